import type { Tie } from '../../model/layout/tie.ts';
import type { Point } from '../url/parsers.ts';

/** What the worker is given. */
export interface RelayoutTask {
  /** Ids. */
  readonly actors: readonly string[];
  readonly ties: readonly Tie[];
}

/** What it tells: the last report has `done` 1. */
export interface RelayoutReport {
  readonly done: number;
  readonly places: ReadonlyMap<string, Point>;
}
