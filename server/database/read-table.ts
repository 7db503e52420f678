import { z } from 'zod';
import type { Database, ReadOptions, Statement } from './database.ts';

const START_MS = 30_000;
/** Many times what a row takes. */
const ROW_MS = 1;

const rowsOfPiece = z.array(z.array(z.unknown()));

/**
 * Reads a table that may be large, piece by piece, so that reading it holds up nobody. It may take longer the more rows
 * there are.
 * @param rows about how many rows are expected
 * @param take is given each row
 * @returns what `take` made of the rows, in their order
 * @throws DatabaseError, or what `take` threw
 */
export async function readTable<T>(
  database: Pick<Database, 'streamRows'>,
  statement: Statement,
  rows: number,
  take: (row: readonly unknown[]) => T,
): Promise<T[]> {
  let taken: T[] = [];
  await database.streamRows(statement, limitsFor(rows), async ({ isFirst, bytes }) => {
    if (isFirst) taken = [];
    // Only the first piece of an answer begins without a comma.
    const text = Buffer.from(bytes).toString('utf8').replace(/^,/, '');
    for (const row of rowsOfPiece.parse(JSON.parse(`[${text}]`))) taken.push(take(row));
  });
  return taken;
}

function limitsFor(rows: number): ReadOptions {
  return { timeoutMs: START_MS + rows * ROW_MS, maxRows: Number.MAX_SAFE_INTEGER };
}
