import type { ReadOptions } from '../../server/database/database.ts';

/** Time and rows enough for a test that is not about either. */
export const AMPLE: ReadOptions = { timeoutMs: 30_000, maxRows: 1000 };

/** Runs for hours on either engine. */
export const RUNAWAY = 'UNWIND range(1, 100000000) AS x UNWIND range(1, 1000) AS y RETURN count(*)';
