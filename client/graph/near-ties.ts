import { byName } from '../../model/by-name.ts';
import { BELONGING } from '../../model/coding/belonging.ts';
import { compareCodeUnits } from '../../model/compare-code-units.ts';
import { groupBy } from '../../model/tables/group-by.ts';
import { extentOf } from '../../model/time/relation-time.ts';
import { relationsOfActor } from './relations-of-actor.ts';
import type { Relation, UnionGraph } from './union-graph.ts';

/** A group that an actor leads, belongs to or is made up of, and by which relations. */
export interface NearGroup {
  /** The id of the group. */
  readonly group: string;
  /** By the first day of which anything is told. */
  readonly links: readonly Relation[];
}

/** What passed between a group that is near one of two actors, and the other of them. */
export interface NearTies extends NearGroup {
  /** The id of the actor that the group is near to, and of the other. */
  readonly of: string;
  readonly other: string;
  readonly relations: readonly Relation[];
}

/** With these an actor leads the second, or belongs to it. */
const UPWARDS: ReadonlySet<string> = new Set([...BELONGING, 'LEADS']);

/** The groups near an actor, in the order of their names: what is only foretold makes nobody near, and no person is a group. */
export function groupsNear(unionGraph: UnionGraph, id: string): NearGroup[] {
  const { actorById } = unionGraph;
  const own = relationsOfActor(unionGraph, actorById.get(id)?.index);
  const linked = own.flatMap((relation) => {
    const isUpwards = relation.source === id && UPWARDS.has(relation.type);
    const isPart = relation.target === id && BELONGING.has(relation.type);
    const group = isUpwards ? relation.target : relation.source;
    const isGroup = group !== id && actorById.get(group)?.kind !== 'person';
    return (isUpwards || isPart) && isGroup && relation.dating !== 'foretold' ? [{ group, relation }] : [];
  });
  const nameOf = (group: string) => actorById.get(group)?.name ?? group;
  return [...groupBy(linked, ({ group }) => group)]
    .map(([group, links]) => ({ group, links: inTime(links.map(({ relation }) => relation)) }))
    .sort((a, b) => byName(nameOf(a.group), nameOf(b.group)));
}

/**
 * What passed between the groups near one of two actors and the other: relations that are not those of the two themselves. Only
 * what may have held at a time at which the group was near, by dates that a source gives.
 */
export function tiesNear(unionGraph: UnionGraph, one: string, other: string): NearTies[] {
  return [
    [one, other],
    [other, one],
  ].flatMap(([of = '', to = '']) =>
    groupsNear(unionGraph, of).flatMap(({ group, links }): NearTies[] => {
      const own = relationsOfActor(unionGraph, unionGraph.actorById.get(group)?.index);
      const passed = own.filter(
        (relation) => (relation.source === to || relation.target === to) && links.some((link) => mayMeet(link, relation)),
      );
      const near = links.filter((link) => passed.some((relation) => mayMeet(link, relation)));
      return passed.length === 0 || group === to ? [] : [{ of, other: to, group, links: near, relations: inTime(passed) }];
    }),
  );
}

/** Whether two may have held on the same day: what nobody limits may have held on any. */
function mayMeet(a: Relation, b: Relation): boolean {
  const isBefore = (one: Relation, other: Relation) =>
    (one.possibleTo ?? one.foretold?.to ?? AFTER_ALL) <= (other.possibleFrom ?? other.foretold?.from ?? '');
  return !isBefore(a, b) && !isBefore(b, a);
}

/** Sorts after every day. */
const AFTER_ALL = '~';

function inTime(relations: readonly Relation[]): Relation[] {
  const dayOf = (relation: Relation) => extentOf(relation)?.from ?? AFTER_ALL;
  return [...relations].sort((a, b) => compareCodeUnits(dayOf(a), dayOf(b)) || compareCodeUnits(a.id, b.id));
}
