import type { WritableDatabase } from '../../server/database/database.ts';
import { DatabaseError } from '../../server/database/database-error.ts';
import { queryText } from '../../server/database/query-text.ts';

const READ = { timeoutMs: 60_000, maxRows: 1000 };
/** A load that is going on has written within this time; making the indexes of a large one takes minutes. */
const PATIENCE_MS = 5 * 60_000;

/**
 * Takes away what loads have left that were broken off before their end.
 * @throws DatabaseError `locked` where one may be going on
 */
export async function discardStages(database: WritableDatabase): Promise<void> {
  if (!database.isShared) return;
  const { rows } = await database.read({ text: queryText('load/current-staged-datasets') }, READ);
  for (const [id, age] of rows) {
    if (Number(age) < PATIENCE_MS) throw beingLoaded(String(id), Number(age));
    await discardStage(database, String(id));
  }
}

/** Takes a dataset away that is staged, with all that belongs to it, in many transactions. */
export async function discardStage(database: WritableDatabase, dataset: string): Promise<void> {
  const run = async (name: string) => {
    const statement = { text: queryText(`load/${name}`), parameters: { dataset } };
    return Number((await database.transaction((transaction) => transaction(statement))).rows[0]?.[0] ?? 0);
  };
  for (const name of ['discard-claims', 'discard-relations', 'discard-nodes']) while ((await run(name)) > 0);
  await run('discard');
}

function beingLoaded(id: string, age: number): DatabaseError {
  const seconds = Math.round(age / 1000);
  return new DatabaseError(
    'locked',
    `The dataset "${id}" is being loaded: its last rows were written ${seconds} s ago. Wait until it is done; if that load was broken off, run this again in ${Math.ceil((PATIENCE_MS - age) / 60_000)} min.`,
  );
}
