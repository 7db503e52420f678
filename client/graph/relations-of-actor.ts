import type { Relation, UnionGraph } from './union-graph.ts';

/** All relations of an actor, of all years. @param index of the actor in the graph; there are none without it */
export function relationsOfActor({ relations, relationsOf }: Pick<UnionGraph, 'relations' | 'relationsOf'>, index?: number): Relation[] {
  return (relationsOf[index ?? -1] ?? []).flatMap((at) => relations[at] ?? []);
}
