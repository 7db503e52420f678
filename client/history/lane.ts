import type { Bounds } from '../../model/time/bounds.ts';
import type { Day } from '../../model/time/day.ts';

/** A stretch of a lane, as shares of the whole time, 0 to 1. */
export interface Stretch {
  readonly kind: 'certain' | 'possible' | 'presumed';
  readonly start: number;
  readonly end: number;
}

/** All of the time that lanes show, `[from, to)`. */
export interface Extent {
  readonly from: Day;
  readonly to: Day;
}

/** Where a day lies, as a share of the whole time. */
export function shareOf(day: Day, { from, to }: Extent): number {
  const at = (each: Day) => Date.parse(`${each}T00:00:00Z`);
  return Math.min(1, Math.max(0, (at(day) - at(from)) / (at(to) - at(from))));
}

/**
 * The stretches of a relation: when it certainly held, when it may have, and, where nothing says that
 * it ended, the time after its last evidence. Where the certain interval is turned around it has none.
 */
export function stretchesOf({ from, fromLatest, toEarliest, to, endStatus }: Bounds, extent: Extent): Stretch[] {
  const [a, b, c, d] = [from, fromLatest, toEarliest, to].map((day) => shareOf(day, extent));
  if (a === undefined || b === undefined || c === undefined || d === undefined) return [];
  const held: Stretch[] =
    b < c
      ? [
          { kind: 'possible', start: a, end: b },
          { kind: 'certain', start: b, end: c },
          { kind: 'possible', start: c, end: d },
        ]
      : [{ kind: 'possible', start: a, end: d }];
  const all: Stretch[] = endStatus === 'ended' ? held : [...held, { kind: 'presumed', start: d, end: 1 }];
  return all.filter(({ start, end }) => end > start);
}
