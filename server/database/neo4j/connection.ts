import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import { toDatabaseError } from './errors.ts';

export interface Neo4jSettings {
  /** `bolt://` for one machine, `neo4j://` for a cluster; with `+s` encrypted. */
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** The account's home database when left out. */
  readonly database?: string;
}

const CONNECTION_TIMEOUT_MS = 5_000;
const ACQUISITION_TIMEOUT_MS = 10_000;
const RETRY_MS = 10_000;
const LIVENESS_CHECK_MS = 30_000;

/** One database on a Neo4j server. */
export class Connection {
  readonly #driver: Driver;
  readonly #database: { readonly database?: string };

  constructor({ uri, username, password, database }: Neo4jSettings) {
    this.#driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
      connectionTimeout: CONNECTION_TIMEOUT_MS,
      connectionAcquisitionTimeout: ACQUISITION_TIMEOUT_MS,
      connectionLivenessCheckTimeout: LIVENESS_CHECK_MS,
      maxTransactionRetryTime: RETRY_MS,
      telemetryDisabled: true,
    });
    this.#database = database ? { database } : {};
  }

  /** The server's version, by a query, since only that shows whether the database is there and not just the server. */
  async version(): Promise<string> {
    const { summary } = await this.#driver.executeQuery('RETURN 1', {}, { routing: neo4j.routing.READ, ...this.#database });
    return summary.server.agent?.replace(/^Neo4j\//, '') ?? 'unknown';
  }

  /**
   * Runs `work` in a read transaction, which the server ends when `ended` fires or the time is up.
   * @param linesBefore lines that `work` puts before the query, which the position of an error does not count
   */
  async reading<T>(timeoutMs: number, ended: AbortSignal, work: (tx: ManagedTransaction) => Promise<T>, linesBefore = 0): Promise<T> {
    const session = this.session(neo4j.session.READ);
    // Closing the session makes the server stop the statement.
    ended.addEventListener('abort', () => void session.close().catch(() => undefined), { once: true });
    try {
      return await session.executeRead(work, { timeout: Math.ceil(timeoutMs) });
    } catch (error) {
      throw toDatabaseError(error, linesBefore);
    } finally {
      await session.close();
    }
  }

  session(defaultAccessMode: 'READ' | 'WRITE'): Session {
    // One bookmark manager for all makes a read see what was written before it, on a cluster too.
    const bookmarkManager = this.#driver.executeQueryBookmarkManager;
    return this.#driver.session({ defaultAccessMode, bookmarkManager, ...this.#database });
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }
}
