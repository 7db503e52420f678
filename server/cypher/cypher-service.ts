import type { ExplainAnswer } from '../../model/api/explain.ts';
import type { DatabaseConnection } from '../database/connection.ts';
import type { Database, Explained, ReadOptions, RowFormat, RowSink, Statement, StreamSummary } from '../database/database.ts';
import { DatabaseError } from '../database/database-error.ts';
import { type PauseClock, withinLimits } from '../database/limits.ts';
import type { QueryRefusal } from '../grammar/query-verdict.ts';
import { HttpProblem } from '../http/http-problem.ts';
import type { Guard } from './guard/guard.ts';
import { QueryQueue, type QueueState } from './query-queue.ts';
import { STATEMENT_BYTES } from './statement-limit.ts';
import { VerdictCache } from './verdict-cache.ts';
import { onWholeData } from './whole-data.ts';

const RUNNING_OF_ONE = 2;
const WAITING = 64;
const WAITING_OF_ONE = 16;
const RETRY_AFTER_S = '5';

/** A shorter wait is not mentioned in an error, milliseconds. */
const LONG_WAIT_MS = 100;

/** How long a query waited for others. */
interface QueryWait {
  /** Milliseconds; `undefined` before its turn came. */
  forTurnMs: number | undefined;
  /** Whether it still waits for the guard to judge the queries of others. */
  toBeRead: boolean;
}

/** The limits of a query. */
interface QueryLimits {
  readonly signal: AbortSignal;
  readonly pauseClock: PauseClock;
  readonly wait: QueryWait;
}

export interface QueryOptions extends ReadOptions {
  /** The client, such as an address: clients take turns. */
  readonly client: string;
}

