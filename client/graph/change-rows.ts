import { type Change, chronological } from '../../model/comparison/compare-windows.ts';
import { type OlderTie, olderTies } from '../../model/comparison/turn.ts';
import type { RelationState } from '../../model/time/relation-time.ts';
import type { Relation } from './union-graph.ts';
import { changeOf, comparedWindowOf, otherStateOf, stateOf, type VisibleGraph, visibleRelations } from './visible-graph.ts';

/** A row of the list of changes: one relation in two windows, or as it was known on two days. */
export interface ChangeRow {
  readonly relation: Relation;
  readonly change: Change;
  /** Its states in the earlier and the later window, or as they were known on the two days. */
  readonly earlier: RelationState;
  readonly later: RelationState;
  /** For a relation that turned: the earlier ties of its actors, all of the opposite sign. */
  readonly before: readonly OlderTie<Relation>[];
}

/** The relations of a comparison of which a change can be told; empty without a comparison. */
export function changeRows(visibleGraph: VisibleGraph): ChangeRow[] {
  return visibleRelations(visibleGraph).flatMap((relation): ChangeRow[] => {
    const change = changeOf(visibleGraph, relation);
    if (change === null) return [];
    const [own, other] = [stateOf(visibleGraph, relation), otherStateOf(visibleGraph, relation)];
    const [earlier, later] = visibleGraph.comparison?.isOtherLater === true ? [own, other] : [other, own];
    return [
      {
        ...{ relation, change, earlier, later },
        // Most rows of a long table are never seen.
        get before() {
          return olderTiesOf(visibleGraph, relation);
        },
      },
    ];
  });
}

/** What it rests on that a relation has turned between the two windows; empty for one that has not. */
export function olderTiesOf(visibleGraph: VisibleGraph, relation: Relation): OlderTie<Relation>[] {
  const { unionGraph, criteria } = visibleGraph;
  const comparedWindow = comparedWindowOf(criteria);
  if (comparedWindow === null || changeOf(visibleGraph, relation) !== 'turned') return [];
  const ofActor = (unionGraph.relationsOf[relation.ends[0]] ?? []).flatMap((index) => unionGraph.relations[index] ?? []);
  return olderTies(relation, ofActor, ...chronological(criteria.window, comparedWindow));
}
