import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { joinPending } from '../../model/memoize-async.ts';
import type { Database } from './database.ts';
import { DatabaseError } from './database-error.ts';
import { withLivenessChecks } from './liveness.ts';
import { retryNote } from './retry-note.ts';

/** How often a database is asked whether it is there, and one that is not whether it is back, milliseconds. */
const WATCH_MS = 2000;
const RETRY_MS = 1000;
/** A server locks an account that tries wrong passwords. */
const DENIED_RETRY_MS = 30_000;

interface OpenDatabase {
  readonly database: Database;
  readonly lost: AbortController;
}

/**
 * The database, which may not be there yet, or go away: it is watched, and opened again in the background until it
 * answers, so that the server can start, say so, and go on.
 */
export class DatabaseConnection {
  #held: OpenDatabase | undefined;
  #failure: DatabaseError | undefined;
  /** When that was found, on the clock of `performance.now()`, which nobody sets. */
  #failedAt = 0;
  /** What the log was told last, while it is still so. */
  #logged: DatabaseError['failure'] | undefined;
  /** Resolves when the database has answered just now. @throws DatabaseError when it has not, or is away */
  readonly confirm = joinPending(() => this.#confirm());
  readonly #work: (() => Promise<void>)[] = [];
  readonly #closing = new AbortController();
  #wasOpen = false;

  /** @param open told whether it is opened for the first time */
  constructor(
    private readonly open: (isFirst: boolean) => Promise<Database>,
    private readonly log: Logger,
  ) {}

  /** Tries to open the database, and goes on trying; resolves when the first try has succeeded or failed. */
  async connect(): Promise<void> {
    await this.#open();
    void this.#watch();
  }

  /** Has `work` done soon, and again each time that the database was found to be there. It must not throw. */
  onAvailable(work: () => Promise<void>): void {
    this.#work.push(work);
    if (this.#held !== undefined) void work();
  }

  /** Why the database is not there, if it is not. */
  get failure(): DatabaseError | undefined {
    return this.#held === undefined ? this.#failure : undefined;
  }

  /** The database, if it is there. */
  get present(): Database | undefined {
    return this.#held?.database;
  }

  /** The database. @throws DatabaseError 'unavailable', 'denied' or 'locked' while there is none */
  get database(): Database {
    if (this.#held !== undefined) return this.#held.database;
    throw this.#absence();
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#held?.database.close();
  }

  async #watch(): Promise<void> {
    const { signal } = this.#closing;
    while (!signal.aborted) {
      await sleep(this.#pauseMs, undefined, { signal, ref: false }).catch(() => undefined);
      if (signal.aborted) return;
      if (this.#held === undefined) await this.#open();
      else await this.confirm().catch(() => undefined);
      if (this.#held !== undefined) for (const work of this.#work) void work();
    }
  }

  get #pauseMs(): number {
    if (this.#held !== undefined) return WATCH_MS;
    return this.#failure?.failure === 'denied' ? DENIED_RETRY_MS : RETRY_MS;
  }

  async #open(): Promise<void> {
    try {
      const database = await this.open(!this.#wasOpen);
      if (this.#closing.signal.aborted) return await database.close();
      const lost = new AbortController();
      this.#held = { database: withLivenessChecks(database, lost.signal, () => this.confirm()), lost };
      if (this.#logged !== undefined) this.log.warn(`${database.name} answers${this.#wasOpen ? ' again' : ''}.`);
      this.#wasOpen = true;
      this.#logged = undefined;
    } catch (error) {
      this.#fail(error);
    }
  }

  async #confirm(): Promise<void> {
    const held = this.#held;
    if (held === undefined) throw this.#absence();
    try {
      await held.database.ping();
    } catch (error) {
      const failure = this.#fail(error);
      this.#held = undefined;
      held.lost.abort(withRetryNote(failure));
      // Whatever is left of its connections is of no use to anybody.
      held.database.close().catch(() => undefined);
      throw withRetryNote(failure);
    }
  }

  /** Why there is no database, for whoever asks. */
  #absence(): DatabaseError {
    if (this.#failure === undefined) return withRetryNote(new DatabaseError('unavailable', 'The database is being opened.'));
    return withRetryNote(this.#failure, performance.now() - this.#failedAt);
  }

  /** Remembers why, and says it in the log once, until there is something else to mend. */
  #fail(error: unknown): DatabaseError {
    const failure =
      error instanceof DatabaseError ? error : new DatabaseError('unavailable', 'The database cannot be opened.', { cause: error });
    this.#failure = failure;
    this.#failedAt = performance.now();
    if (this.#logged !== failure.failure && !this.#closing.signal.aborted) {
      this.log.warn({ err: failure }, failure.message);
      this.#logged = failure.failure;
    }
    return failure;
  }
}

/** What whoever asks is told: that it need not be asked for again. */
function withRetryNote(failure: DatabaseError, ageMs?: number): DatabaseError {
  return new DatabaseError(failure.failure, `${failure.message}${retryNote(ageMs)}`, { ...failure.details, cause: failure });
}
