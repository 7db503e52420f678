import { addDays, type CalendarUnit, type Day, firstDayOf, shift, yearOf } from './day.ts';
import type { Window } from './window.ts';

/** The lengths of a period. */
export const GRAINS = ['year', 'month', 'day'] as const;
export type Grain = (typeof GRAINS)[number];

const UNITS: Readonly<Record<Grain, CalendarUnit>> = {
  year: { years: 1, months: 0, days: 0 },
  month: { years: 0, months: 1, days: 0 },
  day: { years: 0, months: 0, days: 1 },
};

/** The first day of the calendar year, month or day that `day` lies in. */
export function startOfPeriod(grain: Grain, day: Day): Day {
  if (grain === 'year') return `${day.slice(0, 4)}-01-01`;
  return grain === 'month' ? `${day.slice(0, 7)}-01` : day;
}

/** Moves a day by a number of years, months or days. */
export function shiftBy(grain: Grain, day: Day, count: number): Day {
  return shift(day, UNITS[grain], count);
}

/** The calendar year, month or day that `day` lies in. */
export function periodOf(grain: Grain, day: Day): Window {
  const from = startOfPeriod(grain, day);
  return { from, to: shiftBy(grain, from, 1) };
}

/** All calendar years, months or days that overlap `[from, to)`, in order. Each begins where the one before ends. */
export function periodsIn(grain: Grain, { from, to }: Window): Window[] {
  const periods: Window[] = [];
  let period = periodOf(grain, from);
  while (period.from < to && period.from < period.to) {
    periods.push(period);
    const next = periodOf(grain, period.to);
    // The last day that can be written has no day after it: the last year and the last month would follow themselves.
    if (next.from !== period.to) break;
    period = next;
  }
  return periods;
}

/** The coarsest grain that describes a window exactly. */
export function grainOf({ from, to }: Window): Grain {
  if (from.endsWith('-01-01') && to.endsWith('-01-01')) return 'year';
  return from.endsWith('-01') && to.endsWith('-01') ? 'month' : 'day';
}

/** The finer of two grains. */
export function finerOf(a: Grain, b: Grain): Grain {
  return GRAINS.indexOf(a) > GRAINS.indexOf(b) ? a : b;
}

/** A range of numbered years, months or days, both ends inclusive. */
export interface PeriodRange {
  readonly first: number;
  readonly last: number;
}

const MS_A_DAY = 86_400_000;

/** The number of the period that `day` lies in: the year, the months since year 0, the days since 1970-01-01. */
export function periodNumber(grain: Grain, day: Day): number {
  if (grain === 'year') return yearOf(day);
  if (grain === 'month') return yearOf(day) * 12 + Number(day.slice(5, 7)) - 1;
  return Math.round(Date.parse(`${day}T00:00:00Z`) / MS_A_DAY);
}

/** The first day of the period with this number. */
export function periodStart(grain: Grain, number: number): Day {
  if (grain === 'year') return firstDayOf(number);
  if (grain === 'month') return `${firstDayOf(Math.floor(number / 12)).slice(0, 4)}-${String((number % 12) + 1).padStart(2, '0')}-01`;
  return new Date(number * MS_A_DAY).toISOString().slice(0, 10);
}

/** The periods that overlap a window. */
export function periodRangeOf(grain: Grain, { from, to }: Window): PeriodRange {
  return { first: periodNumber(grain, from), last: periodNumber(grain, addDays(to, -1)) };
}

/** The window that consists of these periods. */
export function windowOfPeriods(grain: Grain, { first, last }: PeriodRange): Window {
  return { from: periodStart(grain, first), to: periodStart(grain, last + 1) };
}
