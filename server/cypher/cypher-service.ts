import type { CypherAnswer } from '../../model/api.ts';
import type { Connection } from '../connection.ts';
import type { Database, ReadOptions, Statement } from '../database/database.ts';
import { withinLimits } from '../database/limits.ts';
import { HttpProblem } from '../http/http-problem.ts';
import type { Guard } from './guard/guard.ts';
import type { Refusal } from './guard/refusal.ts';
import { STATEMENT_BYTES } from './statement-limit.ts';

/** Runs what users write: guarded, explained, then read with a time limit and a row cap. */
export class CypherService {
  constructor(
    private readonly connection: Connection,
    private readonly guard: Guard,
  ) {}

  /** @throws HttpProblem when the query is refused; DatabaseError when the database fails or time runs out */
  async run(statement: Statement, options: ReadOptions): Promise<CypherAnswer> {
    const started = performance.now();
    const { database } = this.connection;
    const { fields, rows, truncated, notifications } = await withinLimits(options, async (ended) => {
      await this.#admit(database, statement, { ...options, signal: ended });
      return database.readForUser(statement, { ...options, signal: ended });
    });
    return {
      data: { fields, values: rows },
      truncated,
      notifications: [...notifications],
      counters: { rows: rows.length },
      tookMs: Math.round(performance.now() - started),
    };
  }

  /** The plan of a query that may be run. @throws as {@link run} does */
  async explain(statement: Statement, options: ReadOptions): Promise<{ plan: string }> {
    const { database } = this.connection;
    return { plan: await withinLimits(options, (ended) => this.#admit(database, statement, { ...options, signal: ended })) };
  }

  /** Lets a statement through that only reads, and gives its plan. */
  async #admit(database: Database, statement: Statement, options: ReadOptions & { readonly signal: AbortSignal }): Promise<string> {
    if (Buffer.byteLength(statement.text) > STATEMENT_BYTES) {
      throw new HttpProblem(413, 'Too large', `The statement is longer than ${STATEMENT_BYTES} bytes; send large values as parameters.`);
    }
    const verdict = await this.guard.judge(statement.text, options.signal);
    if (verdict.kind === 'refused') throw refuse(verdict.refusal);
    // What the grammar here cannot read, the database explains best, by its own error.
    const plan = await database.explain(statement, options);
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
    return plan.text;
  }
}

function refuse({ code, message, position }: Refusal): HttpProblem {
  const details = { code, ...(position === undefined ? {} : { position }) };
  if (code === 'Entente.Statement.Empty') return new HttpProblem(400, 'No statement', message, details);
  return new HttpProblem(422, 'This query is not run', message, details);
}
