import { addDays, firstDayOf, yearOf } from '../../model/time/day.ts';
import { type Grain, type PeriodRange, periodNumber, periodStart } from '../../model/time/period.ts';
import type { Window } from '../../model/time/window.ts';
import { type AxisRange, windowOfAxis } from '../axis/axis-range.ts';
import { nameOfPeriod } from '../axis/period-name.ts';

/** The length of what has one bar: a day, a month, or so many years. */
export interface BinUnit {
  readonly grain: Grain;
  readonly every: number;
}

const UNITS: readonly (BinUnit & { readonly days: number })[] = [
  { grain: 'day', every: 1, days: 1 },
  { grain: 'month', every: 1, days: 28 },
  ...[1, 10, 100, 1000].map((every) => ({ grain: 'year' as const, every, days: 365 * every })),
];
const LAST_DAY = '9999-12-31';

/** The shortest unit that is at least so wide, in pixels. */
export function binUnitOf(range: AxisRange, width: number, least: number): BinUnit {
  const perDay = width / (range.to - range.from);
  return UNITS.find(({ days }) => days * perDay >= least) ?? { grain: 'year', every: 1000 };
}

/** The number of the bin that a day lies in. */
export function binNumber({ grain, every }: BinUnit, day: string): number {
  return Math.floor(periodNumber(grain, day) / every);
}

/** The days of a bin. */
export function binWindow({ grain, every }: BinUnit, bin: number): Window {
  if (grain !== 'year') return { from: periodStart(grain, bin), to: periodStart(grain, bin + 1) };
  const [first, next] = [Math.max(1, bin * every), (bin + 1) * every];
  return { from: firstDayOf(first), to: next > 9999 ? LAST_DAY : firstDayOf(next) };
}

/** "2008", "2000 to 2009", "Jun 2008", "13 Jun 2008". */
export function nameOfBin(unit: BinUnit, bin: number): string {
  if (unit.every === 1) return nameOfPeriod(unit.grain, bin);
  const { from, to } = binWindow(unit, bin);
  return `${yearOf(from)} to ${yearOf(addDays(to, -1))}`;
}

/** The bins that are in view, at least in part. */
export function binsInView(unit: BinUnit, range: AxisRange): PeriodRange {
  const { from, to } = windowOfAxis({ from: Math.floor(range.from), to: Math.ceil(range.to) });
  return { first: binNumber(unit, from), last: binNumber(unit, addDays(to, -1)) };
}

/**
 * The bins to count: those in view and as many again on either side, by whole pages, so that moving the axis by a little counts
 * nothing anew.
 */
export function binsToCount(unit: BinUnit, range: AxisRange, whole: AxisRange): PeriodRange {
  const { first, last } = binsInView(unit, range);
  const all = binsInView(unit, whole);
  const page = 2 ** Math.ceil(Math.log2(last - first + 1));
  return {
    first: Math.max(all.first, (Math.floor(first / page) - 1) * page),
    last: Math.min(all.last, (Math.floor(last / page) + 2) * page - 1),
  };
}
