import { DatasetError } from '../seed/problems/problem.ts';
import { formatProblems } from '../seed/problems/problem-report.ts';
import { seedAtStart } from '../seed/seed-at-start.ts';
import { readSettings } from '../server/settings/settings.ts';
import { exitWithMessage } from '../server/start/exit-with-message.ts';

/** Loads the shipped data into an embedded store that lacks it, then serves. A Neo4j is never written to unasked. */
try {
  const { database } = readSettings(process.env);
  if (database.neo4j === undefined) await seedAtStart(database, console.log);
} catch (error) {
  if (!(error instanceof DatasetError)) exitWithMessage(error);
  console.error(`${formatProblems(error.problems)}\n\n${error.message}`);
  process.exit(1);
}
await import('../server/main.ts');
