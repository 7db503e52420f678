import { DatasetError } from '../seed/problem.ts';
import { formatProblems } from '../seed/problem-report.ts';
import { seedIfEmpty } from '../seed/seed-if-empty.ts';
import { endInOneLine } from '../server/end-in-one-line.ts';
import { readSettings } from '../server/settings.ts';

/** Loads the shipped data into an empty embedded store, then serves. A Neo4j is never written to unasked. */
try {
  const { database } = readSettings(process.env);
  if (database.neo4j === undefined) await seedIfEmpty(database, console.log);
} catch (error) {
  if (!(error instanceof DatasetError)) endInOneLine(error);
  console.error(`${formatProblems(error.problems)}\n\n${error.message}`);
  process.exit(1);
}
await import('../server/main.ts');
