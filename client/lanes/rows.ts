import { byName } from '../../model/by-name.ts';
import { compareCodeUnits } from '../../model/compare-code-units.ts';
import { passingAnyTime } from '../../model/filter/passing.ts';
import { addDays, type Day } from '../../model/time/day.ts';
import { relationsOfActor } from '../graph/relations-of-actor.ts';
import type { Actor, Relation, UnionGraph } from '../graph/union-graph.ts';
import { isActorIncluded, type ViewCriteria } from '../graph/visible-graph.ts';

/** What lanes are sorted by: when each is first attested, or last, its name, or how many relations it has. */
export const LANE_ORDERS = ['first', 'last', 'name', 'relations'] as const;
export type LaneOrder = (typeof LANE_ORDERS)[number];

/** A lane before it is drawn: an actor, and those of its relations that are in it. */
export interface LaneRow {
  readonly actor: Actor;
  readonly relations: readonly Relation[];
  /** The first day for which any of them is attested; `null` where none is. */
  readonly first: Day | null;
  /** The last of them; `null` where none is. */
  readonly last: Day | null;
}

type Choice = Pick<ViewCriteria, 'filter' | 'hidden' | 'only'>;

/** The lanes of all actors with relations that match the filters in any window, or of these actors. No lane comes or goes with the window. */
export function lanesOfActors(unionGraph: UnionGraph, choice: Choice, ids: readonly string[] = []): LaneRow[] {
  const isIncluded = includedRelations(unionGraph, choice);
  const actors = ids.length === 0 ? unionGraph.actors : ids.flatMap((id) => unionGraph.actorById.get(id) ?? []);
  return actors.flatMap((actor): LaneRow[] => {
    const relations = relationsOfActor(unionGraph, actor.index).filter(isIncluded);
    return relations.length === 0 ? [] : [rowOf(actor, relations)];
  });
}

/** The lanes of one actor's ties, by the other actor; its relations with itself are a lane of its own. */
export function lanesOfTies(unionGraph: UnionGraph, choice: Choice, id: string): LaneRow[] {
  const isIncluded = includedRelations(unionGraph, choice);
  const actor = unionGraph.actorById.get(id);
  const byOther = new Map<string, Relation[]>();
  for (const relation of actor === undefined ? [] : relationsOfActor(unionGraph, actor.index).filter(isIncluded)) {
    const other = relation.source === id ? relation.target : relation.source;
    byOther.set(other, [...(byOther.get(other) ?? []), relation]);
  }
  return [...byOther].flatMap(([other, relations]): LaneRow[] => {
    const counterpart = unionGraph.actorById.get(other);
    return counterpart === undefined ? [] : [rowOf(counterpart, relations)];
  });
}

/** Sorts lanes; those of which nothing is attested come last, and equal ones are in the order of their names. */
export function sortedLanes(rows: readonly LaneRow[], order: LaneOrder): LaneRow[] {
  const names = (a: LaneRow, b: LaneRow) => byName(a.actor.name, b.actor.name) || compareCodeUnits(a.actor.id, b.actor.id);
  if (order === 'name') return rows.toSorted(names);
  if (order === 'relations') return rows.toSorted((a, b) => b.relations.length - a.relations.length || names(a, b));
  return rows.toSorted((a, b) => compareCodeUnits(a[order] ?? '9999-12-31', b[order] ?? '9999-12-31') || names(a, b));
}

function includedRelations(unionGraph: UnionGraph, { filter, hidden, only }: Choice): (relation: Relation) => boolean {
  const passes = passingAnyTime(unionGraph.relations, filter);
  const isIncluded = (id: string) => isActorIncluded({ hidden, only }, id);
  return ({ index, source, target }) => passes[index] === 1 && isIncluded(source) && isIncluded(target);
}

function rowOf(actor: Actor, relations: readonly Relation[]): LaneRow {
  let first: Day | null = null;
  let end: Day | null = null;
  for (const { attested } of relations) {
    for (const { from, to } of attested) {
      if (first === null || from < first) first = from;
      if (end === null || to > end) end = to;
    }
  }
  return { actor, relations, first, last: end && addDays(end, -1) };
}
