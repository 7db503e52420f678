import type { Emphasis } from '../graph/emphasis.ts';
import { isShown, type Scene } from '../graph/scene.ts';
import type { Actor, Relation } from '../graph/world.ts';
import type { Prominence } from './look.ts';
import type { Palette } from './palette.ts';

/** Everything that the canvas shows, as one value. */
export interface Picture {
  readonly scene: Scene;
  readonly palette: Palette;
  readonly selectedActors: ReadonlySet<string>;
  readonly selectedRelations: ReadonlySet<string>;
  /** The result of a query that is to stand out; the pointer takes precedence over it. */
  readonly result: Emphasis | null;
}

/** An actor is drawn when it has a relation that is shown, or is selected or in the result. */
export function isActorDrawn(picture: Picture, actor: Actor): boolean {
  return (
    (picture.scene.degrees[actor.index] ?? 0) > 0 || picture.selectedActors.has(actor.id) || picture.result?.actors.has(actor.id) === true
  );
}

/** A relation is drawn when it is shown, and also while it is selected unless the window has none of it. */
export function isRelationDrawn(picture: Picture, relation: Relation): boolean {
  if (isShown(picture.scene, relation)) return true;
  return picture.selectedRelations.has(relation.id) && picture.scene.states[relation.index] !== 0;
}

export function prominenceOf(emphasis: Emphasis | null, kind: 'actors' | 'relations', id: string): Prominence {
  if (emphasis === null) return 'plain';
  return emphasis[kind].has(id) ? 'lit' : 'faded';
}
