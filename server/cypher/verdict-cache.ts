import type { Database } from '../database/database.ts';

const MOST_TEXTS = 500;
const MOST_CHARACTERS = 10_000;
const KEPT_MS = 60_000;

/**
 * A cache of query texts that were recently found to be read-only. The verdict on a text never changes: the guard
 * looks only at the text, and whether a statement is read-only follows from its clauses and from the procedures
 * that it calls, of which the guard allows only those built into the database. Parameters, data and schema have
 * no influence. A text is dropped after a minute, in case there is another server behind the address by then, and every
 * query runs in a read transaction anyway.
 */
export class VerdictCache {
  readonly #since = new WeakMap<Database, Map<string, number>>();

  /** @param now the time, milliseconds */
  constructor(private readonly now: () => number = () => performance.now()) {}

  has(database: Database, text: string): boolean {
    const since = this.#since.get(database)?.get(text);
    return since !== undefined && this.now() - since < KEPT_MS;
  }

  add(database: Database, text: string): void {
    if (text.length > MOST_CHARACTERS) return;
    const texts = this.#since.get(database) ?? new Map<string, number>();
    this.#since.set(database, texts);
    texts.delete(text);
    texts.set(text, this.now());
    const [oldest] = texts.keys();
    if (texts.size > MOST_TEXTS && oldest !== undefined) texts.delete(oldest);
  }
}
