import { addDays, type CalendarUnit, type Day, shift } from './day.ts';

/**
 * The days a date may stand for, `[earliest, next)`. A date marked `~`, `?` or `%` is already
 * widened by one unit of its own precision on either side.
 */
export interface DateRange {
  readonly earliest: Day;
  /** The day after the last one. */
  readonly next: Day;
  /** Whether the date carried `~`, `?` or `%`. */
  readonly approximate: boolean;
  /** `[..2006]`, at the latest: it may be any earlier date too, and `earliest` is only where the date that is written begins. */
  readonly orEarlier: boolean;
  /** `[2006..]`, not before: it may be any later date too, and `next` is only where the date that is written ends. */
  readonly orLater: boolean;
}

/** A date, which a mark `~`, `?` or `%` widens by a unit of its own precision on either side. */
export function marked(first: Day, next: Day, isMarked: boolean): DateRange {
  const exact = { earliest: first, next, approximate: isMarked, orEarlier: false, orLater: false };
  if (!isMarked) return exact;
  const unit = precisionOf(first, next);
  return { ...exact, earliest: shift(first, unit, -1), next: shift(next, unit, 1) };
}

/** The precision of a date, derived from its length: a day, a month, a season, a year or more. */
function precisionOf(first: Day, next: Day): CalendarUnit {
  if (addDays(first, 1) === next) return { years: 0, months: 0, days: 1 };
  const months = (Number(next.slice(0, 4)) - Number(first.slice(0, 4))) * 12 + Number(next.slice(5, 7)) - Number(first.slice(5, 7));
  return { years: 0, months, days: 0 };
}
