import neo4j, { type Driver, type ManagedTransaction, type ResultSummary, type Record as Row, type Session } from 'neo4j-driver';
import type {
  Database,
  QueryPlan,
  QueryResult,
  ReadOptions,
  RunInTransaction,
  SchemaStatement,
  Statement,
  Value,
  WritableDatabase,
} from '../database.ts';
import { DatabaseError } from '../database-error.ts';
import { withinLimits } from '../limits.ts';
import { toDatabaseError, unreachable } from './errors.ts';
import { planText } from './plan.ts';
import { fromDriver, toDriver } from './values.ts';

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
const INDEX_PATIENCE_S = 300;

/** On a line of its own, so that positions in the query keep their columns. */
const EXPLAIN = 'EXPLAIN\n';
const EXPLAIN_LINES = 1;

/** Opens a Neo4j server to ask. @throws DatabaseError `unavailable`, naming what to check */
export function openNeo4j(settings: Neo4jSettings): Promise<Database> {
  return connect(settings);
}

/** Opens a Neo4j server to load. @throws DatabaseError `unavailable`, naming what to check */
export function openNeo4jForWriting(settings: Neo4jSettings): Promise<WritableDatabase> {
  return connect(settings);
}

async function connect({ uri, username, password, database }: Neo4jSettings): Promise<WritableDatabase> {
  let driver: Driver | undefined;
  try {
    driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
      connectionTimeout: CONNECTION_TIMEOUT_MS,
      connectionAcquisitionTimeout: ACQUISITION_TIMEOUT_MS,
      connectionLivenessCheckTimeout: LIVENESS_CHECK_MS,
      maxTransactionRetryTime: RETRY_MS,
      telemetryDisabled: true,
    });
    // A query, since only that shows whether the database is there and not just the server.
    const { summary } = await driver.executeQuery('RETURN 1', {}, { routing: neo4j.routing.READ, ...(database ? { database } : {}) });
    return new Neo4j(driver, database, summary.server.agent?.replace(/^Neo4j\//, '') ?? 'unknown');
  } catch (error) {
    await driver?.close();
    throw unreachable(error, uri);
  }
}

class Neo4j implements WritableDatabase {
  readonly info;

  constructor(
    private readonly driver: Driver,
    private readonly database: string | undefined,
    version: string,
  ) {
    this.info = { engine: 'neo4j', version } as const;
  }

  /** A statement of ours and one of a user run in sessions of their own, so one function serves both. */
  read(statement: Statement, options: ReadOptions): Promise<QueryResult> {
    return this.#reading(options, 0, (tx) => collect(tx, statement, options.maxRows));
  }

  readForUser(statement: Statement, options: ReadOptions): Promise<QueryResult> {
    return this.read(statement, options);
  }

  explain({ text, parameters = {} }: Statement, options: ReadOptions): Promise<QueryPlan> {
    return this.#reading(options, EXPLAIN_LINES, async (tx) => {
      const { summary } = await tx.run(`${EXPLAIN}${text}`, toParameters(parameters));
      return { readOnly: summary.queryType === 'r', text: summary.plan ? planText(summary.plan) : '' };
    });
  }

  async defineSchema(statements: readonly SchemaStatement[]): Promise<void> {
    await this.#writing(async (session) => {
      for (const { text } of statements) await session.run(text);
      await session.run('CALL db.awaitIndexes($seconds)', { seconds: neo4j.int(INDEX_PATIENCE_S) });
    });
  }

  async transaction<T>(work: (run: RunInTransaction) => Promise<T>): Promise<T> {
    return this.#writing(async (session) => {
      const tx = await session.beginTransaction();
      try {
        const result = await work((statement) => collect(tx, statement, Number.MAX_SAFE_INTEGER).catch(rethrow));
        await tx.commit();
        return result;
      } catch (error) {
        if (tx.isOpen()) await tx.rollback();
        throw error;
      }
    });
  }

  async close(): Promise<void> {
    await this.driver.close();
  }

  /** The driver tries again for as long as it likes; the caller's limit holds all the same. */
  #reading<T>(options: ReadOptions, linesBefore: number, work: (tx: ManagedTransaction) => Promise<T>): Promise<T> {
    return withinLimits(options, async (ended) => {
      const session = this.#session(neo4j.session.READ);
      // Closing the session makes the server stop the statement.
      ended.addEventListener('abort', () => void session.close().catch(() => undefined), { once: true });
      try {
        return await session.executeRead(work, { timeout: Math.ceil(options.timeoutMs) });
      } catch (error) {
        throw toDatabaseError(error, linesBefore);
      } finally {
        await session.close();
      }
    });
  }

  async #writing<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const session = this.#session(neo4j.session.WRITE);
    try {
      return await work(session).catch(rethrow);
    } finally {
      await session.close();
    }
  }

  #session(defaultAccessMode: 'READ' | 'WRITE'): Session {
    // One bookmark manager for all makes a read see what was written before it, on a cluster too.
    const bookmarkManager = this.driver.executeQueryBookmarkManager;
    return this.driver.session({ defaultAccessMode, bookmarkManager, ...(this.database ? { database: this.database } : {}) });
  }
}

async function collect(tx: Pick<ManagedTransaction, 'run'>, { text, parameters = {} }: Statement, maxRows: number): Promise<QueryResult> {
  // The driver's own complaint of this is a TypeError.
  if (text.trim() === '') throw new DatabaseError('refused', 'The query is empty.', { code: 'Neo.ClientError.Statement.SyntaxError' });
  const result = tx.run(text, toParameters(parameters));
  const fields = (await result.keys()).map(String);
  const rows: Value[][] = [];
  let truncated = false;
  for await (const record of result) {
    truncated = rows.length >= maxRows;
    if (truncated) break;
    rows.push(toRow(record));
  }
  return { fields, rows, truncated, notifications: notificationsOf(await result.summary()) };
}

function toRow(record: Row): Value[] {
  return record.keys.map((_, index) => fromDriver(record.get(index)));
}

function notificationsOf({ gqlStatusObjects }: ResultSummary) {
  return gqlStatusObjects
    .filter(({ isNotification }) => isNotification)
    .map(({ gqlStatus, statusDescription, severity }) => ({ code: gqlStatus, title: statusDescription, severity }));
}

function toParameters(parameters: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, toDriver(value)]));
}

function rethrow(error: unknown): never {
  throw toDatabaseError(error);
}
