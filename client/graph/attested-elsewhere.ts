import { attestedElsewhere } from '../../model/time/told-elsewhere.ts';
import type { Window } from '../../model/time/window.ts';
import { relationsOfActor } from './relations-of-actor.ts';
import type { Relation, UnionGraph } from './union-graph.ts';

/** The relations of other datasets that attest the same tie in a window in which a relation itself is not attested. */
export function attestedInOtherDatasets(
  unionGraph: Pick<UnionGraph, 'relations' | 'relationsOf' | 'earlier'>,
  relation: Relation,
  window: Window,
): Relation[] {
  const { earlier } = unionGraph;
  const ofActor = relationsOfActor(unionGraph, relation.ends[0]);
  const told = earlier === undefined ? ofActor : ofActor.filter((other) => !earlier.isGone(other));
  return attestedElsewhere(relation, relation.info, told, window);
}
