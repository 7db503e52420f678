import type { Sign } from '../coding/vocabulary.ts';

/** A relation as far as the layout needs it. */
export interface Tie {
  readonly source: string;
  readonly target: string;
  readonly sign: Sign;
  readonly weak: boolean;
}

/** How strongly a tie draws its two actors together: supportive fully, neutral half, hostile a tenth, so that camps form. */
export function pullOf({ sign, weak }: Pick<Tie, 'sign' | 'weak'>): number {
  if (sign < 0) return 0.1;
  return sign === 0 || weak ? 0.5 : 1;
}
