import { byName } from '../../model/by-name.ts';
import { compareCodeUnits } from '../../model/compare-code-units.ts';
import { groupBy } from '../../model/tables/group-by.ts';
import { extentOf } from '../../model/time/relation-time.ts';
import type { Actor, Relation, UnionGraph } from '../graph/union-graph.ts';
import { clauseOf } from '../wording/sentence.ts';

/** The relations of an actor by what it does or has done to it: "funds", "is funded by"; in the order of these words. */
export function byVerb(unionGraph: UnionGraph, relations: readonly Relation[], actorId: string): { verb: string; members: Relation[] }[] {
  return [...groupBy(relations, (relation) => clauseOf(unionGraph, relation, actorId).verb)]
    .map(([verb, members]) => ({ verb, members }))
    .sort((a, b) => byName(a.verb, b.verb));
}

/** The relations of an actor by the other one, itself for a loop: first with whom it has most, and of each the latest first. */
export function byCounterpart(
  unionGraph: UnionGraph,
  relations: readonly Relation[],
  actorId: string,
): { other: Actor; members: Relation[] }[] {
  const groups = groupBy(relations, ({ source, target }) => (source === actorId ? target : source));
  return [...groups]
    .flatMap(([id, members]) => {
      const other = unionGraph.actorById.get(id);
      return other === undefined ? [] : [{ other, members: members.sort(latestFirst) }];
    })
    .sort((a, b) => b.members.length - a.members.length || byName(a.other.name, b.other.name));
}

/** By the first day for which anything is said of them; what nobody dates comes last. */
function latestFirst(a: Relation, b: Relation): number {
  const [one, other] = [extentOf(a)?.from ?? '', extentOf(b)?.from ?? ''];
  return compareCodeUnits(other, one);
}
