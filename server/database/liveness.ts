import { setMaxListeners } from 'node:events';
import type { Database, ReadOptions } from './database.ts';
import { DatabaseError } from './database-error.ts';

/** How long an answer is waited for before it is asked, each time anew, whether the database is there at all, milliseconds. */
const PATIENCE_MS = 500;

/** What leaves open whether the database is there. */
const DOUBTFUL: ReadonlySet<DatabaseError['failure']> = new Set(['timeout', 'unavailable']);

/**
 * A database of which nobody waits for an answer that will not come.
 * @param lost fires when it is found to be away; its reason is what whoever waits is told
 * @param confirm resolves when the database has answered, and otherwise has `lost` fire and rejects
 */
export function withLivenessChecks(database: Database, lost: AbortSignal, confirm: () => Promise<void>): Database {
  // As many as there are requests.
  setMaxListeners(0, lost);
  /** Long queries are told from a database that hangs by asking it something short beside them. */
  const watch = async <T, O extends ReadOptions>(options: O, ask: (options: O) => Promise<T>): Promise<T> => {
    lost.throwIfAborted();
    const ending = new AbortController();
    const end = () => ending.abort();
    const look = setInterval(() => confirm().catch(() => undefined), PATIENCE_MS);
    for (const signal of [lost, options.signal]) signal?.addEventListener('abort', end, { once: true });
    if (options.signal?.aborted) end();
    try {
      return await ask({ ...options, signal: ending.signal });
    } catch (error) {
      if (!lost.aborted && error instanceof DatabaseError && DOUBTFUL.has(error.failure)) await confirm();
      lost.throwIfAborted();
      throw error;
    } finally {
      clearInterval(look);
      for (const signal of [lost, options.signal]) signal?.removeEventListener('abort', end);
    }
  };
  return {
    ...database,
    read: (statement, options) => watch(options, (watching) => database.read(statement, watching)),
    streamRows: (statement, options, sink) => watch(options, (watching) => database.streamRows(statement, watching, sink)),
    streamUserQuery: (statement, options, sink) => watch(options, (watching) => database.streamUserQuery(statement, watching, sink)),
    profileUserQuery: (statement, options) => watch(options, (watching) => database.profileUserQuery(statement, watching)),
    explain: (statement, options) => watch(options, (watching) => database.explain(statement, watching)),
  };
}
