import type { ExplainAnswer } from '../../model/api.ts';
import type { Connection } from '../database/connection.ts';
import type { Database, Explained, ReadOptions, RowFormat, RowSink, Statement, Written } from '../database/database.ts';
import { DatabaseError } from '../database/database-error.ts';
import { type Hold, withinLimits } from '../database/limits.ts';
import type { Refusal } from '../grammar/refusal.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { Admitted } from './admitted.ts';
import type { Guard } from './guard/guard.ts';
import { QueryQueue } from './query-queue.ts';
import { STATEMENT_BYTES } from './statement-limit.ts';

const RUNNING_OF_ONE = 2;
const WAITING = 64;
const WAITING_OF_ONE = 16;
const RETRY_AFTER_S = '5';

/** A wait that is worth telling, milliseconds. */
const LONG_WAIT_MS = 100;

/** What a query waited for that was not its own doing. */
interface Wait {
  /** Milliseconds; `undefined` before its turn came. */
  forTurnMs: number | undefined;
  /** Whether the texts of others are being read before its own. */
  toBeRead: boolean;
}

/** The limits that the work of a query lies within. */
interface Within {
  readonly signal: AbortSignal;
  readonly hold: Hold;
  readonly wait: Wait;
}

export interface QueryOptions extends ReadOptions {
  /** Who asks, such as an address: the clients take turns. */
  readonly client: string;
}

/** Runs what users write, each client in its turn: guarded, explained, then read with a time limit and a row cap. */
export class CypherService {
  readonly #admitted = new Admitted();
  /** As many as the database takes that was asked last: those that wait are let through when it is away too, to be told so. */
  #atOnce = 1;
  readonly #queue = new QueryQueue(() => ({
    running: this.#atOnce,
    runningOfOne: RUNNING_OF_ONE,
    waiting: WAITING,
    waitingOfOne: WAITING_OF_ONE,
  }));

  constructor(
    private readonly connection: Connection,
    private readonly guard: Guard,
  ) {}

  /**
   * Runs a query, its rows written out to the sink.
   * @throws HttpProblem when the query is refused; DatabaseError when the database fails or time runs out
   */
  run(statement: Statement, options: QueryOptions & { readonly format: RowFormat }, sink: RowSink): Promise<Written> {
    const { database } = this.connection;
    return this.#inTurn(database, options, async (limits) => {
      if (!this.#admitted.has(database, statement.text)) await this.#admit(database, statement, limits);
      return database.writeForUser(statement, limits, sink);
    });
  }

  /** The plan of a query that may be run. @throws as {@link run} does */
  explain(statement: Statement, options: QueryOptions): Promise<ExplainAnswer> {
    const { database } = this.connection;
    return this.#inTurn(database, options, async (limits) => {
      const { root, text } = await this.#admit(database, statement, limits);
      return { plan: root, text, profiled: false };
    });
  }

  /** Runs a query for what each operator did. @throws as {@link run} does */
  profile(statement: Statement, options: QueryOptions): Promise<ExplainAnswer> {
    const { database } = this.connection;
    return this.#inTurn(database, options, async (limits) => {
      await this.#admit(database, statement, limits);
      const { root, text } = await database.profileForUser(statement, limits);
      return { plan: root, text, profiled: true };
    });
  }

  /** Does `work` when it is this client's turn; the wait is a part of the time that the query has. */
  async #inTurn<O extends QueryOptions, T>(
    { userQueriesAtOnce }: Database,
    options: O,
    work: (limits: O & Within) => Promise<T>,
  ): Promise<T> {
    const asked = performance.now();
    this.#atOnce = userQueriesAtOnce;
    const wait: Wait = { forTurnMs: undefined, toBeRead: false };
    try {
      return await withinLimits(options, (ended, hold) => {
        // Those who run wait for it too, so that it is not their place in the queue that others wait for.
        hold(this.guard.ready());
        return this.#queue.run(options.client, ended, () => {
          wait.forTurnMs = performance.now() - asked;
          return work({ ...options, signal: ended, hold, wait });
        });
      });
    } catch (error) {
      if (!(error instanceof DatabaseError && error.failure === 'timeout')) throw error;
      // A database that is away answers nothing in time either.
      await this.connection.confirm();
      throw withItsWait(error, wait, options.timeoutMs);
    }
  }

  /** Lets a statement through that only reads, and gives its plan. */
  async #admit(database: Database, statement: Statement, options: ReadOptions & Within): Promise<Explained> {
    if (Buffer.byteLength(statement.text) > STATEMENT_BYTES) {
      throw new HttpProblem(413, 'Too large', `The statement is longer than ${STATEMENT_BYTES} bytes; send large values as parameters.`);
    }
    const { signal, hold, wait } = options;
    wait.toBeRead = true;
    const onBegin = () => {
      wait.toBeRead = false;
    };
    const verdict = await this.guard.judge(statement.text, { ended: signal, hold, onBegin });
    if (verdict.kind === 'refused') throw refuse(verdict.refusal);
    // What the grammar here cannot read, the database explains best, by its own error.
    const plan = await database.explain(statement, { ...options, isUnreadable: verdict.kind === 'unreadable' });
    if (verdict.kind === 'unreadable') {
      throw refuse({
        code: 'Entente.Statement.Unreadable',
        message: 'This query cannot be checked to only read, so it is not run; write it with the clauses of Cypher 5.',
      });
    }
    if (!plan.readOnly) {
      throw refuse({
        code: 'Entente.Statement.NotReadOnly',
        message: 'The database says that this query does more than read; it is not run.',
      });
    }
    this.#admitted.add(database, statement.text);
    return plan;
  }
}

/** The error of a query that ran out of time, which says how much of that was not its own. */
function withItsWait(error: DatabaseError, { forTurnMs, toBeRead }: Wait, timeoutMs: number): Error {
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

function refuse({ code, message, position }: Refusal): HttpProblem {
  const details = { code, ...(position === undefined ? {} : { position }) };
  if (code === 'Entente.Statement.Empty') return new HttpProblem(400, 'No statement', message, details);
  return new HttpProblem(422, 'This query is not run', message, details);
}
