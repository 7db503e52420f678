import type { Bounds } from '../../model/time/bounds.ts';
import type { Day } from '../../model/time/day.ts';

/** A segment of a lane. `start` and `end` are shares of the whole time, 0 to 1. */
export interface LaneSegment {
  readonly kind: 'certain' | 'possible' | 'presumed';
  readonly start: number;
  readonly end: number;
}

/** The time that all lanes span, `[from, to)`. */
export interface TimeDomain {
  readonly from: Day;
  readonly to: Day;
}

/** The position of a day, as a share of the whole time, 0 to 1. */
export function shareOf(day: Day, { from, to }: TimeDomain): number {
  const at = (each: Day) => Date.parse(`${each}T00:00:00Z`);
  return Math.min(1, Math.max(0, (at(day) - at(from)) / (at(to) - at(from))));
}

/**
 * The segments of a relation: when it certainly held, when it may have held, and, if nothing says that
 * it ended, the time after its last evidence. An inverted certain interval gives no certain segment.
 */
export function laneSegmentsOf({ from, fromLatest, toEarliest, to, endStatus }: Bounds, extent: TimeDomain): LaneSegment[] {
  const [a, b, c, d] = [from, fromLatest, toEarliest, to].map((day) => shareOf(day, extent));
  if (a === undefined || b === undefined || c === undefined || d === undefined) return [];
  const held: LaneSegment[] =
    b < c
      ? [
          { kind: 'possible', start: a, end: b },
          { kind: 'certain', start: b, end: c },
          { kind: 'possible', start: c, end: d },
        ]
      : [{ kind: 'possible', start: a, end: d }];
  const all: LaneSegment[] = endStatus === 'ended' ? held : [...held, { kind: 'presumed', start: d, end: 1 }];
  return all.filter(({ start, end }) => end > start);
}
