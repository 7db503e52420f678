import { isVisible, type VisibleGraph } from './visible-graph.ts';

/** Actors and relations that are highlighted while the rest fades. */
export interface Emphasis {
  readonly actors: ReadonlySet<string>;
  readonly relations: ReadonlySet<string>;
}

/** What is under the pointer. */
export type Hover = { readonly kind: 'actor' | 'relation'; readonly id: string } | null;

/** What is hovered with its visible neighbours; `null` if nothing is hovered. */
export function neighbourhood(visibleGraph: VisibleGraph, hover: Hover): Emphasis | null {
  if (hover === null) return null;
  const { unionGraph } = visibleGraph;
  if (hover.kind === 'relation') {
    const relation = unionGraph.relationById.get(hover.id);
    if (relation === undefined) return null;
    return { actors: new Set([relation.source, relation.target]), relations: new Set([relation.id]) };
  }
  const actor = unionGraph.actorById.get(hover.id);
  if (actor === undefined) return null;
  const actors = new Set([actor.id]);
  const relations = new Set<string>();
  for (const index of unionGraph.relationsOf[actor.index] ?? []) {
    const relation = unionGraph.relations[index];
    if (relation === undefined || !isVisible(visibleGraph, relation)) continue;
    relations.add(relation.id);
    actors.add(relation.source).add(relation.target);
  }
  return { actors, relations };
}
