import { rename } from 'node:fs/promises';
import { type CypherReader, Grammar } from '../../grammar/grammar.ts';
import type {
  Database,
  EngineInfo,
  Explained,
  QueryResult,
  ReadOptions,
  RowSink,
  RunInTransaction,
  SchemaStatement,
  Statement,
  StreamOptions,
  StreamSummary,
  WritableDatabase,
} from '../database.ts';
import { DatabaseError } from '../database-error.ts';
import { MAX_ANSWER_BYTES } from '../limits.ts';
import { Pool } from '../pool.ts';
import { WorkerExited } from '../supervised-worker.ts';
import { AdaptedQueries } from './adapted-queries.ts';
import { Engine } from './engine.ts';
import type { EngineProcess } from './engine-process.ts';
import { withExplainedErrors } from './explained-errors.ts';
import type { EngineRows } from './messages.ts';
import { removeStore, storePath } from './store-folder.ts';

/** Each is a process of some 50 MB, which starts when all the others are busy. */
const USER_ENGINES = 3;

/** A query of our own that nobody waits for any more ends by itself; ending it would cost the others a restart. */
const OWN_GRACE_MS = 10_000;
const USER_GRACE_MS = 200;

/** What a query is asked of: an engine, or one of several. */
type Asked = Pick<Engine, 'ask'>;

const ENGINE_HAS: ReadonlySet<SchemaStatement['kind']> = new Set(['node']);

/**
 * Opens the store in a data folder to read; several processes can.
 * @param mayMake whether a store that is not there is made, empty
 * @param shared explains what the engine refuses; without one, one of its own is started when something is refused
 * @param report is told when an engine was started again
 * @throws DatabaseError
 */
export async function openEmbedded(
  dataFolder: string,
  mayMake = true,
  shared?: CypherReader,
  report?: (event: string) => void,
): Promise<Database> {
  const path = await storePath(dataFolder, 'read');
  const own = new Engine(path, 'read', OWN_GRACE_MS, mayMake, report);
  const info = infoOf(await own.runner());
  const grammar = shared ?? new Grammar({ explains: true });
  const user = new Pool(Array.from({ length: USER_ENGINES }, () => new Engine(path, 'read', USER_GRACE_MS, false, report)));
  user.warmUp();
  const queries = new AdaptedQueries(grammar);
  return {
    info,
    name: 'The embedded engine',
    // Its process is there, or is started again; the queries that it is busy with say nothing of that.
    ping: async () => void (await own.runner()),
    isShared: false,
    maxConcurrentUserQueries: USER_ENGINES,
    userPool: () => user.state,
    read: (statement, options) => read(own, grammar, statement, options),
    streamRows: (statement, options, sink) =>
      write(own, grammar, statement, { ...options, format: 'plain' }, sink, Number.POSITIVE_INFINITY),
    async streamUserQuery(query, options, sink) {
      const { statement, notifications } = await queries.adapt(query, options);
      const written = await atItsPlace(query, statement, write(user, grammar, statement, options, sink, MAX_ANSWER_BYTES, query.text));
      return { ...written, notifications: [...notifications, ...written.notifications] };
    },
    async profileUserQuery(query, options) {
      const { statement } = await queries.adapt(query, options);
      const plan = user.ask(options, (process) => process.profiled({ kind: 'profile', ...statement }));
      return atItsPlace(query, statement, withExplainedErrors(plan, statement.text, options, grammar, query.text));
    },
    async explain(query, options) {
      if (options.isUnreadable) return explain(user, grammar, query, options);
      const { statement, notifications } = await queries.adapt(query, options);
      return { ...(await atItsPlace(query, statement, explain(user, grammar, statement, options, query.text))), notifications };
    },
    async close() {
      await Promise.all([own.close(), user.close(), shared === undefined && grammar.close()]);
    },
  };
}

/** What the engine says of a query that was rewritten has a place in the user's query only up to the first change. */
async function atItsPlace<T>(query: Statement, rewritten: Statement, answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.details.position === undefined || query.text === rewritten.text) throw error;
    const { line, column } = error.details.position;
    const before = (text: string) =>
      [...text.split('\n').slice(0, line - 1), (text.split('\n')[line - 1] ?? '').slice(0, column - 1)].join('\n');
    if (before(query.text) === before(rewritten.text)) throw error;
    const { position: _, ...details } = error.details;
    throw new DatabaseError(error.failure, error.message, { ...details, cause: error });
  }
}

