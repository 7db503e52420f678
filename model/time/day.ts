/**
 * A calendar day as an ISO 8601 string, `YYYY-MM-DD`, in the proleptic Gregorian calendar.
 * Days of the years 0001–9999 sort correctly as strings, and the whole project relies on that.
 */
export type Day = string;

/** A length of time in the calendar units of EDTF dates of levels 0 and 1. */
export interface CalendarUnit {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

const FIRST_YEAR = 1;
const LAST_YEAR = 9999;
const DAYS_OF_EVERY_MONTH = 28;

/** The UTC day of `date`; an invalid date or a year outside 0001–9999 gives `undefined`. */
export function toDay(date: Date): Day | undefined {
  const year = date.getUTCFullYear();
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return undefined;
  return date.toISOString().slice(0, 10);
}

/** The days beside those that were asked for: all relations of a large dataset have the same few thousand days. */
const following = new Map<Day, Day>();
const preceding = new Map<Day, Day>();
const MOST_KEPT = 20_000;

/** Moves a day by `count` days, at most to the first or the last day that can be written. */
export function addDays(day: Day, count: number): Day {
  if (count !== 1 && count !== -1) return moved(day, count);
  const kept = count === 1 ? following : preceding;
  const known = kept.get(day);
  if (known !== undefined) return known;
  const next = moved(day, count);
  if (kept.size < MOST_KEPT) kept.set(day, next);
  return next;
}

function moved(day: Day, count: number): Day {
  const date = Number(day.slice(8)) + count;
  // Every month has these days, and most calls stay within one.
  if (date >= 1 && date <= DAYS_OF_EVERY_MONTH) return `${day.slice(0, 8)}${date < 10 ? '0' : ''}${date}`;
  if (date === 0) return lastOfMonthBefore(day);
  return shift(day, { years: 0, months: 0, days: 1 }, count);
}

/** Most steps over the end of a month are those to the day before its first. */
function lastOfMonthBefore(day: Day): Day {
  const [year, month] = [yearOf(day), Number(day.slice(5, 7))];
  if (month > 1) return `${day.slice(0, 5)}${String(month - 1).padStart(2, '0')}-${daysInMonth(year, month - 1)}`;
  return year > FIRST_YEAR ? `${String(year - 1).padStart(4, '0')}-12-31` : firstDayOf(FIRST_YEAR);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : DAYS_OF_EVERY_MONTH;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Moves a day by `count` times `unit`. A day that the target month lacks becomes the last day of that month;
 * the result stays within the years 0001–9999.
 */
export function shift(day: Day, unit: CalendarUnit, count: number): Day {
  const [year = 1, month = 1, date = 1] = day.split('-').map(Number);
  const monthIndex = (year + unit.years * count) * 12 + (month - 1) + unit.months * count;
  const firstOfMonth = utc(Math.floor(monthIndex / 12), ((monthIndex % 12) + 12) % 12, 1);
  const lastDate = new Date(firstOfMonth);
  lastDate.setUTCMonth(lastDate.getUTCMonth() + 1, 0);
  firstOfMonth.setUTCDate(Math.min(date, lastDate.getUTCDate()) + unit.days * count);
  const shifted = firstOfMonth.getUTCFullYear();
  if (shifted < FIRST_YEAR) return '0001-01-01';
  if (shifted > LAST_YEAR) return '9999-12-31';
  return firstOfMonth.toISOString().slice(0, 10);
}

/** The calendar year of `day`. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** The first day of `year`. */
export function firstDayOf(year: number): Day {
  return `${String(year).padStart(4, '0')}-01-01`;
}

/** The earlier of two days. */
export function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}

/** The later of two days. */
export function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

function utc(year: number, month: number, date: number): Date {
  const result = new Date(0);
  result.setUTCFullYear(year, month, date);
  return result;
}
