import { scaleBand } from 'd3-scale';
import { firstDayOf } from '../../model/time/day.ts';
import { type Grain, type PeriodRange, periodRangeOf, periodStart } from '../../model/time/period.ts';
import { MONTHS } from '../wording/date-in-words.ts';

/** The positions of periods on the track, in pixels. Periods are identified by their numbers (model/time/period.ts). */
export interface Scale {
  readonly grain: Grain;
  /** The periods on the track. */
  readonly periods: PeriodRange;
  readonly width: number;
  /** Width of one period's bar. */
  readonly bar: number;
  /** Width of a period with the space around its bar. */
  readonly step: number;
  /** The left edge of a period's bar; that of the first or last bar for periods beyond. */
  xOf(period: number): number;
  /** The period at a distance from the left edge of the track. */
  periodAt(x: number): number;
  /** The periods with labels, far enough apart to be readable. */
  readonly labelled: readonly { readonly period: number; readonly label: string }[];
}

const LABEL_WIDTH = 44;
const MONTH_LABEL_WIDTH = 28;
/** In days. */
const SHORTEST_MONTH = 28;
const WIDEST_BAR = 48;
/** The most months on the track: more would be too thin to click. Days are shown one year at a time. */
const MOST_MONTHS = 240;

/**
 * The periods on the track: all years; all months, or ten years of them if there are too many;
 * or the days of one year. If not all fit, the part with the end of the window is shown.
 */
export function visiblePeriods(grain: Grain, fullRange: PeriodRange, range: PeriodRange): PeriodRange {
  if (grain === 'year' || (grain === 'month' && fullRange.last - fullRange.first < MOST_MONTHS)) return fullRange;
  const year = Number(periodStart(grain, range.last).slice(0, 4));
  const [first, last] = grain === 'month' ? [year - (year % 10), year - (year % 10) + 9] : [year, year];
  if (grain === 'month') return { first: first * 12, last: last * 12 + 11 };
  return periodRangeOf('day', { from: firstDayOf(first), to: firstDayOf(last + 1) });
}

/** The scale of a track of a given width, in pixels. */
export function scaleOf(grain: Grain, periods: PeriodRange, width: number): Scale {
  const { first, last } = periods;
  const count = last - first + 1;
  const periodNumbers = Array.from({ length: count }, (_, index) => first + index);
  const gap = width / count < 6 ? 0.1 : 0.3;
  const band = scaleBand<number>()
    .domain(periodNumbers)
    .range([0, width])
    .paddingInner(gap)
    .paddingOuter(gap / 2);
  const bar = Math.min(WIDEST_BAR, band.bandwidth());
  const step = band.step();
  const within = (period: number) => Math.min(last, Math.max(first, period));
  return {
    grain,
    periods,
    width,
    bar,
    step,
    xOf: (period) => (band(within(period)) ?? 0) + (band.bandwidth() - bar) / 2,
    periodAt: (x) => within(first + Math.floor((x / Math.max(1, width)) * count)),
    labelled: labelsOf(grain, periodNumbers, step),
  };
}

/** The name of a period, as on its handle: "2008", "Jun 2008", "13 Jun 2008". */
export function nameOfPeriod(grain: Grain, period: number): string {
  const [year = '', month = '', day = ''] = periodStart(grain, period).split('-');
  const monthName = MONTHS[Number(month) - 1]?.slice(0, 3) ?? '';
  if (grain === 'year') return String(Number(year));
  return grain === 'month' ? `${monthName} ${Number(year)}` : `${Number(day)} ${monthName} ${Number(year)}`;
}

/** Labels every year, every second, fifth …; of months, their years; of days, the first of every month, every second, third …. */
function labelsOf(grain: Grain, periods: readonly number[], step: number): Scale['labelled'] {
  const room = (count: number) => roundAtLeast(LABEL_WIDTH / (count * step));
  if (grain === 'year') {
    const every = room(1);
    return periods.filter((year) => year % every === 0).map((year) => ({ period: year, label: String(year) }));
  }
  if (grain === 'month') {
    const every = room(12);
    return periods.filter((month) => month % (12 * every) === 0).map((month) => ({ period: month, label: String(month / 12) }));
  }
  const every = [1, 2, 3, 6].find((months) => months * SHORTEST_MONTH * step >= MONTH_LABEL_WIDTH) ?? 12;
  return periods.flatMap((period) => {
    const [, month = '', day] = periodStart('day', period).split('-');
    const isLabelled = day === '01' && (Number(month) - 1) % every === 0;
    return isLabelled ? [{ period, label: MONTHS[Number(month) - 1]?.slice(0, 3) ?? '' }] : [];
  });
}

/** The smallest of 1, 2, 5, 10, 20, 25, 50, 100, 200, 250 … that is not less than this. */
function roundAtLeast(least: number): number {
  let power = 1;
  while (Number.isFinite(least) && power * 10 < least) power *= 10;
  const factors = power === 1 ? [1, 2, 5, 10] : [1, 2, 2.5, 5, 10];
  return (factors.find((factor) => factor * power >= least) ?? 10) * power;
}
