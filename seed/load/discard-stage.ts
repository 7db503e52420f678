import { z } from 'zod';
import type { WritableDatabase } from '../../server/database/database.ts';
import { DatabaseError } from '../../server/database/database-error.ts';
import { queryText } from '../../server/database/query-text.ts';
import { STAGE_PATIENCE_MS } from '../../server/database/stage-patience.ts';

const READ = { timeoutMs: 60_000, maxRows: 1000 };

const stagedRow = z.tuple([z.string(), z.number(), z.boolean()]);

/**
 * Takes away what loads, and removals of large datasets, have left that were broken off before their end.
 * @throws DatabaseError `locked` where one may be going on
 */
export async function discardStages(database: WritableDatabase): Promise<void> {
  if (!database.isShared) return;
  const { rows } = await database.read({ text: queryText('load/current-staged-datasets') }, READ);
  for (const [id, age, isRemoval] of z.array(stagedRow).parse(rows)) {
    if (age < STAGE_PATIENCE_MS) throw goingOn(id, age, isRemoval);
    await discardStage(database, id);
  }
}

/**
 * Takes a dataset away that is staged, with all that belongs to it, in many transactions.
 * @param told is called with the number of rows that are gone, after each
 */
export async function discardStage(
  database: WritableDatabase,
  dataset: string,
  told: (gone: number) => void = () => undefined,
): Promise<void> {
  let gone = 0;
  const statement = (name: string) => ({ text: queryText(`load/${name}`), parameters: { dataset } });
  const discard = (name: string) =>
    database.transaction(async (run) => {
      await run(statement('stage-goes-on'));
      return Number((await run(statement(name))).rows[0]?.[0] ?? 0);
    });
  for (const name of ['discard-claims', 'discard-relations', 'discard-nodes']) {
    for (let count = 1; count > 0; ) {
      count = await discard(name);
      gone += count;
      told(gone);
    }
  }
  await discard('discard');
}

function goingOn(id: string, age: number, isRemoval: boolean): DatabaseError {
  const seconds = Math.round(age / 1000);
  const minutes = Math.ceil((STAGE_PATIENCE_MS - age) / 60_000);
  const said = isRemoval
    ? `The dataset "${id}" is being taken out: it last went on ${seconds} s ago.`
    : `The dataset "${id}" is being loaded: its last rows were written ${seconds} s ago.`;
  return new DatabaseError('locked', `${said} Wait until it is done; if that was broken off, run this again in ${minutes} min.`);
}
