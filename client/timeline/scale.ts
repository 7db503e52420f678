import { scaleBand } from 'd3-scale';
import type { Span } from './move.ts';

/** Where the years lie on the track, in pixels. */
export interface Scale {
  readonly width: number;
  /** Width of one year's bar. */
  readonly bar: number;
  /** Width of a year with the space around its bar. */
  readonly step: number;
  /** The left edge of a year's bar. */
  xOf(year: number): number;
  /** The year at a distance from the left edge of the track. */
  yearAt(x: number): number;
  /** The years that are written below, no closer to one another than can be read. */
  readonly labelled: readonly number[];
}

const LABEL_WIDTH = 44;
const WIDEST_BAR = 48;

/** The scale of a track of so many pixels. */
export function scaleOf({ first, last }: Span, width: number): Scale {
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const band = scaleBand<number>().domain(years).range([0, width]).paddingInner(0.3).paddingOuter(0.15);
  const bar = Math.min(WIDEST_BAR, band.bandwidth());
  const step = band.step();
  const every = [1, 2, 5, 10, 20, 25, 50, 100].find((count) => count * step >= LABEL_WIDTH) ?? 200;
  return {
    width,
    bar,
    step,
    xOf: (year) => (band(year) ?? 0) + (band.bandwidth() - bar) / 2,
    yearAt: (x) => Math.min(last, Math.max(first, first + Math.floor((x / Math.max(1, width)) * years.length))),
    labelled: years.filter((year) => year % every === 0),
  };
}
