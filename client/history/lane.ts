import { compareCodeUnits } from '../../model/compare-code-units.ts';
import { addDays, type Day } from '../../model/time/day.ts';
import { type RelationTime, stateIn, turningDays, type VisibleState } from '../../model/time/relation-time.ts';

/** A segment of a lane: the state of a relation on all its days. `start` and `end` are shares of the whole time, 0 to 1. */
export interface LaneSegment {
  readonly state: VisibleState;
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

/** The segments of a relation, each with the state of its days; the days on which it is absent have none. */
export function laneSegmentsOf(time: RelationTime, extent: TimeDomain): LaneSegment[] {
  const { starts, ends } = turningDays(time);
  const within = [...starts, ...ends].filter((day) => extent.from < day && day < extent.to);
  const cuts = [...new Set([extent.from, ...within, extent.to])].sort(compareCodeUnits);
  const segments: LaneSegment[] = [];
  for (const [index, from] of cuts.slice(0, -1).entries()) {
    // Between two turning days the state of every day is the same.
    const state = stateIn(time, { from, to: addDays(from, 1) });
    if (state === 'absent') continue;
    const [start, end] = [shareOf(from, extent), shareOf(cuts[index + 1] ?? extent.to, extent)];
    const last = segments.at(-1);
    if (last?.state === state && last.end === start) segments[segments.length - 1] = { ...last, end };
    else segments.push({ state, start, end });
  }
  return segments;
}
