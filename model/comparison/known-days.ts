import type { Day } from '../time/day.ts';

/**
 * The two days on which what was known is compared, the earlier first.
 * @param a the day by which sources have to be published; no day is all sources, and comes last
 */
export function knownInOrder<None extends null | undefined>(
  a: Day | None,
  b: Day | None,
): readonly [earlier: Day | None, later: Day | None] {
  if (typeof a !== 'string') return [b, a];
  return typeof b !== 'string' || a <= b ? [a, b] : [b, a];
}
