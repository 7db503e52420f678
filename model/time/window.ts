import type { Bounds } from './bounds.ts';
import { addDays, type Day, firstDayOf, yearOf } from './day.ts';

/** The time that is looked at, `[from, to)`. */
export interface Window {
  readonly from: Day;
  readonly to: Day;
}

/**
 * The state of a relation in a window. `attested`: it certainly held on some day of it;
 * `uncertain`: it may have held, its dates are too coarse to say; `presumed`: it was last attested
 * before the window and nothing says that it ended; `absent`: none of these.
 */
export type RelationState = 'attested' | 'uncertain' | 'presumed' | 'absent';

/** The states in which a relation is shown, most certain first. */
export const VISIBLE_STATES = ['attested', 'uncertain', 'presumed'] as const satisfies readonly RelationState[];

/** The state of a relation in a window: exactly one for any relation and any window. */
export function stateIn(bounds: Bounds, window: Window): RelationState {
  if (bounds.from < window.to && window.from < bounds.to) {
    return bounds.fromLatest < window.to && window.from < bounds.toEarliest ? 'attested' : 'uncertain';
  }
  return window.from >= bounds.to && bounds.endStatus !== 'ended' ? 'presumed' : 'absent';
}

/** The calendar year as a window. */
export function yearWindow(year: number): Window {
  return { from: firstDayOf(year), to: firstDayOf(year + 1) };
}

/** The last calendar year that a window touches. */
export function lastYearOf(window: Window): number {
  return yearOf(addDays(window.to, -1));
}
