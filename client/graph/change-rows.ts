import { type Change, chronological, hasHeldIn } from '../../model/comparison.ts';
import { isSamePair } from '../../model/pair.ts';
import { type RelationState, stateIn } from '../../model/time/relation-time.ts';
import type { Relation } from './union-graph.ts';
import { changeOf, type VisibleGraph, visibleRelations } from './visible-graph.ts';

/** An older tie of the opposite sign, on which it rests that a relation has turned. */
export interface OlderTie {
  readonly relation: Relation;
  /** Whether it still holds in the later window, attested or by what its source says. */
  readonly stands: boolean;
}

/** A row of the list of changes: one relation in two windows. */
export interface ChangeRow {
  readonly relation: Relation;
  readonly change: Change;
  /** Its states in the earlier and the later window. */
  readonly earlier: RelationState;
  readonly later: RelationState;
  /** For a relation that turned: the earlier ties of its actors, all of the opposite sign. */
  readonly before: readonly OlderTie[];
}

/** The relations of a comparison of which a change can be told; empty while no windows are compared. */
export function changeRows(visibleGraph: VisibleGraph): ChangeRow[] {
  const { window, comparedWindow } = visibleGraph.criteria;
  if (comparedWindow === null) return [];
  const [first, second] = chronological(window, comparedWindow);
  return visibleRelations(visibleGraph).flatMap((relation): ChangeRow[] => {
    const change = changeOf(visibleGraph, relation);
    if (change === null) return [];
    const states = { earlier: stateIn(relation, first), later: stateIn(relation, second) };
    return [{ relation, change, ...states, before: olderTies(visibleGraph, relation) }];
  });
}

/** What it rests on that a relation has turned between the two windows; empty for one that has not. */
export function olderTies(visibleGraph: VisibleGraph, relation: Relation): OlderTie[] {
  const { unionGraph, criteria } = visibleGraph;
  if (criteria.comparedWindow === null || changeOf(visibleGraph, relation) !== 'turned') return [];
  const [first, second] = chronological(criteria.window, criteria.comparedWindow);
  return (unionGraph.relationsOf[relation.ends[0]] ?? []).flatMap((index): OlderTie[] => {
    const tie = unionGraph.relations[index];
    if (tie === undefined || tie.id === relation.id || tie.sign === 'neutral' || !isSamePair(tie, relation)) return [];
    return hasHeldIn(tie, first) ? [{ relation: tie, stands: hasHeldIn(tie, second) }] : [];
  });
}
