const ROWS_A_STATEMENT = 5000;

/** Sends rows in batches of a size that suits the databases, one after the other. */
export async function inBatches<T>(rows: readonly T[], send: (batch: T[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) await send(rows.slice(start, start + ROWS_A_STATEMENT));
}
