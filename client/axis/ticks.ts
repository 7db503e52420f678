import type { Day } from '../../model/time/day.ts';
import { type Grain, periodNumber, periodStart } from '../../model/time/period.ts';
import { MONTHS } from '../wording/date-in-words.ts';
import { dayNumber, windowOfAxis } from './axis-range.ts';
import { nameOfPeriod } from './period-name.ts';
import type { TimeScale } from './time-scale.ts';

/** A label below the axis. */
export interface Tick {
  /** The day that it names, or whose month or year. */
  readonly day: number;
  /** Where its middle is, in pixels. */
  readonly x: number;
  readonly label: string;
}

/** How wide a day, a month or a year is at least where it has a bar of its own, in pixels. */
export const LEAST_BAR = 6;
/** How many pixels a label takes, with the space beside it. */
const LABEL = 40;
/** How wide a year is at least where each has a label, in pixels. */
const LABELLED_YEAR = 37;
const SHORT_LABEL = 30;
const LETTER = 7;
const SPACE = 4;

/** Every so many years, months or days of a month. A label finer than the bars would stand below no bar of its own. */
const STEPS: readonly { readonly grain: Grain; readonly every: number; readonly days: number; readonly room: number }[] = [
  ...[1, 2, 5, 10].map((every) => ({ grain: 'day' as const, every, days: every, room: Math.max(SHORT_LABEL, LEAST_BAR * every) })),
  ...[1, 2, 3, 6].map((every) => ({
    ...{ grain: 'month' as const, every, days: 28 * every, room: Math.max(SHORT_LABEL, LEAST_BAR * every) },
  })),
  ...[1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000].map((every) => ({
    ...{ grain: 'year' as const, every, days: 365 * every, room: every === 1 ? LABELLED_YEAR : LABEL },
  })),
];

/**
 * The labels below the axis: as many years, months or days as there is room for. A January is named by its year, and the
 * first of a month by the month; where no year is named, the first label has it too.
 */
export function ticksOf(scale: TimeScale): readonly Tick[] {
  const perDay = scale.width / (scale.range.to - scale.range.from);
  const step = STEPS.find(({ days, room }) => days * perDay >= room) ?? { grain: 'year' as const, every: 10_000 };
  const { from, to } = windowOfAxis(scale.range);
  const ticks: { readonly day: number; readonly label: string; readonly hasYear: boolean }[] = [];
  for (let period = periodNumber(step.grain, from); period <= periodNumber(step.grain, to); period += 1) {
    if (!isLabelled(step.grain, period, step.every)) continue;
    const start = periodStart(step.grain, period);
    const day = dayNumber(start);
    if (day < scale.range.from || day >= scale.range.to) continue;
    ticks.push({ day, label: labelOf(start, step.grain), hasYear: step.grain === 'year' || start.endsWith('-01-01') });
  }
  const isYearNamed = ticks.some(({ hasYear }) => hasYear);
  return apart(
    ticks.map(({ day, label }, index) => ({
      day,
      label: index === 0 && !isYearNamed ? fullLabelOf(periodStart('day', day)) : label,
      x: middleOf(scale, step.grain, day),
    })),
    scale.width,
  );
}

/** Years by their number, months from January, days from the first of their month; the last days of a month leave room for the next. */
function isLabelled(grain: Grain, period: number, every: number): boolean {
  if (grain !== 'day') return period % every === 0;
  const date = Number(periodStart('day', period).slice(8));
  return date === 1 || (every === 1 ? true : date % every === (every === 2 ? 1 : 0) && date <= 30 - every);
}

/** The middle of the one year, month or day that is named, also where those beside it are not: there its bar stands. */
function middleOf(scale: TimeScale, grain: Grain, day: number): number {
  const next = dayNumber(periodStart(grain, periodNumber(grain, periodStart('day', day)) + 1));
  return scale.xOf((day + next) / 2);
}

function labelOf(start: string, grain: Grain): string {
  const [year = '', month = '', date = ''] = start.split('-');
  if (grain === 'year' || (month === '01' && date === '01')) return String(Number(year));
  if (date === '01') return MONTHS[Number(month) - 1]?.slice(0, 3) ?? '';
  return String(Number(date));
}

function fullLabelOf(start: Day): string {
  const grain = start.endsWith('-01') ? 'month' : 'day';
  return nameOfPeriod(grain, periodNumber(grain, start));
}

/** Those that do not touch the one before, each within the axis. */
function apart(ticks: readonly Tick[], width: number): Tick[] {
  const kept: Tick[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const tick of ticks) {
    const half = (tick.label.length * LETTER + SPACE) / 2;
    const x = Math.min(Math.max(tick.x, half), Math.max(half, width - half));
    if (x - half < end) continue;
    kept.push({ ...tick, x });
    end = x + half;
  }
  return kept;
}
