import type { Actor, Relation } from '../../graph/union-graph.ts';
import { isActorDrawn, isRelationDrawn, type Picture } from '../../surface/picture.ts';

/** The actors and relations that the canvas draws, in the order of the union graph. */
export interface Drawn {
  readonly actors: readonly Actor[];
  readonly relations: readonly Relation[];
}

/** The actors that are drawn, and the relations between them: a relation is drawn only with both its actors. */
export function drawnOf(picture: Picture): Drawn {
  const { unionGraph } = picture.visibleGraph;
  const actors = unionGraph.actors.filter((actor) => isActorDrawn(picture, actor));
  const ids = new Set(actors.map(({ id }) => id));
  return {
    actors,
    relations: unionGraph.relations.filter(
      (relation) => isRelationDrawn(picture, relation) && ids.has(relation.source) && ids.has(relation.target),
    ),
  };
}
