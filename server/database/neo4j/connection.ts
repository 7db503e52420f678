import neo4j, { type Driver, type ManagedTransaction, Neo4jError, type ResultSummary, type Session } from 'neo4j-driver';
import { DATABASE_BROKEN, rethrowOutOfMemory, toDatabaseError } from './errors.ts';

/** Where a Neo4j server is, and who asks it. */
export interface Neo4jSettings {
  /** `bolt://` for one machine, `neo4j://` for a cluster; with `+s` encrypted. */
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** The account's home database when left out. */
  readonly database?: string;
}

/** What a statement can be run in. */
export type Runnable = Pick<ManagedTransaction, 'run'>;

const CONNECTION_TIMEOUT_MS = 5_000;
const ACQUISITION_TIMEOUT_MS = 10_000;
const RETRY_MS = 10_000;
const MOST_CONNECTIONS = 100;
const LIVENESS_CHECK_MS = 30_000;
/** Asked for at a time: most answers whole, and the row that tells that there are more than are shown. */
const FETCHED_ROWS = 10_001;

/** One database on a Neo4j server. */
export class Neo4jConnection {
  readonly #driver: Driver;
  readonly #database: { readonly database?: string };

  /** @param most how many connections it has at the same time */
  constructor({ uri, username, password, database }: Neo4jSettings, most = MOST_CONNECTIONS) {
    this.#driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
      maxConnectionPoolSize: most,
      connectionTimeout: CONNECTION_TIMEOUT_MS,
      connectionAcquisitionTimeout: ACQUISITION_TIMEOUT_MS,
      connectionLivenessCheckTimeout: LIVENESS_CHECK_MS,
      maxTransactionRetryTime: RETRY_MS,
      telemetryDisabled: true,
    });
    this.#database = database ? { database } : {};
  }

  /**
   * The server's version, by a query, since only that shows whether the database is there and not just the server. The driver is not
   * left to ask again until its time is over: who waits would not be told what the server says.
   * @throws an error of the driver
   */
  async version(): Promise<string> {
    const { server } = await this.#askTwice('RETURN 1');
    return server.agent?.replace(/^Neo4j\//, '') ?? 'unknown';
  }

  /** Resolves when the database has answered. @throws an error of the driver */
  async ping(): Promise<void> {
    await this.#askTwice('RETURN 1');
  }

  /** A member of a cluster that has gone is not asked the second time; a database that cannot go on would say the same. */
  async #askTwice(text: string): Promise<ResultSummary> {
    try {
      return await this.#ask(text);
    } catch (error) {
      if (!(error instanceof Neo4jError && neo4j.isRetryableError(error)) || DATABASE_BROKEN.test(error.code)) throw error;
      return await this.#ask(text);
    }
  }

  async #ask(text: string): Promise<ResultSummary> {
    const session = this.session(neo4j.session.READ);
    try {
      return (await session.run(text)).summary;
    } finally {
      await session.close();
    }
  }

  /**
   * Runs `work` in a read transaction, which the server ends when `ended` fires or the time is up.
   * @param linesBefore lines that `work` puts before the query, which the position of an error does not count
   */
  async readTransaction<T>(
    timeoutMs: number,
    ended: AbortSignal,
    work: (tx: ManagedTransaction) => Promise<T>,
    linesBefore = 0,
  ): Promise<T> {
    const session = this.session(neo4j.session.READ);
    // Closing the session makes the server stop the statement.
    ended.addEventListener('abort', () => void session.close().catch(() => undefined), { once: true });
    try {
      return await session.executeRead((tx) => work(tx).catch(rethrowOutOfMemory), { timeout: Math.ceil(timeoutMs) });
    } catch (error) {
      throw toDatabaseError(error, linesBefore);
    } finally {
      await session.close();
    }
  }

  /**
   * As {@link readTransaction}, for one statement that is a read transaction of its own: that takes one message to the server
   * and back, in the place of three. What fails for a while only is run again as the driver runs it again.
   */
  async readStatement<T>(timeoutMs: number, ended: AbortSignal, work: (tx: Runnable) => Promise<T>, linesBefore = 0): Promise<T> {
    const session = this.session(neo4j.session.READ);
    ended.addEventListener('abort', () => void session.close().catch(() => undefined), { once: true });
    try {
      return await work({ run: (text, parameters) => session.run(text, parameters, { timeout: Math.ceil(timeoutMs) }) });
    } catch (error) {
      if (!(error instanceof Neo4jError && neo4j.isRetryableError(error)) || ended.aborted) throw toDatabaseError(error, linesBefore);
      return await this.readTransaction(timeoutMs, ended, work, linesBefore);
    } finally {
      await session.close();
    }
  }

  /**
   * As {@link readTransaction}, for a few statements: the first goes to the server with the beginning of the transaction,
   * and the answer is there before its end is. What fails for a while only is run again.
   */
  async readAtOnce<T>(timeoutMs: number, ended: AbortSignal, work: (tx: Runnable) => Promise<T>, linesBefore = 0): Promise<T> {
    const session = this.session(neo4j.session.READ);
    ended.addEventListener('abort', () => void session.close().catch(() => undefined), { once: true });
    try {
      const tx = session.beginTransaction({ timeout: Math.ceil(timeoutMs) });
      const answer = await work(tx);
      // Nothing was written that could be lost, and who asked need not wait for the end.
      void tx.commit().then(
        () => session.close(),
        () => session.close(),
      );
      return answer;
    } catch (error) {
      await session.close();
      if (!(error instanceof Neo4jError && neo4j.isRetryableError(error)) || ended.aborted) throw toDatabaseError(error, linesBefore);
      return await this.readTransaction(timeoutMs, ended, work, linesBefore);
    }
  }

  session(defaultAccessMode: 'READ' | 'WRITE'): Session {
    // One bookmark manager for all makes a read see what was written before it, on a cluster too.
    const bookmarkManager = this.#driver.executeQueryBookmarkManager;
    return this.#driver.session({ defaultAccessMode, bookmarkManager, fetchSize: FETCHED_ROWS, ...this.#database });
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }
}
