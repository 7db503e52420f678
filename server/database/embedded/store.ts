import type { GrafeoDB, QueryResult, Transaction } from '@grafeo-db/js';
import { AnswerSize } from '../answer-size.ts';
import type { QueryPlan } from '../database.ts';
import type { Refusal } from '../refusal.ts';
import { refusalOf } from './errors.ts';
import type { Reply, Rows, StoreMode, Task } from './messages.ts';
import { isShowCommand, judgeRefusal } from './neo4j-cypher.ts';
import { readPlan } from './plan.ts';
import { fromEngine, toEngine } from './values.ts';

/** On a line of its own, so that positions in the query keep their columns. */
const EXPLAIN = 'EXPLAIN\n';
const EXPLAIN_LINES = 1;

type Executor = Pick<GrafeoDB, 'executeCypher'>;

/** An open store of the embedded engine, and the one write transaction it may have. */
export class Store {
  #transaction: Transaction | undefined;

  constructor(
    private readonly engine: GrafeoDB,
    private readonly mode: StoreMode,
  ) {}

  get version(): string {
    return this.engine.version();
  }

  /** Does what is asked and says how it went; it never throws. */
  async answer(id: number, task: Task): Promise<Reply> {
    try {
      return await this.#perform(id, task);
    } catch (error) {
      return { kind: 'refused', id, refusal: await this.#refusal(error, task) };
    }
  }

  async #perform(id: number, task: Task): Promise<Reply> {
    switch (task.kind) {
      case 'read':
        return { kind: 'rows', id, rows: await this.#read(task) };
      case 'write':
        return { kind: 'rows', id, rows: await run(this.#open(), task) };
      case 'explain':
        return { kind: 'plan', id, plan: await this.#explain(task.text, task.parameters) };
      case 'define':
        await this.#define(task.text);
        return { kind: 'done', id };
      case 'begin':
        this.#transaction = this.engine.beginTransaction();
        return { kind: 'done', id };
      case 'commit':
        this.#end().commit();
        return { kind: 'done', id };
      case 'rollback':
        this.#end().rollback();
        return { kind: 'done', id };
      case 'close':
        this.engine.close();
        return { kind: 'done', id };
    }
  }

  /** On a store opened for writing the engine itself would let a read write. */
  async #read(task: Task & { kind: 'read' | 'write' }): Promise<Rows> {
    if (this.mode === 'read') return run(this.engine, task);
    if (!(await this.#explain(task.text, task.parameters)).readOnly)
      throw new Error('Transaction error: GRAFEO-T003: Cannot write in read-only transaction');
    const transaction = this.engine.beginTransaction();
    try {
      return await run(transaction, task);
    } finally {
      transaction.rollback();
    }
  }

  async #explain(text: string, parameters: Readonly<Record<string, unknown>>): Promise<QueryPlan> {
    try {
      const result = await this.engine.executeCypher(`${EXPLAIN}${text}`, parametersOf(parameters));
      return readPlan(String(result.scalar()));
    } catch (error) {
      // The engine plans no schema commands, and SHOW is one of them.
      if (!String(error).includes('Schema command')) throw error;
      return { readOnly: await isShowCommand(text), text: 'Schema command' };
    }
  }

  /**
   * A uniqueness constraint of this engine has no index of its own, so it gets one.
   */
  async #define(text: string): Promise<void> {
    await this.engine.executeCypher(text);
    for (const [name, kind, label, property] of (await this.engine.executeCypher('SHOW CONSTRAINTS')).rows()) {
      if (kind !== 'UNIQUE') continue;
      await this.engine.executeCypher(`CREATE INDEX \`${name}_index\` IF NOT EXISTS FOR (n:\`${label}\`) ON (n.\`${property}\`)`);
    }
  }

  async #refusal(error: unknown, task: Task): Promise<Refusal> {
    const refusal = refusalOf(error);
    if (!('text' in task)) return refusal;
    if (task.kind === 'explain' && refusal.position) {
      const { line, column } = refusal.position;
      return judged({ ...refusal, position: { line: line - EXPLAIN_LINES, column } }, task.text);
    }
    return judged(refusal, task.text);
  }

  #open(): Transaction {
    if (!this.#transaction) throw new Error('No transaction is open');
    return this.#transaction;
  }

  #end(): Transaction {
    const transaction = this.#open();
    this.#transaction = undefined;
    return transaction;
  }
}

/** The engine's refusal is worth telling also where Neo4j's grammar fails on the text. */
function judged(refusal: Refusal, text: string): Promise<Refusal> {
  return judgeRefusal(refusal, text).catch(() => refusal);
}

async function run(executor: Executor, { text, parameters, maxRows, maxBytes }: Task & { kind: 'read' | 'write' }): Promise<Rows> {
  const result = await executor.executeCypher(text, parametersOf(parameters));
  return toRows(result, maxRows, new AnswerSize(maxBytes));
}

function toRows(result: QueryResult, maxRows: number, size: AnswerSize): Rows {
  const fields = result.columns;
  const rows = Array.from({ length: Math.min(result.length, maxRows) }, (_, index) => {
    const row = result.get(index);
    return fields.map((field) => fromEngine(row[field] ?? null, size));
  });
  return { fields, rows, truncated: result.length > maxRows };
}

function parametersOf(parameters: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, toEngine(value)]));
}
