import type { Statement, Value } from '../database.ts';
import { collect } from './collect.ts';
import type { Runnable } from './connection.ts';
import type { Around } from './user-messages.ts';

const WHOLE = { maxRows: Number.MAX_SAFE_INTEGER };

type Rows = readonly Value[][];

/**
 * Asks a question before a query and after it, in one transaction, one after the other. All at once would cost no message
 * there and back, but a query that is ended then leaves the driver pulling what is no longer there, and whoever gets its
 * connection next is refused.
 * @param ask runs the query; what came before it is its argument
 */
export async function askAround<T>(
  tx: Runnable,
  question: Statement,
  ask: (before: Rows) => Promise<T>,
): Promise<{ readonly answer: T; readonly around: Around }> {
  const rowsOf = async () => (await collect(tx, question, WHOLE)).rows;
  const before = await rowsOf();
  const answer = await ask(before);
  return { answer, around: { before, after: await rowsOf() } };
}