/** Opens the store in a data folder alone, to load it. @throws DatabaseError `locked` while anything else has it open */
export async function openEmbeddedForWriting(dataFolder: string): Promise<WritableDatabase> {
  const path = await storePath(dataFolder, 'write');
  let store = await openStore(path);
  await removeStore(newStore(path));
  return {
    info: store.info,
    isShared: false,
    read: (statement, options) => store.read(statement, options),
    explain: (statement, options) => store.explain(statement, options),
    close: () => store.close(),
    defineSchema: (statements) => store.defineSchema(statements),
    transaction: (work) => store.transaction(work),
    async fill(work) {
      const fresh = await openStore(newStore(path));
      let result: Awaited<ReturnType<typeof work>>;
      try {
        result = await work(fresh);
      } catch (error) {
        await fresh.close().finally(() => removeStore(newStore(path)));
        throw error;
      }
      await fresh.close();
      // Until here the old one is held, so that nobody else opens it.
      await store.close();
      await rename(newStore(path), path);
      store = await openStore(path);
      return result;
    },
  };
}

/** Where the store is made that takes the place of an empty one. */
function newStore(path: string): string {
  return `${path}-new`;
}

async function openStore(path: string): Promise<WritableDatabase> {
  const engine = new Engine(path, 'write', OWN_GRACE_MS);
  const grammar = new Grammar({ explains: true });
  const info = infoOf(await engine.runner());
  let last: Promise<unknown> = Promise.resolve();
  return {
    info,
    isShared: false,
    read: (statement, options) => read(engine, grammar, statement, options),
    explain: (statement, options) => explain(engine, grammar, statement, options),
    async close() {
      await Promise.all([engine.close(), grammar.close()]);
    },
    async defineSchema(statements) {
      const process = await engine.runner();
      for (const { kind, text } of statements) {
        if (ENGINE_HAS.has(kind))
          await withExplainedErrors(orUnavailable(process, process.perform({ kind: 'define', text })), text, {}, grammar);
      }
    },
    transaction(work) {
      // The store has one write transaction at a time.
      const result = last.then(() => transaction(engine, grammar, work));
      last = result.catch(() => undefined);
      return result;
    },
  };
}

async function read(
  engine: Asked,
  grammar: CypherReader,
  { text, parameters = {} }: Statement,
  options: ReadOptions,
): Promise<QueryResult> {
  const { maxRows } = options;
  const rows = engine.ask(options, (process) => process.rows({ kind: 'read', text, parameters, maxRows }));
  return toResult(await withExplainedErrors(rows, text, options, grammar));
}

function write(
  engine: Asked,
  grammar: CypherReader,
  { text, parameters = {} }: Statement,
  options: StreamOptions,
  sink: RowSink,
  maxBytes: number,
  written = text,
): Promise<StreamSummary> {
  const { format, maxRows } = options;
  const task = { kind: 'answer', text, parameters, format, maxRows, maxBytes } as const;
  const rows = engine.ask(options, (process) => process.streamQuery(task, sink));
  return withExplainedErrors(rows, text, options, grammar, written);
}

function explain(
  engine: Asked,
  grammar: CypherReader,
  { text, parameters = {} }: Statement,
  options: ReadOptions,
  written = text,
): Promise<Explained> {
  const plan = engine.ask(options, (process) => process.explained({ kind: 'explain', text, parameters }));
  return withExplainedErrors(plan, text, options, grammar, written);
}

async function transaction<T>(engine: Engine, grammar: CypherReader, work: (run: RunInTransaction) => Promise<T>): Promise<T> {
  const process = await engine.runner();
  await orUnavailable(process, process.perform({ kind: 'begin' }));
  const running = new Set<Promise<unknown>>();
  const run: RunInTransaction = async ({ text, parameters = {} }) => {
    const rows = process.rows({ kind: 'write', text, parameters, maxRows: Number.MAX_SAFE_INTEGER });
    running.add(rows);
    const settled = () => running.delete(rows);
    rows.then(settled, settled);
    return toResult(await withExplainedErrors(orUnavailable(process, rows), text, {}, grammar));
  };
  try {
    const result = await work(run);
    await orUnavailable(process, process.perform({ kind: 'commit' }));
    return result;
  } catch (error) {
    // The engine takes no rollback while a statement of the transaction runs.
    await Promise.allSettled(running);
    await process.perform({ kind: 'rollback' }).catch(() => undefined);
    throw error;
  }
}

/** Writes are not asked again of a new process, which would not have what the transaction did before. */
async function orUnavailable<T>(process: EngineProcess, answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof WorkerExited)) throw error;
    // A message can fail before the end is noticed; whoever tries again must not meet the same process.
    await process.exited;
    throw new DatabaseError('unavailable', 'The embedded engine ended before this was written: run it again.', { cause: error });
  }
}

function infoOf({ version }: EngineProcess): EngineInfo {
  return { engine: 'embedded', version };
}

function toResult(rows: EngineRows): QueryResult {
  return { ...rows, notifications: [] };
}
