import neo4j, { type Session } from 'neo4j-driver';
import type {
  Database,
  QueryPlan,
  QueryResult,
  ReadOptions,
  RunInTransaction,
  SchemaStatement,
  Statement,
  WritableDatabase,
} from '../database.ts';
import { MAX_ANSWER_BYTES, withinLimits } from '../limits.ts';
import { Restarting } from '../restarting.ts';
import { collect, toParameters } from './collect.ts';
import { Connection, type Neo4jSettings } from './connection.ts';
import { toDatabaseError, unreachable } from './errors.ts';
import { planText } from './plan.ts';
import { UserThread } from './user-thread.ts';

const INDEX_PATIENCE_S = 300;

/** Time for a server to end a statement before the thread that asked it is ended. */
const USER_GRACE_MS = 500;

/** On a line of its own, so that positions in the query keep their columns. */
const EXPLAIN = 'EXPLAIN\n';
const EXPLAIN_LINES = 1;

/** Opens a Neo4j server to ask. @throws DatabaseError `unavailable`, naming what to check */
export async function openNeo4j(settings: Neo4jSettings): Promise<Database> {
  const own = await connect(settings);
  const start = async () => new UserThread(settings);
  const user = new Restarting('What asks Neo4j', start, { cancelledMs: USER_GRACE_MS, timedOutMs: USER_GRACE_MS });
  user.runner().catch(() => undefined);
  return {
    info: own.info,
    read: (statement, options) => own.read(statement, options),
    readForUser: (statement, options) => user.ask(options, (thread, ended) => thread.read(statement, options, ended)),
    explain: (statement, options) => own.explain(statement, options),
    async close() {
      await Promise.all([own.close(), user.close()]);
    },
  };
}

/** Opens a Neo4j server to load. @throws DatabaseError `unavailable`, naming what to check */
export function openNeo4jForWriting(settings: Neo4jSettings): Promise<WritableDatabase> {
  return connect(settings);
}

async function connect(settings: Neo4jSettings): Promise<WritableDatabase> {
  let connection: Connection | undefined;
  try {
    connection = new Connection(settings);
    return new Neo4j(connection, await connection.version());
  } catch (error) {
    await connection?.close();
    throw unreachable(error, settings.uri);
  }
}

class Neo4j implements WritableDatabase {
  readonly info;

  constructor(
    private readonly connection: Connection,
    version: string,
  ) {
    this.info = { engine: 'neo4j', version } as const;
  }

  read(statement: Statement, options: ReadOptions): Promise<QueryResult> {
    return this.#read(statement, options);
  }

  readForUser(statement: Statement, options: ReadOptions): Promise<QueryResult> {
    return this.#read(statement, options, MAX_ANSWER_BYTES);
  }

  explain({ text, parameters = {} }: Statement, options: ReadOptions): Promise<QueryPlan> {
    return withinLimits(options, (ended) =>
      this.connection.reading(
        options.timeoutMs,
        ended,
        async (tx) => {
          const { summary } = await tx.run(`${EXPLAIN}${text}`, toParameters(parameters));
          return { readOnly: summary.queryType === 'r', text: summary.plan ? planText(summary.plan) : '' };
        },
        EXPLAIN_LINES,
      ),
    );
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
        const result = await work((statement) => collect(tx, statement, { maxRows: Number.MAX_SAFE_INTEGER }).catch(rethrow));
        await tx.commit();
        return result;
      } catch (error) {
        if (tx.isOpen()) await tx.rollback();
        throw error;
      }
    });
  }

  async close(): Promise<void> {
    await this.connection.close();
  }

  /** The driver tries again for as long as it likes; the caller's limit holds all the same. */
  #read(statement: Statement, options: ReadOptions, maxBytes?: number): Promise<QueryResult> {
    const extent = { maxRows: options.maxRows, ...(maxBytes === undefined ? {} : { maxBytes }) };
    return withinLimits(options, (ended) => this.connection.reading(options.timeoutMs, ended, (tx) => collect(tx, statement, extent)));
  }

  async #writing<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const session = this.connection.session(neo4j.session.WRITE);
    try {
      return await work(session).catch(rethrow);
    } finally {
      await session.close();
    }
  }
}

function rethrow(error: unknown): never {
  throw toDatabaseError(error);
}
