import type { Confidence } from '../coding/codes.ts';
import { compareCodeUnits } from '../compare-code-units.ts';
import type { Bounds } from '../time/bounds.ts';

/** The fields of a relation that the search for paths reads. */
export interface PathRelation extends Bounds {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly confidence: Confidence;
}

/** The most steps of a path. Longer paths explain nothing, and there are too many of them. */
export const MAX_PATH_STEPS = 8;

/** The doubt that each confidence adds: one step of low confidence counts more than a whole path of moderate ones. */
const DOUBT: Readonly<Record<Confidence, number>> = { high: 0, moderate: 1, low: MAX_PATH_STEPS + 1 };

/** The doubt of a step. Paths sorted by its sum have the fewest steps of low confidence first, then the fewest of moderate. */
export function doubtOf({ confidence }: PathRelation): number {
  return DOUBT[confidence];
}

/** Orders relations surest first, then by id. */
export function surestFirst(a: PathRelation, b: PathRelation): number {
  return doubtOf(a) - doubtOf(b) || compareCodeUnits(a.id, b.id);
}
