import type { Statement, Value } from '../database.ts';
import { collect } from './collect.ts';
import { FETCHED_ROWS, type Runnable } from './connection.ts';
import type { Around } from './user-messages.ts';

const WHOLE = { maxRows: Number.MAX_SAFE_INTEGER };

type Rows = readonly Value[][];

/** What came of a query, and how many rows the server was asked for. */
interface Asked<T> {
  readonly answer: T;
  readonly rows: number;
}

/**
 * Asks a question before a query and after it, in one transaction. All of it goes to the server at once, which takes one
 * after the other: that costs no message there and back. The server has run a query to its end when it has sent all rows
 * of the first batch and there is no other; of a longer one it is asked once more at the end.
 * @param ask begins the query at once; it hands on nothing of what comes of it before its argument is there
 */
export async function askAround<T>(
  tx: Runnable,
  question: Statement,
  ask: (before: Promise<Rows>) => Promise<Asked<T>>,
): Promise<{ readonly answer: T; readonly around: Around }> {
  const rowsOf = async () => (await collect(tx, question, WHOLE)).rows;
  const first = rowsOf();
  const asked = ask(first);
  const next = rowsOf();
  // Whichever is waited for says why it failed, and the others fail with it.
  for (const each of [first, asked, next]) each.catch(() => undefined);
  const before = await first;
  const { answer, rows } = await asked;
  return { answer, around: { before, after: rows < FETCHED_ROWS ? await next : await rowsOf() } };
}
