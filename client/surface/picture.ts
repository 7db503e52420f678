import { VISIBLE_STATES } from '../../model/time/relation-time.ts';
import type { Emphasis } from '../graph/emphasis.ts';
import type { Actor, Relation } from '../graph/union-graph.ts';
import {
  changeOf,
  drawnChangeOf,
  isActorIncluded,
  isActorVisible,
  isVisible,
  statesInWindows,
  type VisibleGraph,
} from '../graph/visible-graph.ts';
import { type EdgeLook, edgeLook, type NodeLook, nodeLook, nodeSize, type Prominence } from '../style/look.ts';
import type { Palette } from '../style/palette.ts';
import type { ActorPositions } from '../url/parsers.ts';
import type { Labelling } from '../url/viewer-url.ts';

/** Everything that the canvas draws, as one value. */
export interface Picture {
  readonly visibleGraph: VisibleGraph;
  readonly palette: Palette;
  readonly selectedActors: ReadonlySet<string>;
  readonly selectedRelations: ReadonlySet<string>;
  /** The path or query result that is highlighted; what is under the pointer takes precedence. */
  readonly spotlight: Emphasis | null;
  readonly pins: ActorPositions;
  /** Actors with other positions than those of the dataset. */
  readonly positions: ActorPositions;
  readonly labelling: Labelling;
}

/** Whether an actor is drawn: it is shown, or it is selected or in the spotlight and not set aside. */
export function isActorDrawn(picture: Picture, actor: Actor): boolean {
  const { visibleGraph, selectedActors, spotlight } = picture;
  if (isActorVisible(visibleGraph, actor)) return true;
  return (selectedActors.has(actor.id) || spotlight?.actors.has(actor.id) === true) && isActorIncluded(visibleGraph.criteria, actor.id);
}

/** Whether a relation is drawn: it is shown, or it is selected, in the window, and none of its actors is set aside. */
export function isRelationDrawn(picture: Picture, relation: Relation): boolean {
  const { visibleGraph, selectedRelations } = picture;
  if (isVisible(visibleGraph, relation)) return true;
  return (
    selectedRelations.has(relation.id) &&
    (statesInWindows(visibleGraph, relation).length > 0 || changeOf(visibleGraph, relation) === 'between') &&
    isActorIncluded(visibleGraph.criteria, relation.source) &&
    isActorIncluded(visibleGraph.criteria, relation.target)
  );
}

const LEAST_CERTAIN_FIRST = VISIBLE_STATES.toReversed();

/** The look of a relation. @param emphasis what is highlighted, if anything is */
export function lookOfRelation(picture: Picture, relation: Relation, emphasis: Emphasis | null): EdgeLook {
  const { visibleGraph, palette, selectedRelations } = picture;
  const states = statesInWindows(visibleGraph, relation);
  const change = drawnChangeOf(visibleGraph, relation);
  return edgeLook(
    relation,
    {
      state: LEAST_CERTAIN_FIRST.find((each) => states.includes(each)) ?? (change === 'between' ? 'attested' : 'absent'),
      change,
      prominence: prominenceOf(emphasis, 'relations', relation.id),
      selected: selectedRelations.has(relation.id),
    },
    palette,
  );
}

/** The look of an actor. @param emphasis what is highlighted, if anything is */
export function lookOfActor(picture: Picture, actor: Actor, emphasis: Emphasis | null): NodeLook {
  const { visibleGraph, palette, selectedActors, pins } = picture;
  return nodeLook(
    actor,
    {
      degree: visibleGraph.degrees[actor.index] ?? 0,
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
export function sizeOfActor({ visibleGraph, selectedActors }: Picture, { index, id }: Actor): number {
  return nodeSize(visibleGraph.degrees[index] ?? 0, selectedActors.has(id));
}
