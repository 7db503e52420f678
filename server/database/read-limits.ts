import type { ReadOptions } from './database.ts';

/** Limits of the project's own small queries: they are fast, and a database that hangs must not hang a request. */
export const READ_LIMITS: ReadOptions = { timeoutMs: 10_000, maxRows: 100_000 };
