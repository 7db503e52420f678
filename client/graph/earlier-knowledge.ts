import type { GraphAnswer } from '../../model/api/graph.ts';
import { compareKnowledge } from '../../model/comparison/compare-knowledge.ts';
import { buildUnionGraph, type GraphOfDays, type UnionGraph } from './union-graph.ts';

/**
 * Joins the graphs of two days into one, to compare what was known on them. A relation is told as the graph of the later
 * day has it, unless only the earlier does.
 */
export function withEarlier(graph: GraphAnswer, earlier: GraphAnswer): GraphOfDays {
  const relations = new Map(earlier.relations.map((relation) => [relation.id, relation]));
  const later = new Set(graph.relations.map(({ id }) => id));
  const gone = earlier.relations.filter(({ id }) => !later.has(id));
  return {
    ...graph,
    relations: [...graph.relations, ...gone],
    earlier: {
      known: earlier.known,
      relations,
      isGone: ({ id }) => !later.has(id),
      compare: (relation, window) => compareKnowledge(relations.get(relation.id), later.has(relation.id) ? relation : undefined, window),
    },
  };
}

/** The relations of an actor as they were known on the earlier day, as a graph of its own. */
export function earlierGraphOf({ actors, types, kinds, earlier }: UnionGraph, actorId: string): UnionGraph {
  const relations = [...(earlier?.relations.values() ?? [])].filter(({ source, target }) => source === actorId || target === actorId);
  return buildUnionGraph({ actors, relations, known: earlier?.known }, { types, kinds });
}
