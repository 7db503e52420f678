import type { SignName } from '../../model/coding/vocabulary.ts';
import { VISIBLE_STATES } from '../../model/time/window.ts';
import type { Activity } from '../../model/timeline.ts';

/** A segment of the bar of a period, in relations: from `base` to `base + count`, above or below the axis. */
export interface BarSegment {
  readonly sign: SignName;
  readonly state: (typeof VISIBLE_STATES)[number];
  readonly side: 'above' | 'below';
  readonly base: number;
  readonly count: number;
}

const STACKS = [
  { side: 'above', signs: ['supportive', 'neutral'] },
  { side: 'below', signs: ['hostile'] },
] as const satisfies readonly { side: BarSegment['side']; signs: readonly SignName[] }[];

/** The segments of a period: supportive and neutral above the axis, hostile below, the most certain states closest to it. */
export function barSegmentsOf(activity: Activity, presumed: boolean): BarSegment[] {
  const states = VISIBLE_STATES.filter((state) => presumed || state !== 'presumed');
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
export function heightsOf(activities: readonly Activity[], presumed: boolean): { readonly above: number; readonly below: number } {
  const heights = { above: 0, below: 0 };
  for (const activity of activities) {
    for (const { side, base, count } of barSegmentsOf(activity, presumed)) heights[side] = Math.max(heights[side], base + count);
  }
  return heights;
}
