import type { Actor, Relation, UnionGraph } from './union-graph.ts';

/** What is drawn between two actors, or from one to itself: one relation, or several together. */
export interface Line {
  /** The id of its relation; of several, a text that no relation has as its id. */
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** Those of all years; which of them are drawn depends on the window. */
  readonly relations: readonly Relation[];
}

/** The actors that the canvas may draw, in any year, and the lines between them. It does not change with the window. */
export interface Subgraph {
  readonly actors: readonly Actor[];
  readonly lines: readonly Line[];
  /** Their ids, in the same order. */
  readonly lineIds: readonly string[];
  readonly lineById: ReadonlyMap<string, Line>;
  /** By the index of a relation, the index of its line; -1 for a relation of an actor who is not in the subgraph. */
  readonly lineOf: Int32Array;
  /** By the index of an actor: 1 for those in the subgraph. */
  readonly members: Uint8Array;
  /** How many relations the actor with most of them has in all years, also with others. */
  readonly mostRelations: number;
  /** Whether each relation is a line of its own. */
  readonly isApart: boolean;
}

const MOST_APART = 1000;

/** Whether each of so many relations in all years is drawn as a line of its own; of more, those of the same two actors are one line. */
export function isApart(relations: number): boolean {
  return relations <= MOST_APART;
}

/** Everybody of a union graph. @param apart as in {@link subgraphOf} */
export function wholeSubgraph(unionGraph: UnionGraph, apart?: boolean): Subgraph {
  return subgraphOf(unionGraph, new Uint8Array(unionGraph.actors.length).fill(1), apart);
}

/**
 * The actors of a union graph that are members, with the relations between them.
 * @param apart whether each relation is a line of its own, by default as {@link isApart} says
 */
export function subgraphOf(unionGraph: UnionGraph, members: Uint8Array, apart?: boolean): Subgraph {
  const relations = unionGraph.relations.filter(({ ends }) => members[ends[0]] === 1 && members[ends[1]] === 1);
  const isEachALine = apart ?? isApart(relations.length);
  const lines = isEachALine ? relations.map(lineOf) : linesOfPairs(relations, unionGraph.actors.length);
  const indexes = new Int32Array(unionGraph.relations.length).fill(-1);
  lines.forEach((line, index) => {
    for (const relation of line.relations) indexes[relation.index] = index;
  });
  const actors = unionGraph.actors.filter(({ index }) => members[index] === 1);
  return {
    actors,
    lines,
    lineIds: lines.map(({ id }) => id),
    lineById: new Map(lines.map((line) => [line.id, line])),
    lineOf: indexes,
    members,
    isApart: isEachALine,
    mostRelations: actors.reduce((most, { index }) => Math.max(most, unionGraph.relationsOf[index]?.length ?? 0), 0),
  };
}

/** Whether an actor is in a subgraph of a union graph; an id that the graph does not have is in none. */
export function isMember({ actorById }: UnionGraph, { members }: Subgraph, id: string): boolean {
  return members[actorById.get(id)?.index ?? -1] === 1;
}

/** The actors with these ids, as the members of a subgraph. @param already those who are members beside them */
export function membersOf(unionGraph: UnionGraph, ids: Iterable<string>, already?: Uint8Array): Uint8Array {
  const members = already === undefined ? new Uint8Array(unionGraph.actors.length) : Uint8Array.from(already);
  for (const id of ids) {
    const actor = unionGraph.actorById.get(id);
    if (actor !== undefined) members[actor.index] = 1;
  }
  return members;
}

function lineOf(relation: Relation): Line {
  return { id: relation.id, source: relation.source, target: relation.target, relations: [relation] };
}

function linesOfPairs(relations: readonly Relation[], actors: number): Line[] {
  const pairs = new Map<number, Relation[]>();
  for (const relation of relations) {
    const [a, b] = relation.ends;
    const key = Math.min(a, b) * actors + Math.max(a, b);
    const pair = pairs.get(key);
    if (pair === undefined) pairs.set(key, [relation]);
    else pair.push(relation);
  }
  return [...pairs].flatMap(([key, together]) => {
    const [first, second] = together;
    if (first === undefined) return [];
    // An id of the data has no space in it.
    return second === undefined ? [lineOf(first)] : [{ ...lineOf(first), id: `pair ${key}`, relations: together }];
  });
}
