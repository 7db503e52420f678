import { parseDate } from './edtf.ts';
import type { Window } from './window.ts';

/**
 * The window from the start of one date to the end of another, each a year, a month or a day
 * (`2008`, `2008-06`, `2008-06-13`); both are inclusive as written.
 * @throws EdtfError when one does not parse; RangeError when the second ends before the first starts
 */
export function windowBetween(first: string, last: string): Window {
  const window = { from: parseDate(first).earliest, to: parseDate(last).next };
  if (window.from >= window.to) throw new RangeError(`the window ends (${last}) before it starts (${first})`);
  return window;
}
