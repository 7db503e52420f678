import neo4j, { type Session } from 'neo4j-driver';
import type {
  Database,
  Explained,
  QueryResult,
  ReadOptions,
  RunInTransaction,
  SchemaStatement,
  Statement,
  WritableDatabase,
} from '../database.ts';
import { withinLimits } from '../limits.ts';
import { Pool } from '../pool.ts';
import { Restarting } from '../restarting.ts';
import { collect } from './collect.ts';
import { Connection, type Neo4jSettings } from './connection.ts';
import { toDatabaseError, unreachable } from './errors.ts';
import { explain, PLAN_LINES } from './plan.ts';
import { UserThread } from './user-thread.ts';

const INDEX_PATIENCE_S = 300;

/** Each is a thread with connections of its own, which starts when all the others are busy. */
const USER_THREADS = 4;

/** Time for a server to end a statement before the thread that asked it is ended. */
const USER_GRACE_MS = 500;

/** Opens a Neo4j server to ask. @throws DatabaseError `unavailable`, naming what to check */
export async function openNeo4j(settings: Neo4jSettings): Promise<Database> {
  const own = await connect(settings);
  const start = () => UserThread.start(settings);
  const grace = { cancelledMs: USER_GRACE_MS, timedOutMs: USER_GRACE_MS };
  const user = new Pool(Array.from({ length: USER_THREADS }, () => new Restarting('What asks Neo4j', start, grace)));
  user.warmUp();
  return {
    info: own.info,
    userQueriesAtOnce: USER_THREADS,
    read: (statement, options) => own.read(statement, options),
    writeForUser: (statement, options, sink) => user.ask(options, (thread, ended) => thread.write(statement, options, sink, ended)),
    profileForUser: (statement, options) => user.ask(options, (thread, ended) => thread.profile(statement, options, ended)),
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
    // The driver tries again for as long as it likes; the caller's limit holds all the same.
    return withinLimits(options, (ended) => this.connection.reading(options.timeoutMs, ended, (tx) => collect(tx, statement, options)));
  }

  explain(statement: Statement, options: ReadOptions): Promise<Explained> {
    return withinLimits(options, (ended) =>
      this.connection.readingOnce(options.timeoutMs, ended, (tx) => explain(tx, statement), PLAN_LINES),
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
