import { addDays, type Day, firstDayOf, yearOf } from './day.ts';

/** The time that is looked at, `[from, to)`. */
export interface Window {
  readonly from: Day;
  readonly to: Day;
}

/** The calendar year as a window. */
export function yearWindow(year: number): Window {
  return { from: firstDayOf(year), to: firstDayOf(year + 1) };
}

/** The last calendar year that a window touches. */
export function lastYearOf(window: Window): number {
  return yearOf(addDays(window.to, -1));
}

/** The first and last calendar year of `[from, to)`, both inclusive. */
export function yearsOf({ from, to }: Window): { readonly fromYear: number; readonly toYear: number } {
  return { fromYear: yearOf(from), toYear: yearOf(addDays(to, -1)) };
}
