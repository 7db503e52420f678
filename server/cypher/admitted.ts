import type { Database } from '../database/database.ts';

const MOST_TEXTS = 500;
const MOST_CHARACTERS = 10_000;
const KEPT_MS = 60_000;

/**
 * The texts that a database was lately found to only read by. The verdict on a text is the same each time: the guard
 * looks at nothing but the text, and whether a statement only reads follows from its clauses and from the procedures
 * that it calls, of which the guard lets through only what is built into the database. Parameters, data and schema have
 * no part in it. A text is forgotten after a minute, lest the server behind an address has become another, and every
 * run is a read transaction all the same.
 */
export class Admitted {
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
