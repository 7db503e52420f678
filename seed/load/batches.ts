import type { RunInTransaction } from '../../server/database/database.ts';

const ROWS_A_STATEMENT = 5000;

/** Writes rows in a transaction, in batches of a size that suits the databases, and counts them. */
export class BatchWriter {
  #written = 0;

  /** @param told is called with the number of rows that have been written, after each batch */
  constructor(
    private readonly run: RunInTransaction,
    private readonly told: (written: number) => void = () => undefined,
  ) {}

  /**
   * Runs a statement for each batch of rows, one after the other. What the next one takes is made while the database works.
   * @param parameters the batch as the statement takes it
   */
  async write<T>(rows: readonly T[], text: string, parameters: (batch: readonly T[]) => Readonly<Record<string, unknown>>): Promise<void> {
    let running: Promise<void> = Promise.resolve();
    for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
      const batch = rows.slice(start, start + ROWS_A_STATEMENT);
      const taken = parameters(batch);
      await running;
      running = this.run({ text, parameters: taken }).then(() => {
        this.#written += batch.length;
        this.told(this.#written);
      });
      // It is waited for, if only after the next batch is ready.
      running.catch(() => undefined);
    }
    await running;
  }
}
