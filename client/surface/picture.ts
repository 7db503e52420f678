import type { Emphasis } from '../graph/emphasis.ts';
import { changeOf, isActorShown, isAdmitted, isShown, type Scene, stateInVersus, stateOf } from '../graph/scene.ts';
import type { Actor, Relation } from '../graph/world.ts';
import { type EdgeLook, edgeLook, type NodeLook, nodeLook, nodeSize, type Prominence } from '../style/look.ts';
import type { Palette } from '../style/palette.ts';
import type { Places } from '../url/parsers.ts';
import type { Labelling } from '../url/viewer-url.ts';

/** Everything that the canvas draws, as one value. */
export interface Picture {
  readonly scene: Scene;
  readonly palette: Palette;
  readonly selectedActors: ReadonlySet<string>;
  readonly selectedRelations: ReadonlySet<string>;
  /** The path or query result that is highlighted; what is under the pointer takes precedence. */
  readonly spotlight: Emphasis | null;
  readonly pins: Places;
  /** Actors with other positions than those of the dataset. */
  readonly places: Places;
  readonly labelling: Labelling;
}

/** Whether an actor is drawn: it is shown, or it is selected or in the spotlight and not set aside. */
export function isActorDrawn(picture: Picture, actor: Actor): boolean {
  const { scene, selectedActors, spotlight } = picture;
  if (isActorShown(scene, actor)) return true;
  return (selectedActors.has(actor.id) || spotlight?.actors.has(actor.id) === true) && isAdmitted(scene.lens, actor.id);
}

/** Whether a relation is drawn: it is shown, or it is selected, in the window, and none of its actors is set aside. */
export function isRelationDrawn(picture: Picture, relation: Relation): boolean {
  const { scene, selectedRelations } = picture;
  if (isShown(scene, relation)) return true;
  return (
    selectedRelations.has(relation.id) &&
    (stateOf(scene, relation) !== 'absent' || stateInVersus(scene, relation) !== 'absent') &&
    isAdmitted(scene.lens, relation.source) &&
    isAdmitted(scene.lens, relation.target)
  );
}

/** The look of a relation. @param emphasis what is highlighted, if anything is */
export function lookOfRelation(picture: Picture, relation: Relation, emphasis: Emphasis | null): EdgeLook {
  const { scene, palette, selectedRelations } = picture;
  const states = [stateOf(scene, relation), stateInVersus(scene, relation)];
  const state = (['presumed', 'uncertain', 'attested'] as const).find((each) => states.includes(each)) ?? 'absent';
  return edgeLook(
    relation,
    {
      state,
      change: changeOf(scene, relation),
      prominence: prominenceOf(emphasis, 'relations', relation.id),
      selected: selectedRelations.has(relation.id),
    },
    palette,
  );
}

/** The look of an actor. @param emphasis what is highlighted, if anything is */
export function lookOfActor(picture: Picture, actor: Actor, emphasis: Emphasis | null): NodeLook {
  const { scene, palette, selectedActors, pins } = picture;
  return nodeLook(
    actor,
    {
      degree: scene.degrees[actor.index] ?? 0,
      prominence: prominenceOf(emphasis, 'actors', actor.id),
      selected: selectedActors.has(actor.id),
      pinned: pins.has(actor.id),
    },
    palette,
  );
}

export function prominenceOf(emphasis: Emphasis | null, kind: 'actors' | 'relations', id: string): Prominence {
  if (emphasis === null) return 'plain';
  return emphasis[kind].has(id) ? 'lit' : 'faded';
}

/** The radius of an actor, the same as in {@link lookOfActor}. */
export function sizeOfActor({ scene, selectedActors }: Picture, { index, id }: Actor): number {
  return nodeSize(scene.degrees[index] ?? 0, selectedActors.has(id));
}
