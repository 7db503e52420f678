import type { Outcome } from '../../state/query-run.ts';

/** A query that has been answered. */
export type Done = Extract<Outcome, { kind: 'done' }>;
