import { setTimeout as sleep } from 'node:timers/promises';
import neo4j, { type Session } from 'neo4j-driver';
import type {
  Database,
  Explained,
  QueryResult,
  ReadOptions,
  RowSink,
  RunInTransaction,
  SchemaStatement,
  Statement,
  StreamSummary,
  WritableDatabase,
} from '../database.ts';
import { withinLimits } from '../limits.ts';
import { Pool } from '../pool.ts';
import { SupervisedWorker } from '../supervised-worker.ts';
import { addressOf } from './address.ts';
import { collect } from './collect.ts';
import { Neo4jConnection, type Neo4jSettings } from './connection.ts';
import { toDatabaseError } from './errors.ts';
import { explain, PLAN_LINES } from './plan.ts';
import { probeServer } from './probe-server.ts';
import { streamRows } from './stream-rows.ts';
import {
  accessProblem,
  addressProblem,
  brokenProblem,
  isLost,
  isWithoutLeader,
  leaderProblem,
  noAnswer,
  routingProblem,
  serverNameOf,
} from './unreachable.ts';
import { UserThread } from './user-thread.ts';

const INDEX_PATIENCE_S = 300;

/** Each is a thread with connections of its own, which starts when all the others are busy. */
const USER_THREADS = 4;

/** Time for a server to end a statement before the thread that asked it is ended. */
const USER_GRACE_MS = 500;

/** How long a cluster may take to choose another leader before a transaction is given up, and between two tries. */
const LEADER_PATIENCE_MS = 15_000;
const LEADER_PAUSE_MS = 200;

/** How long a server may take to speak, and then to answer its first question, for which it may have to load half of itself. */
const KNOCK_MS = 5000;
const OPEN_LIMITS = { timeoutMs: 15_000 };
/** How long one that is open may take to answer the smallest of questions; half of it is for one too busy for any. */
const PING_LIMITS = { timeoutMs: 2000 };
const BUSY_MS = 1000;

/**
 * Opens a Neo4j server to ask.
 * @param report is told when a thread that asks it was started again
 * @throws DatabaseError `unavailable`, naming what to check
 */
export async function openNeo4j(settings: Neo4jSettings, report?: (event: string) => void): Promise<Database> {
  const own = await connect(settings);
  const start = () => UserThread.start(settings);
  const grace = { cancelledMs: USER_GRACE_MS, timedOutMs: USER_GRACE_MS };
  const user = new Pool(Array.from({ length: USER_THREADS }, () => new SupervisedWorker('What asks Neo4j', start, grace, report)));
  user.warmUp();
  // A connection of its own, so that it never waits for queries.
  const pings = new Neo4jConnection(settings, 1);
  return {
    info: own.info,
    name: serverNameOf(settings),
    ping: () => ping(pings, settings),
    isShared: true,
    maxConcurrentUserQueries: USER_THREADS,
    userPool: () => user.state,
    read: (statement, options) => own.read(statement, options),
    streamRows: (statement, options, sink) => own.streamRows(statement, options, sink),
    streamUserQuery: (statement, options, sink) =>
      user.ask(options, (thread, ended) => thread.streamQuery(statement, options, sink, ended)),
    profileUserQuery: (statement, options) => user.ask(options, (thread, ended) => thread.profile(statement, options, ended)),
    explain: (statement, options) => own.explain(statement, options),
    async close() {
      await Promise.all([own.close(), user.close(), pings.close()]);
    },
  };
}

/** Resolves when a query is answered, or by a server that is too busy for that and still takes connections. @throws DatabaseError */
async function ping(pings: Neo4jConnection, settings: Neo4jSettings): Promise<void> {
  const answered = withinLimits(PING_LIMITS, () => pings.ping());
  answered.catch(() => undefined);
  try {
    const isQuick = await Promise.race([answered.then(() => true), sleep(BUSY_MS, false, { ref: false })]);
    if (isQuick || (await probeServer(addressOf(settings.uri), PING_LIMITS.timeoutMs - BUSY_MS)).kind === 'bolt') return;
    await answered;
  } catch (error) {
    throw accessProblem(error, settings);
  }
}

/** Opens a Neo4j server to load. @throws DatabaseError `unavailable`, naming what to check */
export function openNeo4jForWriting(settings: Neo4jSettings): Promise<WritableDatabase> {
  return connect(settings);
}

