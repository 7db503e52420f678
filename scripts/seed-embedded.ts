import { DatasetError } from '../seed/problems/problem.ts';
import { formatProblems } from '../seed/problems/problem-report.ts';
import { seedAtStart } from '../seed/seed-at-start.ts';
import { readSettings, type Settings } from '../server/settings/settings.ts';
import { exitWithMessage } from '../server/start/exit-with-message.ts';

/**
 * Loads the shipped data into an embedded store that lacks it. A Neo4j is never written to unasked. What a user can mend ends
 * the process with its message.
 * @returns the settings of the environment
 */
export async function seedEmbedded(print: (line: string) => void): Promise<Settings> {
  try {
    const settings = readSettings(process.env);
    if (settings.database.neo4j === undefined) await seedAtStart(settings.database, print);
    return settings;
  } catch (error) {
    if (!(error instanceof DatasetError)) exitWithMessage(error);
    console.error(`${formatProblems(error.problems)}\n\n${error.message}`);
    process.exit(1);
  }
}
