import { compareCodeUnits } from '../../model/compare-code-units.ts';
import { addDays } from '../../model/time/day.ts';
import { type RelationTime, stateIn, turningDays, VISIBLE_STATES, type VisibleState } from '../../model/time/relation-time.ts';
import type { Window } from '../../model/time/window.ts';
import { dayNumber } from '../axis/axis-range.ts';

/** A stretch of a lane, `[from, to)` in days since 1970-01-01, in which its surest relation has one state. */
export interface LaneSegment {
  readonly state: VisibleState;
  readonly from: number;
  readonly to: number;
  /** How many relations it stands for; where there are more, it is drawn in steps. See {@link levelOf}. */
  readonly count: number;
}

/** The segments of a relation, each with the state of its days; the days on which it is absent have none. */
export function segmentsOf(time: RelationTime, whole: Window): LaneSegment[] {
  const { starts, ends } = turningDays(time);
  const within = [...starts, ...ends].filter((day) => whole.from < day && day < whole.to);
  const cuts = [...new Set([whole.from, ...within, whole.to])].sort(compareCodeUnits);
  const segments: LaneSegment[] = [];
  for (const [index, from] of cuts.slice(0, -1).entries()) {
    // Between two turning days the state of every day is the same.
    const state = stateIn(time, { from, to: addDays(from, 1) });
    if (state === 'absent') continue;
    append(segments, { state, from: dayNumber(from), to: dayNumber(cuts[index + 1] ?? whole.to), count: 1 });
  }
  return segments;
}

/**
 * The segments of several relations as one: at each time the state of the surest of them that is shown, and how many are.
 * @param isShown whether a state is shown
 */
export function joinedSegments(each: readonly (readonly LaneSegment[])[], isShown: (state: VisibleState) => boolean): LaneSegment[] {
  const turns = each
    .flat()
    .filter(({ state }) => isShown(state))
    .flatMap(({ state, from, to }) => [
      { day: from, state, by: 1 },
      { day: to, state, by: -1 },
    ])
    .sort((a, b) => a.day - b.day);
  const counts = VISIBLE_STATES.map(() => 0);
  const joined: LaneSegment[] = [];
  turns.forEach(({ day, state, by }, index) => {
    const place = VISIBLE_STATES.indexOf(state);
    counts[place] = (counts[place] ?? 0) + by;
    const next = turns[index + 1]?.day ?? day;
    const surest = VISIBLE_STATES.find((_, at) => (counts[at] ?? 0) > 0);
    if (next === day || surest === undefined) return;
    append(joined, { state: surest, from: day, to: next, count: counts.reduce((sum, count) => sum + count, 0) });
  });
  return joined;
}

/** In how many steps a number of relations is drawn: 0 for one, 1 for two and three, 2 for four to seven, 3 for more. */
export function levelOf(count: number): number {
  return Math.min(3, Math.floor(Math.log2(Math.max(1, count))));
}

/** Adds a segment, or lengthens the last one if both look the same. */
function append(segments: LaneSegment[], next: LaneSegment): void {
  const last = segments.at(-1);
  if (last?.state === next.state && last.to === next.from && levelOf(last.count) === levelOf(next.count)) {
    segments[segments.length - 1] = { ...last, to: next.to, count: Math.max(last.count, next.count) };
  } else segments.push(next);
}
