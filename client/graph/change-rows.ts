import { compareCodeUnits } from '../../model/compare-code-units.ts';
import { AS_LISTED, type Change, chronological } from '../../model/comparison/compare-windows.ts';
import { type OlderTie, olderTies, turnTies } from '../../model/comparison/turn.ts';
import type { Day } from '../../model/time/day.ts';
import { extentOf, type RelationState } from '../../model/time/relation-time.ts';
import { relationsOfActor } from './relations-of-actor.ts';
import type { Relation } from './union-graph.ts';
import { changeOf, comparedWindowOf, otherStateOf, stateOf, type VisibleGraph, visibleRelations } from './visible-graph.ts';

/** Sorts after every day. */
const UNDATED = '~';

/** A row of the list of changes: one relation in two windows, or as it was known on two days. */
export interface ChangeRow {
  readonly relation: Relation;
  readonly change: Change;
  /** Its states in the earlier and the later window, or as they were known on the two days. */
  readonly earlier: RelationState;
  readonly later: RelationState;
  /** For a relation by which its actors turned, if only between the two windows: their earlier ties, all of the opposite sign. */
  readonly before: readonly OlderTie<Relation>[];
}

/** The relations of a comparison of which a change can be told, by change and date; empty without a comparison. */
export function changeRows(visibleGraph: VisibleGraph): ChangeRow[] {
  if (visibleGraph.comparison === null) return [];
  const rows = unsortedRows(visibleGraph).map((row) => ({ row, place: AS_LISTED.indexOf(row.change), day: dayOfChange(row) }));
  rows.sort((a, b) => a.place - b.place || compareCodeUnits(a.day, b.day));
  return rows.map(({ row }) => row);
}

/** When a change came: the end of what ended, else the beginning; what nobody dates comes last. */
function dayOfChange({ relation, change }: ChangeRow): Day {
  const extent = extentOf(relation);
  return (change === 'ended' ? extent?.to : (relation.possibleFrom ?? extent?.from)) ?? UNDATED;
}

function unsortedRows(visibleGraph: VisibleGraph): ChangeRow[] {
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

/** What it rests on that two actors have turned by a relation; empty for one by which they have not. */
export function olderTiesOf(visibleGraph: VisibleGraph, relation: Relation): OlderTie<Relation>[] {
  const { unionGraph, criteria } = visibleGraph;
  const comparedWindow = comparedWindowOf(criteria);
  const change = changeOf(visibleGraph, relation);
  if (comparedWindow === null || (change !== 'turned' && change !== 'between')) return [];
  const ofActor = relationsOfActor(unionGraph, relation.ends[0]);
  return (change === 'turned' ? olderTies : turnTies)(relation, ofActor, ...chronological(criteria.window, comparedWindow));
}