/** Runs user queries, the clients taking turns: guarded, explained, then run with a time limit and a row limit. */
export class CypherService {
  readonly #verdicts = new VerdictCache();
  /** The concurrency of the database last used. While the database is unavailable, waiting queries still proceed, to fail at once. */
  #concurrency = 1;
  readonly #queue = new QueryQueue(() => ({
    running: this.#concurrency,
    runningOfOne: RUNNING_OF_ONE,
    waiting: WAITING,
    waitingOfOne: WAITING_OF_ONE,
  }));

  constructor(
    private readonly connection: DatabaseConnection,
    private readonly guard: Guard,
    /** Told how long a query waited for its turn and then took, milliseconds. */
    private readonly observe: (waitedMs: number, tookMs: number) => void = () => undefined,
  ) {}

  /** How many queries run and wait. */
  get queue(): QueueState {
    return this.#queue.state;
  }

  /**
   * Runs a query and streams its rows to the sink.
   * @throws HttpProblem when the query is refused; DatabaseError when the database fails or time runs out
   */
  run(statement: Statement, options: QueryOptions & { readonly format: RowFormat }, sink: RowSink): Promise<StreamSummary> {
    const { database } = this.connection;
    return this.#inTurn(database, options, async (limits) => {
      if (!this.#verdicts.has(database, statement.text)) await this.#checkReadOnly(database, statement, limits);
      return database.streamUserQuery(statement, { ...limits, ...onWholeData(database) }, sink);
    });
  }

  /** The plan of a query that may be run. @throws as {@link run} does */
  explain(statement: Statement, options: QueryOptions): Promise<ExplainAnswer> {
    const { database } = this.connection;
    return this.#inTurn(database, options, async (limits) => {
      const { root, text, notifications } = await this.#checkReadOnly(database, statement, limits);
      return { plan: root, text, profiled: false, notifications: [...notifications] };
    });
  }

  /** Runs a query for what each operator did. @throws as {@link run} does */
  profile(statement: Statement, options: QueryOptions): Promise<ExplainAnswer> {
    const { database } = this.connection;
    return this.#inTurn(database, options, async (limits) => {
      const { notifications } = await this.#checkReadOnly(database, statement, limits);
      const { root, text } = await database.profileUserQuery(statement, { ...limits, ...onWholeData(database) });
      return { plan: root, text, profiled: true, notifications: [...notifications] };
    });
  }

  /** Does `work` when it is this client's turn. The wait counts towards the time limit of the query. */
  async #inTurn<O extends QueryOptions, T>(
    { maxConcurrentUserQueries }: Database,
    options: O,
    work: (limits: O & QueryLimits) => Promise<T>,
  ): Promise<T> {
    const asked = performance.now();
    this.#concurrency = maxConcurrentUserQueries;
    const wait: QueryWait = { forTurnMs: undefined, toBeRead: false };
    try {
      return await withinLimits(options, (ended, pauseClock) => {
        // Running queries wait for the guard too, so that others do not wait for their place in the queue.
        pauseClock(this.guard.ready());
        return this.#queue.run(options.client, ended, () => {
          wait.forTurnMs = performance.now() - asked;
          return work({ ...options, signal: ended, pauseClock, wait });
        });
      });
    } catch (error) {
      if (!(error instanceof DatabaseError && error.failure === 'timeout')) throw error;
      // The timeout may mean that the database is unavailable.
      await this.connection.confirm();
      throw withWaitTime(error, wait, options.timeoutMs);
    } finally {
      const waitedMs = wait.forTurnMs ?? performance.now() - asked;
      this.observe(waitedMs, performance.now() - asked - waitedMs);
    }
  }

  /** Checks that a statement is read-only, and returns its plan. */
  async #checkReadOnly(database: Database, statement: Statement, options: ReadOptions & QueryLimits): Promise<Explained> {
    if (Buffer.byteLength(statement.text) > STATEMENT_BYTES) {
      throw new HttpProblem(413, 'Too large', `The statement is longer than ${STATEMENT_BYTES} bytes; send large values as parameters.`);
    }
    const { signal, pauseClock, wait } = options;
    wait.toBeRead = true;
    const onBegin = () => {
      wait.toBeRead = false;
    };
    const verdict = await this.guard.judge(statement.text, { ended: signal, pauseClock, onBegin });
    if (verdict.kind === 'refused') throw refuse(verdict.refusal);
    // The database has the best error message for what the grammar cannot parse.
    const plan = await database.explain(statement, { ...options, isUnreadable: verdict.kind === 'unreadable' });
    if (verdict.kind === 'unreadable') {
      throw refuse({
        code: 'Entente.Statement.Unreadable',
        message: 'This query cannot be checked to only read, so it is not run; write it with the clauses of Cypher 5 or 25.',
      });
    }
    if (!plan.readOnly) {
      throw refuse({
        code: 'Entente.Statement.NotReadOnly',
        message: 'The database says that this query does more than read; it is not run.',
      });
    }
    this.#verdicts.add(database, statement.text);
    return plan;
  }
}

/** The error of a query that ran out of time, with the time that it spent waiting for others. */
function withWaitTime(error: DatabaseError, { forTurnMs, toBeRead }: QueryWait, timeoutMs: number): Error {
  if (forTurnMs === undefined || toBeRead) {
    const message = `The query waited ${timeoutMs} ms, all its time, for others to end and was not run; try again in a moment.`;
    return new HttpProblem(503, 'Busy', message, {}, { 'Retry-After': RETRY_AFTER_S });
  }
  if (forTurnMs < LONG_WAIT_MS) return error;
  return new DatabaseError('timeout', `${error.message} It waited ${Math.round(forTurnMs)} ms of them for others to end.`, {
    ...error.details,
    cause: error,
  });
}

function refuse({ code, message, position }: QueryRefusal): HttpProblem {
  const details = { code, ...(position === undefined ? {} : { position }) };
  if (code === 'Entente.Statement.Empty') return new HttpProblem(400, 'No statement', message, details);
  return new HttpProblem(422, 'This query is not run', message, details);
}
