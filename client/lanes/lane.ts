import type { SignName } from '../../model/coding/sign.ts';
import { SIGN_NAMES } from '../../model/coding/sign.ts';
import { addDays } from '../../model/time/day.ts';
import { extentOf, type VisibleState } from '../../model/time/relation-time.ts';
import type { Window } from '../../model/time/window.ts';
import { dayNumber } from '../axis/axis-range.ts';
import type { Relation } from '../graph/union-graph.ts';
import { lastDayWithActor } from './actor-ends.ts';
import { joinedSegments, type LaneSegment, segmentsOf } from './segments.ts';

/** The relations of one sign in a lane. */
export interface LaneBand {
  readonly sign: SignName;
  readonly segments: readonly LaneSegment[];
}

/** An event in a lane. */
export interface LaneEvent {
  readonly id: string;
  readonly sign: SignName;
  /** When it happened, `[from, to)` in days. */
  readonly from: number;
  readonly to: number;
  readonly isForetold: boolean;
}

/** The end of a relation that an event ended, or that ended with one of its actors. */
export interface LaneEnd {
  /** The relation that ended. */
  readonly id: string;
  readonly sign: SignName;
  readonly day: number;
  /** The event that ended it, and its sign; or the actor with which it ended, which has none. */
  readonly by: string;
  readonly bySign: SignName | null;
}

/** What is drawn in one row over time: of one relation, of two actors, or of one actor. */
export interface Lane {
  readonly bands: readonly LaneBand[];
  readonly events: readonly LaneEvent[];
  readonly ends: readonly LaneEnd[];
}

/**
 * The lane of relations.
 * @param isShown whether a state is shown
 * @param relationById finds what ended a relation
 */
export function laneOf(
  relations: readonly Relation[],
  whole: Window,
  isShown: (state: VisibleState) => boolean,
  relationById: ReadonlyMap<string, Relation>,
): Lane {
  const bands = SIGN_NAMES.map((sign) => ({
    sign,
    segments: joinedSegments(
      relations.filter((each) => each.sign === sign && !each.isEvent).map((each) => segmentsOf(each, whole)),
      isShown,
    ),
  })).filter(({ segments }) => segments.length > 0);
  const events = relations.flatMap((relation): LaneEvent[] => {
    const extent = relation.isEvent ? extentOf(relation) : null;
    if (extent === null) return [];
    const { id, sign, dating } = relation;
    return [{ id, sign, from: dayNumber(extent.from), to: dayNumber(extent.to), isForetold: dating === 'foretold' }];
  });
  const ends = relations.flatMap((relation): LaneEnd[] => {
    const { id, sign, endedWithActor } = relation;
    const lastDay = lastDayWithActor(relation, isShown);
    if (endedWithActor !== undefined && lastDay !== null) return [{ id, sign, day: lastDay, by: endedWithActor.id, bySign: null }];
    const extent = relation.endedBy === undefined ? null : extentOf(relation);
    const ender = relation.endedBy === undefined ? undefined : relationById.get(relation.endedBy);
    if (extent === null || ender === undefined) return [];
    return [{ id, sign, day: dayNumber(addDays(extent.to, -1)), by: ender.id, bySign: ender.sign }];
  });
  return { bands, events, ends };
}
