import type { Day } from '../../model/time/day.ts';
import { type Grain, type PeriodRange, periodNumber, periodStart } from '../../model/time/period.ts';
import type { Window } from '../../model/time/window.ts';

/** A part of the time axis, `[from, to)`, in days since 1970-01-01. While it is zoomed these are not whole days. */
export interface AxisRange {
  readonly from: number;
  readonly to: number;
}

/** The shortest part that can be in view, in days. */
const SHORTEST = 7;
/** How wide a period is at least when its grain is chosen, in pixels. */
const ROOM: Readonly<Record<Grain, number>> = { year: 0, month: 16, day: 12 };
/** The fewest periods in view when their grain is chosen. */
const FEWEST: Readonly<Record<Grain, number>> = { year: 1, month: 12, day: 31 };
const DAYS: Readonly<Record<Grain, number>> = { year: 365.25, month: 30.44, day: 1 };
/** How much of the view is left between its edge and what it follows. */
const MARGIN = 1 / 8;

/** The number of a day on the axis. */
export function dayNumber(day: Day): number {
  return periodNumber('day', day);
}

/** The whole axis: all years of the data. */
export function axisOfYears({ first, last }: PeriodRange): AxisRange {
  return { from: dayNumber(periodStart('year', first)), to: dayNumber(periodStart('year', last)) + daysOfYear(last) };
}

/** The part that shows a window and nothing else. */
export function axisOfWindow({ from, to }: Window): AxisRange {
  return { from: dayNumber(from), to: dayNumber(to) };
}

/** The whole days that are in view. */
export function windowOfAxis({ from, to }: AxisRange): Window {
  const first = Math.round(from);
  return { from: periodStart('day', first), to: periodStart('day', Math.max(first + 1, Math.round(to))) };
}

/** Whether two parts show the same days. */
export function isSameAxis(a: AxisRange, b: AxisRange): boolean {
  return Math.round(a.from) === Math.round(b.from) && Math.round(a.to) === Math.round(b.to);
}

/** The part within the whole that is as long, if there is room, and else all of it. */
export function withinAxis({ from, to }: AxisRange, whole: AxisRange): AxisRange {
  const length = Math.min(Math.max(to - from, SHORTEST), whole.to - whole.from);
  const start = Math.min(Math.max(from, whole.from), whole.to - length);
  return { from: start, to: start + length };
}

/** Zooms so that `factor` times as many days are in view, and the day `at` stays where it is. */
export function zoomAxis(range: AxisRange, factor: number, at: number, whole: AxisRange): AxisRange {
  const length = range.to - range.from;
  const next = Math.min(Math.max(length * factor, Math.min(SHORTEST, whole.to - whole.from)), whole.to - whole.from);
  const from = at - ((at - range.from) * next) / length;
  return withinAxis({ from, to: from + next }, whole);
}

/** Moves what is in view by a number of days. */
export function panAxis({ from, to }: AxisRange, days: number, whole: AxisRange): AxisRange {
  return withinAxis({ from: from + days, to: to + days }, whole);
}

/**
 * What is in view when a grain is chosen: all years; or as many months or days as can be read, with the windows in
 * their middle, if they fit, and else with the end of the first.
 * @param width of the axis, in pixels
 */
export function axisForGrain(grain: Grain, windows: readonly AxisRange[], whole: AxisRange, width: number): AxisRange {
  const [window = whole] = windows;
  if (grain === 'year') return whole;
  const length = Math.max(FEWEST[grain], Math.floor(width / ROOM[grain])) * DAYS[grain];
  const all = { from: Math.min(...windows.map(({ from }) => from)), to: Math.max(...windows.map(({ to }) => to)) };
  const shown = all.to - all.from <= length ? all : { from: window.to - DAYS[grain], to: window.to };
  const middle = (shown.from + shown.to) / 2;
  return withinAxis({ from: middle - length / 2, to: middle + length / 2 }, whole);
}

/** Moves what is in view as far as a window that was moved needs, and by nothing if the end that moved is in view. */
export function followWindow(range: AxisRange, before: AxisRange | null, after: AxisRange, whole: AxisRange): AxisRange {
  const length = range.to - range.from;
  const [hasFirstMoved, hasLastMoved] = [before?.from !== after.from, before?.to !== after.to];
  if (!hasFirstMoved && !hasLastMoved) return range;
  if (after.to - after.from >= length && hasFirstMoved && hasLastMoved) {
    const isSeen = after.from < range.to && range.from < after.to;
    return isSeen ? range : panAxis(range, (after.from + after.to) / 2 - (range.from + range.to) / 2, whole);
  }
  const low = hasFirstMoved ? after.from : after.to;
  const high = hasLastMoved ? after.to : after.from;
  const margin = Math.min(length * MARGIN, (length - (high - low)) / 2);
  if (low < range.from) return panAxis(range, low - margin - range.from, whole);
  if (high > range.to) return panAxis(range, high + margin - range.to, whole);
  return range;
}

/** Shows more, or moves, so that two windows that are compared are both in view; nothing changes if they are. */
export function axisWithBoth(range: AxisRange, windows: readonly [AxisRange, AxisRange], whole: AxisRange): AxisRange {
  const from = Math.min(...windows.map((each) => each.from));
  const to = Math.max(...windows.map((each) => each.to));
  if (range.from <= from && to <= range.to) return range;
  const length = Math.max(range.to - range.from, (to - from) * (1 + 2 * MARGIN));
  const middle = (from + to) / 2;
  return withinAxis({ from: middle - length / 2, to: middle + length / 2 }, whole);
}

function daysOfYear(year: number): number {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 366 : 365;
}
