import type { Sign } from '../coding/sign.ts';

/** The fields of a relation that the layout reads. */
export interface LayoutTie {
  readonly source: string;
  readonly target: string;
  readonly sign: Sign;
  readonly weak: boolean;
}

/** How strongly a tie attracts its two actors: supportive 1, neutral or weak 0.5, hostile 0.1, so that camps form. */
export function attractionOf({ sign, weak }: Pick<LayoutTie, 'sign' | 'weak'>): number {
  if (sign < 0) return 0.1;
  return sign === 0 || weak ? 0.5 : 1;
}
