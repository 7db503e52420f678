import type { SignName } from '../../model/coding/sign.ts';
import { isStateShown } from '../../model/filter/shown-states.ts';
import { VISIBLE_STATES, type VisibleState } from '../../model/time/relation-time.ts';
import type { Activity } from '../../model/timeline.ts';
import type { ViewCriteria } from './visible-graph.ts';

/** A state that has bars. What nobody dates would raise the bars of all periods alike. */
export type BarState = Exclude<VisibleState, 'undated'>;

/** A segment of the bar of a period, in relations: from `base` to `base + count`, above or below the axis. */
export interface BarSegment {
  readonly sign: SignName;
  readonly state: BarState;
  readonly side: 'above' | 'below';
  readonly base: number;
  readonly count: number;
}

const STACKS = [
  { side: 'above', signs: ['supportive', 'neutral'] },
  { side: 'below', signs: ['hostile'] },
] as const satisfies readonly { side: BarSegment['side']; signs: readonly SignName[] }[];

/** The states that bars show under these criteria, the most certain first. */
export function barStatesOf({ asked, filter }: Pick<ViewCriteria, 'asked' | 'filter'>): BarState[] {
  return VISIBLE_STATES.filter((state) => state !== 'undated').filter((state) => isStateShown(state, asked, filter));
}

/** The segments of a period: supportive and neutral above the axis, hostile below, the first of the states closest to it. */
export function barSegmentsOf(activity: Activity, states: readonly BarState[]): BarSegment[] {
  return STACKS.flatMap(({ side, signs }) => {
    let base = 0;
    return signs.flatMap((sign) =>
      states.flatMap((state): BarSegment[] => {
        const count = activity[state][sign];
        if (count === 0) return [];
        const piece = { sign, state, side, base, count };
        base += count;
        return [piece];
      }),
    );
  });
}

/** The largest sums above and below the axis, which set the scale for all periods. */
export function heightsOf(
  activities: readonly Activity[],
  states: readonly BarState[],
): { readonly above: number; readonly below: number } {
  const heights = { above: 0, below: 0 };
  for (const activity of activities) {
    for (const { side, base, count } of barSegmentsOf(activity, states)) heights[side] = Math.max(heights[side], base + count);
  }
  return heights;
}
