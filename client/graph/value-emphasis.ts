import { type Facet, facetValuesOf } from '../../model/filter/filter.ts';
import type { Emphasis } from './emphasis.ts';
import type { Subgraph } from './subgraph.ts';
import { isActorVisible, isVisible, relationInWindows, type VisibleGraph } from './visible-graph.ts';

/** More relations are not highlighted together: they would cost as much as all of the picture. */
const MOST = 2000;

/**
 * What a value of the legend stands for on the canvas: the relations that are drawn and have it, with their actors, or the
 * actors of a kind. `null` if that is nothing, or too much to be highlighted.
 */
export function emphasisOfValue(visibleGraph: VisibleGraph, { lineOf, actors }: Subgraph, facet: Facet, value: string): Emphasis | null {
  if (facet === 'kind') {
    const ofKind = actors.filter((actor) => actor.kind === value && isActorVisible(visibleGraph, actor));
    return ofKind.length === 0 ? null : { actors: new Set(ofKind.map(({ id }) => id)), relations: new Set() };
  }
  const found = visibleGraph.unionGraph.relations.filter(
    (relation) =>
      lineOf[relation.index] !== -1 &&
      isVisible(visibleGraph, relation) &&
      facetValuesOf(relation, relationInWindows(visibleGraph, relation), facet).includes(value),
  );
  if (found.length === 0 || found.length > MOST) return null;
  return {
    actors: new Set(found.flatMap(({ source, target }) => [source, target])),
    relations: new Set(found.map(({ id }) => id)),
  };
}