/** @throws DatabaseError `unavailable`, or `denied` by a server that was reached */
async function connect(settings: Neo4jSettings): Promise<Neo4j> {
  const wrong = addressProblem(await probeServer(addressOf(settings.uri), KNOCK_MS), settings);
  if (wrong !== undefined) throw wrong;
  const connection = new Neo4jConnection(settings);
  try {
    return new Neo4j(connection, settings, await withinLimits(OPEN_LIMITS, () => connection.version()));
  } catch (error) {
    await connection.close();
    throw routingProblem(error, settings) ?? accessProblem(error, settings);
  }
}

class Neo4j implements WritableDatabase {
  readonly info;
  readonly isShared = true;

  constructor(
    private readonly connection: Neo4jConnection,
    private readonly settings: Neo4jSettings,
    version: string,
  ) {
    this.info = { engine: 'neo4j', version } as const;
  }

  read(statement: Statement, options: ReadOptions): Promise<QueryResult> {
    // The driver tries again for as long as it likes; the caller's limit holds all the same.
    return withinLimits(options, (ended) =>
      this.connection.readTransaction(options.timeoutMs, ended, (tx) => collect(tx, statement, options)),
    );
  }

  streamRows(statement: Statement, options: ReadOptions, sink: RowSink): Promise<StreamSummary> {
    const limits = { ...options, format: 'plain', maxBytes: Number.POSITIVE_INFINITY } as const;
    return withinLimits(options, async (ended) => {
      const { last, written } = await this.connection.readStatement(options.timeoutMs, ended, (tx) =>
        streamRows(tx, statement, limits, sink),
      );
      await sink(last);
      return written;
    });
  }

  explain(statement: Statement, options: ReadOptions): Promise<Explained> {
    return withinLimits(options, (ended) =>
      this.connection.readStatement(options.timeoutMs, ended, (tx) => explain(tx, statement), PLAN_LINES),
    );
  }

  async defineSchema(statements: readonly SchemaStatement[]): Promise<void> {
    await this.#writing(async (session) => {
      const { records } = await session.run('SHOW INDEXES YIELD name');
      const names = new Set(records.map((record) => String(record.get('name'))));
      for (const { text } of statements) if (!isDefined(text, names)) await session.run(text);
      await session.run('CALL db.awaitIndexes($seconds)', { seconds: neo4j.int(INDEX_PATIENCE_S) });
    });
  }

  async transaction<T>(work: (run: RunInTransaction) => Promise<T>): Promise<T> {
    const started = performance.now();
    for (;;) {
      try {
        return await this.#writing((session) => this.#transactionOnce(session, work));
      } catch (error) {
        if (!isWithoutLeader(error) || performance.now() - started > LEADER_PATIENCE_MS) throw error;
        await sleep(LEADER_PAUSE_MS);
      }
    }
  }

  async #transactionOnce<T>(session: Session, work: (run: RunInTransaction) => Promise<T>): Promise<T> {
    const tx = await session.beginTransaction();
    try {
      const result = await work((statement) => collect(tx, statement, { maxRows: Number.MAX_SAFE_INTEGER }).catch(this.#rethrow));
      await tx.commit();
      return result;
    } catch (error) {
      if (tx.isOpen()) await tx.rollback();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.connection.close();
  }

  async #writing<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const session = this.connection.session(neo4j.session.WRITE);
    try {
      return await work(session).catch(this.#rethrow);
    } finally {
      await session.close();
    }
  }

  /** What the driver says of a lost connection is of no help to whoever loads. */
  #rethrow = (error: unknown): never => {
    const problem = leaderProblem(error, this.settings) ?? brokenProblem(error, this.settings);
    throw problem ?? (isLost(error) ? noAnswer(this.settings, error) : toDatabaseError(error));
  };
}

/** `CREATE INDEX name IF NOT EXISTS`, or of a constraint, which has an index of its own name. */
const CREATION = /^CREATE (?:FULLTEXT )?(?:INDEX|CONSTRAINT) (\w+) IF NOT EXISTS\s/;

/** Whether running a statement of the schema would change nothing: each takes the server a transaction. */
function isDefined(text: string, names: ReadonlySet<string>): boolean {
  const [, name = ''] = CREATION.exec(text) ?? [];
  return names.has(name);
}
