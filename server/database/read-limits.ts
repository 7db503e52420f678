import type { ReadOptions } from './database.ts';

/** Limits of the project's own small queries: they are fast, and a database that hangs must not hang a request. */
export const READ_LIMITS: ReadOptions = { timeoutMs: 10_000, maxRows: 100_000 };

/** Limits of queries that read a whole table of the graph at once. */
export const WHOLE_TABLE_LIMITS: ReadOptions = { timeoutMs: 60_000, maxRows: 10_000_000 };
