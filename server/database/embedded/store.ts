import type { GrafeoDB, QueryResult, Transaction } from '@grafeo-db/js';
import type { Explained, QueryPlan, RowSink } from '../database.ts';
import { DatabaseError } from '../database-error.ts';
import type { SerializedDatabaseError } from '../serialized-error.ts';
import { columnName } from './column-names.ts';
import { engineErrorOf } from './errors.ts';
import type { EngineReply, EngineRows, EngineTask, StoreMode } from './messages.ts';
import { profiledPlan, readPlan } from './plan.ts';
import { streamRows } from './stream-rows.ts';
import { fromEngine, toEngine } from './values.ts';

/** What is put before a query to have its plan is on a line of its own, so that positions in the query keep their columns. */
const PLAN_LINES = 1;

/** Of the commands that the engine calls schema commands, those that only show something begin so. */
const SHOW = /^(?:\s|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/|\/\/[^\n]*\n)*SHOW\b/i;

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

  /**
   * Does what is asked and says how it went; it never throws.
   * @param sink takes the rows that are written out
   */
  async answer(id: number, task: EngineTask, sink: RowSink): Promise<EngineReply> {
    try {
      return await this.#perform(id, task, sink);
    } catch (error) {
      return { kind: 'refused', id, refusal: refusalIn(task, error) };
    }
  }

  async #perform(id: number, task: EngineTask, sink: RowSink): Promise<EngineReply> {
    switch (task.kind) {
      case 'read':
        return { kind: 'rows', id, rows: await this.#read(task) };
      case 'write':
        return { kind: 'rows', id, rows: await run(this.#open(), task) };
      case 'answer':
        return { kind: 'answered', id, answered: await streamRows(await execute(this.engine, task), task, sink) };
      case 'explain':
        return { kind: 'explained', id, explained: await this.#explain(task.text, task.parameters) };
      case 'profile':
        return { kind: 'profiled', id, plan: await this.#profile(task.text, task.parameters) };
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
  async #read(task: EngineTask & { kind: 'read' | 'write' }): Promise<EngineRows> {
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

  async #explain(text: string, parameters: Readonly<Record<string, unknown>>): Promise<Explained> {
    try {
      const result = await execute(this.engine, { text: `EXPLAIN\n${text}`, parameters });
      return readPlan(String(result.scalar()));
    } catch (error) {
      // The engine plans no schema commands, and SHOW is one of them.
      if (!String(error).includes('Schema command')) throw error;
      return { ...readPlan('Schema command'), readOnly: SHOW.test(text) };
    }
  }

  async #profile(text: string, parameters: Readonly<Record<string, unknown>>): Promise<QueryPlan> {
    try {
      return profiledPlan((await execute(this.engine, { text: `PROFILE\n${text}`, parameters })).profile);
    } catch (error) {
      if (!String(error).includes('Schema command')) throw error;
      throw new DatabaseError('unsupported', 'The embedded engine does not profile SHOW commands; Neo4j does.');
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

/** An error of the engine, with its place in the query that was asked. */
function refusalIn(task: EngineTask, error: unknown): SerializedDatabaseError {
  const refusal = engineErrorOf(error);
  if ((task.kind !== 'explain' && task.kind !== 'profile') || !refusal.position) return refusal;
  const { line, column } = refusal.position;
  return { ...refusal, position: { line: line - PLAN_LINES, column } };
}

async function run(executor: Executor, task: EngineTask & { kind: 'read' | 'write' }): Promise<EngineRows> {
  return toRows(await execute(executor, task), task.maxRows);
}

function execute(
  executor: Executor,
  { text, parameters }: Pick<EngineTask & { kind: 'read' }, 'text' | 'parameters'>,
): Promise<QueryResult> {
  return executor.executeCypher(text, parametersOf(parameters));
}

function toRows(result: QueryResult, maxRows: number): EngineRows {
  const fields = result.columns;
  const rows = Array.from({ length: Math.min(result.length, maxRows) }, (_, index) => {
    const row = result.get(index);
    return fields.map((field) => fromEngine(row[field] ?? null));
  });
  return { fields: fields.map(columnName), rows, truncated: result.length > maxRows };
}

function parametersOf(parameters: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, toEngine(value)]));
}
