import { VISIBLE_STATES } from '../../model/time/window.ts';
import type { TimelineYear } from '../../model/timeline.ts';
import type { SignName } from '../../model/vocabulary.ts';

/** One piece of a year's bar, in relations: from `base` to `base + count`, above the line or below it. */
export interface Piece {
  readonly sign: SignName;
  readonly state: (typeof VISIBLE_STATES)[number];
  readonly side: 'above' | 'below';
  readonly base: number;
  readonly count: number;
}

const STACKS = [
  { side: 'above', signs: ['supportive', 'neutral'] },
  { side: 'below', signs: ['hostile'] },
] as const satisfies readonly { side: Piece['side']; signs: readonly SignName[] }[];

/** The pieces of a year: supportive and then neutral above the line, hostile below, the surest nearest to it. */
export function piecesOf(year: TimelineYear, presumed: boolean): Piece[] {
  const states = VISIBLE_STATES.filter((state) => presumed || state !== 'presumed');
  return STACKS.flatMap(({ side, signs }) => {
    let base = 0;
    return signs.flatMap((sign) =>
      states.flatMap((state): Piece[] => {
        const count = year[state][sign];
        if (count === 0) return [];
        const piece = { sign, state, side, base, count };
        base += count;
        return [piece];
      }),
    );
  });
}

/** The longest stacks above and below the line, which set the scale for all years. */
export function heightsOf(years: readonly TimelineYear[], presumed: boolean): { readonly above: number; readonly below: number } {
  const heights = { above: 0, below: 0 };
  for (const year of years) {
    for (const { side, base, count } of piecesOf(year, presumed)) heights[side] = Math.max(heights[side], base + count);
  }
  return heights;
}
