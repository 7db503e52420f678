import type { ComparedRelation } from '../comparison/compare-windows.ts';
import type { RelationState } from '../time/relation-time.ts';
import type { SignedRelation } from './signed-graph.ts';

/** A relation as camps read it. */
export interface CampRelation extends SignedRelation, ComparedRelation {
  readonly status: string;
  readonly disputed: boolean;
}

/** A relation in a window in which it counts. */
export interface CountedRelation {
  readonly relation: CampRelation;
  readonly state: RelationState;
}
