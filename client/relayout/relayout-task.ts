import type { Tie } from '../../model/layout/tie.ts';
import type { Point } from '../url/parsers.ts';

/** The input of the worker. */
export interface RelayoutTask {
  /** Ids. */
  readonly actors: readonly string[];
  readonly ties: readonly Tie[];
}

/** The progress of the worker; the last report has `done` 1. */
export interface RelayoutReport {
  readonly done: number;
  readonly places: ReadonlyMap<string, Point>;
}
