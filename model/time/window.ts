import type { Bounds } from './bounds.ts';
import { addDays, type Day, firstDayOf, yearOf } from './day.ts';
import { parseDate } from './edtf.ts';

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

/**
 * The window from the start of one date to the end of another, each a year, a month or a day
 * (`2008`, `2008-06`, `2008-06-13`); both are inclusive as written.
 * @throws EdtfError when one does not parse; RangeError when the second ends before the first starts
 */
export function spanWindow(first: string, last: string): Window {
  const window = { from: parseDate(first).earliest, to: parseDate(last).next };
  if (window.from >= window.to) throw new RangeError(`the window ends (${last}) before it starts (${first})`);
  return window;
}

/** The last calendar year that a window touches. */
export function lastYearOf(window: Window): number {
  return yearOf(addDays(window.to, -1));
}
