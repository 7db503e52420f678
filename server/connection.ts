import type { Logger } from 'pino';
import type { Database } from './database/database.ts';
import { DatabaseError } from './database/database-error.ts';

const RETRY_MS = 3000;

/**
 * The database, which may not be there yet: it is opened in the background and tried again until
 * it answers, so that the server can start, say so, and go on trying.
 */
export class Connection {
  #database: Database | undefined;
  #failure: DatabaseError | undefined;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(
    private readonly open: () => Promise<Database>,
    private readonly log: Logger,
  ) {}

  /** The first try; resolves when it has succeeded or failed. */
  async connect(): Promise<void> {
    try {
      const database = await this.open();
      if (this.#closed) await database.close();
      else this.#database = database;
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      this.#failure = error;
      this.log.warn(error.message);
      if (!this.#closed) this.#timer = setTimeout(() => this.#tryAgain(), RETRY_MS);
    }
  }

  get isReady(): boolean {
    return this.#database !== undefined;
  }

  /** Why the database is not there, if it is not. */
  get failure(): DatabaseError | undefined {
    return this.isReady ? undefined : this.#failure;
  }

  /** The database. @throws DatabaseError 'unavailable' while there is none */
  get database(): Database {
    if (this.#database !== undefined) return this.#database;
    throw new DatabaseError('unavailable', `${this.#failure?.message ?? 'The database is being opened.'} Entente goes on trying.`);
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#database?.close();
  }

  #tryAgain(): void {
    this.connect().catch((error: unknown) => this.log.error({ err: error }, 'opening the database failed'));
  }
}
