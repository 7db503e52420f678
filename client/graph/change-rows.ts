import { type Change, chronological } from '../../model/comparison.ts';
import { isSamePair } from '../../model/pair.ts';
import { type RelationState, stateIn } from '../../model/time/window.ts';
import type { Relation } from './union-graph.ts';
import { changeOf, type VisibleGraph, visibleRelations } from './visible-graph.ts';

/** A row of the list of changes: one relation in two windows. */
export interface ChangeRow {
  readonly relation: Relation;
  readonly change: Change;
  /** Its states in the earlier and the later window. */
  readonly earlier: RelationState;
  readonly later: RelationState;
  /** For a relation that turned: the earlier ties of its actors, all of the opposite sign. */
  readonly before: readonly Relation[];
}

/** The relations of a comparison with their changes; empty while no windows are compared. */
export function changeRows(visibleGraph: VisibleGraph): ChangeRow[] {
  const { window, comparedWindow } = visibleGraph.criteria;
  if (comparedWindow === null) return [];
  const [first, second] = chronological(window, comparedWindow);
  const earlierTies = (relation: Relation) =>
    (visibleGraph.unionGraph.relationsOf[relation.ends[0]] ?? []).flatMap((index) => {
      const tie = visibleGraph.unionGraph.relations[index];
      const isOther = tie !== undefined && tie.id !== relation.id && isSamePair(tie, relation) && tie.sign !== 'neutral';
      return isOther && stateIn(tie, first) !== 'absent' ? [tie] : [];
    });
  return visibleRelations(visibleGraph).flatMap((relation): ChangeRow[] => {
    const change = changeOf(visibleGraph, relation);
    if (change === null) return [];
    return [
      {
        relation,
        change,
        earlier: stateIn(relation, first),
        later: stateIn(relation, second),
        before: change === 'turned' ? earlierTies(relation) : [],
      },
    ];
  });
}
