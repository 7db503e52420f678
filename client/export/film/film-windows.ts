import { type Grain, periodNumber, periodRangeOf, windowOfPeriods } from '../../../model/time/period.ts';
import type { Window } from '../../../model/time/window.ts';

/** A longer film would take the browser a quarter of an hour and more. */
export const MOST_FRAMES = 2000;

/** The time of a film: from the first period of one window to the last of another. */
export interface FilmTime {
  readonly from: Window;
  readonly to: Window;
  /** What a step is. */
  readonly grain: Grain;
  /** How many periods are in a window. */
  readonly length: number;
}

/** How many frames a film has; 0 where its end is before its beginning, or a window is longer than all of it. */
export function framesOf({ from, to, grain, length }: FilmTime): number {
  const { last } = periodRangeOf(grain, to);
  return Math.max(0, last - periodNumber(grain, from.from) - length + 2);
}

/** The windows of a film, as playing shows them one after the other. */
export function windowsOfFilm(time: FilmTime): Window[] {
  const start = periodNumber(time.grain, time.from.from);
  return Array.from({ length: framesOf(time) }, (_, step) =>
    windowOfPeriods(time.grain, { first: start + step, last: start + step + time.length - 1 }),
  );
}
