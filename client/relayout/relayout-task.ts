import type { LayoutTie } from '../../model/layout/layout-tie.ts';
import type { LayoutPoint } from '../url/parsers.ts';

/** The input of the worker. */
export interface RelayoutTask {
  /** Ids. */
  readonly actors: readonly string[];
  readonly ties: readonly LayoutTie[];
}

/** The progress of the worker; the last report has `done` 1. */
export interface RelayoutReport {
  readonly done: number;
  readonly places: ReadonlyMap<string, LayoutPoint>;
}
