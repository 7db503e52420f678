import { addDays, earlier, firstDayOf, later } from '../../model/time/day.ts';
import { type Grain, grainOf, type PeriodRange, periodRangeOf, windowOfPeriods } from '../../model/time/period.ts';
import type { Window } from '../../model/time/window.ts';

/** Two windows to be compared: the one that keys and axis move, and the other. */
export interface ComparedWindows {
  readonly window: Window;
  readonly other: Window;
}

/** Whether a window is as long as another, in years, months or days, and ends where that begins. */
export function isJustBefore(window: Window, other: Window): boolean {
  const grain = grainOf(other);
  const [own, next] = [periodRangeOf(grain, window), periodRangeOf(grain, other)];
  return window.to === other.from && grainOf(window) === grain && own.last - own.first === next.last - next.first;
}

/** The first day of a window compared with its last, which is the one that is moved. */
export function endsOfWindow({ from, to }: Window): ComparedWindows {
  return { window: { from: addDays(to, -1), to }, other: { from, to: addDays(from, 1) } };
}

/**
 * What a window is compared with until somebody chooses: the window of the same length just before it; where the data do not
 * reach back so far, the one just after it; of a window that leaves no room for either, its first day with its last.
 * @param years of the data; `null` where nothing is dated
 */
export function comparisonToOffer(window: Window, years: PeriodRange | null): ComparedWindows {
  const grain = grainOf(window);
  const { first, last } = periodRangeOf(grain, window);
  const length = last - first + 1;
  const all = years && periodRangeOf(grain, { from: firstDayOf(years.first), to: firstDayOf(years.last + 1) });
  if (all !== null && first - length >= all.first)
    return { window, other: windowOfPeriods(grain, { first: first - length, last: first - 1 }) };
  if (all !== null && last + length <= all.last) return { window, other: windowOfPeriods(grain, { first: last + 1, last: last + length }) };
  return endsOfWindow(window);
}

/** The whole months or years of which two windows are the first and the last day; `null` for other windows. */
export function spanOfEnds(a: Window, b: Window): Window | null {
  if (!isOneDay(a) || !isOneDay(b)) return null;
  const span = { from: earlier(a.from, b.from), to: later(a.to, b.to) };
  return grainOf(span) === 'day' ? null : span;
}

/** The window and the step to go back to when the comparison of a first with a last day ends: their span. `null` for others. */
export function windowAfter({ window, other }: ComparedWindows): { readonly at: Window; readonly grain: Grain } | null {
  const span = spanOfEnds(window, other);
  return span && { at: span, grain: grainOf(span) };
}

/** Whether a window is a single day. */
export function isOneDay({ from, to }: Window): boolean {
  return addDays(from, 1) === to;
}
