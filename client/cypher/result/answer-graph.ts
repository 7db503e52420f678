import { NO_FILTER } from '../../../model/filter/filter.ts';
import { formatCount } from '../../../model/format-count.ts';
import { type NodeValue, type RelationshipValue, typedValue } from '../../../model/query-api/values.ts';
import { STATES } from '../../../model/time/state-codes.ts';
import { type ResultIds, relationIdOf } from '../../data/cypher-values.ts';
import type { Emphasis } from '../../graph/emphasis.ts';
import type { UnionGraph } from '../../graph/union-graph.ts';
import { otherStateOf, stateOf, type VisibleGraph } from '../../graph/visible-graph.ts';

/** The actors and relations of the graph in an answer, with the actors of its relations. */
export function entitiesInAnswer(unionGraph: UnionGraph, { actors, relations }: ResultIds): Emphasis {
  const known = [...relations].flatMap((id) => unionGraph.relationById.get(id) ?? []);
  const ends = known.flatMap(({ source, target }) => [source, target]);
  return {
    actors: new Set([...[...actors].filter((id) => unionGraph.actorById.has(id)), ...ends]),
    relations: new Set(known.map(({ id }) => id)),
  };
}

/** A visible graph with an answer and nothing else, regardless of filters; each relation has its state in the window. */
export function answerGraph(visibleGraph: VisibleGraph, { actors, relations }: Emphasis): VisibleGraph {
  const { unionGraph } = visibleGraph;
  const visible = new Uint8Array(unionGraph.relations.length);
  const degrees = new Uint32Array(unionGraph.actors.length);
  for (const id of relations) {
    const relation = unionGraph.relationById.get(id);
    if (relation === undefined) continue;
    visible[relation.index] = 1;
    for (const end of new Set(relation.ends)) degrees[end] = (degrees[end] ?? 0) + 1;
  }
  return {
    ...visibleGraph,
    criteria: { ...visibleGraph.criteria, asked: { presumed: true, unknown: true }, filter: NO_FILTER, hidden: new Set(), only: actors },
    shownStates: STATES.map((state) => state !== 'absent'),
    visible,
    degrees,
  };
}

/** How many relations of an answer are absent from the window, and from the compared one. */
export function countAbsent(visibleGraph: VisibleGraph, { relations }: Emphasis): number {
  return [...relations].filter((id) => {
    const relation = visibleGraph.unionGraph.relationById.get(id);
    return relation !== undefined && stateOf(visibleGraph, relation) === 'absent' && otherStateOf(visibleGraph, relation) === 'absent';
  }).length;
}

/** The nodes and links of an answer that are not drawn, each counted once: "12 claims, 2 sources". */
export function undrawnInWords(rows: readonly (readonly unknown[])[], unionGraph: UnionGraph): string {
  const found = new Map<string, string>();
  gather(rows, (entity) => {
    if (entity.$type === 'Node') {
      const id = entity.properties.id;
      if (typeof id !== 'string' || !unionGraph.actorById.has(id)) found.set(`node ${entity.id}`, kindOf(entity));
    } else if (!unionGraph.relationById.has(relationIdOf(entity) ?? '')) found.set(`link ${entity.id}`, 'link');
  });
  const counts = new Map<string, number>();
  for (const kind of found.values()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => formatCount(count, kind)).join(', ');
}

function kindOf({ labels }: NodeValue): string {
  return (labels[0] ?? 'node').toLowerCase();
}

function gather(value: unknown, take: (entity: NodeValue | RelationshipValue) => void): void {
  if (typeof value !== 'object' || value === null) return;
  const typed = typedValue(value);
  if (typed === undefined) for (const item of Object.values(value)) gather(item, take);
  else if (typed.$type === 'Path') gather([...typed.nodes, ...typed.relationships], take);
  else if (typed.$type === 'Node' || typed.$type === 'Relationship') take(typed);
}
