import type { Emphasis } from '../graph/emphasis.ts';
import { changeOf, isActorShown, isAdmitted, isShown, type Scene, stateInVersus, stateOf } from '../graph/scene.ts';
import type { Actor, Relation } from '../graph/world.ts';
import { type EdgeLook, edgeLook, type NodeLook, nodeLook, nodeSize, type Prominence } from '../style/look.ts';
import type { Palette } from '../style/palette.ts';
import type { Places } from '../url/parsers.ts';
import type { Labelling } from '../url/viewer-url.ts';

/** Everything that the canvas shows, as one value. */
export interface Picture {
  readonly scene: Scene;
  readonly palette: Palette;
  readonly selectedActors: ReadonlySet<string>;
  readonly selectedRelations: ReadonlySet<string>;
  /** A path, or the result of a query, that is to stand out; the pointer takes precedence over it. */
  readonly spotlight: Emphasis | null;
  readonly pins: Places;
  /** Actors that are not where the dataset puts them. */
  readonly places: Places;
  readonly labelling: Labelling;
}

/** An actor is drawn when it is shown, and also when it selected or in the spotlight, unless it was set aside. */
export function isActorDrawn(picture: Picture, actor: Actor): boolean {
  const { scene, selectedActors, spotlight } = picture;
  if (isActorShown(scene, actor)) return true;
  return (selectedActors.has(actor.id) || spotlight?.actors.has(actor.id) === true) && isAdmitted(scene.lens, actor.id);
}

/** A relation is drawn when it is shown, and also while it is selected unless no window has it or an actor was set aside. */
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

/** How a relation that is drawn looks. @param emphasis what stands out, if anything does */
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

/** How an actor that is drawn looks. @param emphasis what stands out, if anything does */
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

/** The radius of an actor that is drawn, as {@link lookOfActor} has it. */
export function sizeOfActor({ scene, selectedActors }: Picture, { index, id }: Actor): number {
  return nodeSize(scene.degrees[index] ?? 0, selectedActors.has(id));
}
