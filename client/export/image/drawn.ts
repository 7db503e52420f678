import type { Actor, Relation } from '../../graph/world.ts';
import { isActorDrawn, isRelationDrawn, type Picture } from '../../surface/picture.ts';

/** What the canvas draws of a picture, in the order of the world. */
export interface Drawn {
  readonly actors: readonly Actor[];
  readonly relations: readonly Relation[];
}

/** The actors that are drawn, and the relations that are drawn between them: without both its ends a relation is not. */
export function drawnOf(picture: Picture): Drawn {
  const { world } = picture.scene;
  const actors = world.actors.filter((actor) => isActorDrawn(picture, actor));
  const ids = new Set(actors.map(({ id }) => id));
  return {
    actors,
    relations: world.relations.filter(
      (relation) => isRelationDrawn(picture, relation) && ids.has(relation.source) && ids.has(relation.target),
    ),
  };
}
