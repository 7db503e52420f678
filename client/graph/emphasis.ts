import { isSamePair } from '../../model/ties/pair.ts';
import type { Relation } from './union-graph.ts';
import { isVisible, type VisibleGraph } from './visible-graph.ts';

/** Actors and relations that are highlighted while the rest fades. */
export interface Emphasis {
  readonly actors: ReadonlySet<string>;
  readonly relations: ReadonlySet<string>;
}

/** Several relations between two actors that are drawn as one line. */
export interface Tie {
  readonly kind: 'tie';
  readonly id: string;
  /** Ids of the two actors; twice the same of one with relations to itself. */
  readonly actors: readonly [string, string];
}

/** What is under the pointer. */
export type Hover = { readonly kind: 'actor' | 'relation'; readonly id: string } | Tie | null;

/** What is hovered with its visible neighbours; `null` if nothing is hovered. */
export function neighbourhood(visibleGraph: VisibleGraph, hover: Hover): Emphasis | null {
  if (hover === null) return null;
  const { unionGraph } = visibleGraph;
  if (hover.kind === 'relation') {
    const relation = unionGraph.relationById.get(hover.id);
    if (relation === undefined) return null;
    return { actors: new Set([relation.source, relation.target]), relations: new Set([relation.id]) };
  }
  if (hover.kind === 'tie') {
    return { actors: new Set(hover.actors), relations: new Set(relationsOfTie(visibleGraph, hover).map(({ id }) => id)) };
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

/** The relations of a tie that are shown. */
export function relationsOfTie(visibleGraph: VisibleGraph, { actors: [source, target] }: Tie): Relation[] {
  const { unionGraph } = visibleGraph;
  const indexes = unionGraph.relationsOf[unionGraph.actorById.get(source)?.index ?? -1] ?? [];
  return indexes.flatMap((index) => {
    const relation = unionGraph.relations[index];
    return relation !== undefined && isVisible(visibleGraph, relation) && isSamePair(relation, { source, target }) ? [relation] : [];
  });
}
