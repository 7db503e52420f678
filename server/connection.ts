import type { Logger } from 'pino';
import type { Database, ReadOptions, Statement } from './database/database.ts';
import { DatabaseError } from './database/database-error.ts';

const RETRY_MS = 3000;
const PING: Statement = { text: 'RETURN 1' };
const PING_LIMITS: ReadOptions = { timeoutMs: 2000, maxRows: 1 };

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

  /** Tries to open the database, and goes on trying; resolves when the first try has succeeded or failed. */
  async connect(): Promise<void> {
    try {
      const database = await this.open();
      if (this.#closed) await database.close();
      else this.#database = database;
    } catch (error) {
      this.#failure =
        error instanceof DatabaseError ? error : new DatabaseError('unavailable', 'The database cannot be opened.', { cause: error });
      this.log.warn({ err: error }, this.#failure.message);
      if (!this.#closed) this.#timer = setTimeout(() => void this.connect(), RETRY_MS);
    }
  }

  /** Whether the database answers at this moment. */
  async isReady(): Promise<boolean> {
    try {
      await this.database.read(PING, PING_LIMITS);
      return true;
    } catch {
      return false;
    }
  }

  /** Why the database is not there, if it is not. */
  get failure(): DatabaseError | undefined {
    return this.#database === undefined ? this.#failure : undefined;
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
}
