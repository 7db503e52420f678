import type { Confidence } from '../coding/codes.ts';
import { inOrder } from '../in-order.ts';
import type { Bounds } from '../time/bounds.ts';

/** A relation as far as finding paths needs it. */
export interface PathRelation extends Bounds {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly confidence: Confidence;
}

/** A path has at most this many steps; longer ones explain nothing, and there are too many of them. */
export const MOST_STEPS = 8;

/** How much doubt each confidence adds: one step of low confidence outweighs a whole path of moderate ones. */
const DOUBT: Readonly<Record<Confidence, number>> = { high: 0, moderate: 1, low: MOST_STEPS + 1 };

/** The doubt of a step; summed over a path, fewer steps of low confidence come first, then fewer of moderate. */
export function doubtOf({ confidence }: PathRelation): number {
  return DOUBT[confidence];
}

/** Orders relations surest first, then by id. */
export function surestFirst(a: PathRelation, b: PathRelation): number {
  return doubtOf(a) - doubtOf(b) || inOrder(a.id, b.id);
}
