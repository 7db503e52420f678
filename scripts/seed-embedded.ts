import { DatasetError } from '../seed/problems/problem.ts';
import { formatProblems } from '../seed/problems/problem-report.ts';
import { seedAtStart } from '../seed/seed-at-start.ts';
import { readSettings, type Settings } from '../server/settings/settings.ts';
import { exitWithMessage } from '../server/start/exit-with-message.ts';

/**
 * Brings the shipped data in an embedded store up to date. A Neo4j is never written to unasked: where something newer ships than
 * it has, that is said on standard error, and not waited for. What a user can mend ends the process with its message.
 * @returns the settings of the environment
 */
export async function seedEmbedded(print: (line: string) => void): Promise<Settings> {
  try {
    const settings = readSettings(process.env);
    const isEmbedded = settings.database.neo4j === undefined;
    const seeded = seedAtStart(settings.database, isEmbedded ? print : console.error);
    if (isEmbedded) await seeded;
    // A Neo4j that is away, or has what cannot be read, the server tells of.
    else seeded.catch(() => undefined);
    return settings;
  } catch (error) {
    if (!(error instanceof DatasetError)) exitWithMessage(error);
    console.error(`${formatProblems(error.problems)}\n\n${error.message}`);
    process.exit(1);
  }
}
