import type { AxisRange } from './axis-range.ts';

/** The places of days on an axis that is drawn, in pixels from its left edge. */
export interface TimeScale {
  readonly range: AxisRange;
  readonly width: number;
  /** The place of the beginning of a day. Far beyond the edges it stays at the same distance, since what is drawn there is not seen. */
  xOf(day: number): number;
  /** The day at a place, with its fraction. */
  dayAt(x: number): number;
}

/** The scale of an axis of a width in pixels. */
export function timeScale(range: AxisRange, width: number): TimeScale {
  const perDay = width / (range.to - range.from);
  return {
    range,
    width,
    xOf: (day) => Math.min(2 * width, Math.max(-width, (day - range.from) * perDay)),
    dayAt: (x) => range.from + x / perDay,
  };
}
