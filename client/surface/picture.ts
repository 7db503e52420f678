import { MOST_TELLING } from '../../model/comparison/compare-windows.ts';
import { VISIBLE_STATES } from '../../model/time/relation-time.ts';
import type { Emphasis } from '../graph/emphasis.ts';
import { weightOf } from '../graph/measures.ts';
import type { OpenTies } from '../graph/open-ties.ts';
import type { Line, Subgraph } from '../graph/subgraph.ts';
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
import {
  type Crowd,
  type EdgeLook,
  edgeLook,
  inCrowd,
  isBanded,
  type NodeLook,
  nodeLook,
  nodeSize,
  type PartOfTie,
  type Prominence,
  sizeOfShare,
  tieLook,
} from '../style/look.ts';
import type { Palette } from '../style/palette.ts';
import { actorColour, isDrawnTorn, type Styling, widening } from '../style/styling.ts';
import type { ActorPositions } from '../url/parsers.ts';
import type { Labelling } from '../url/viewer-url.ts';

/** Everything that the canvas draws, as one value. */
export interface Picture {
  readonly visibleGraph: VisibleGraph;
  /** Who may be drawn, and by which lines. */
  readonly subgraph: Subgraph;
  /** Those of its lines that are drawn as their relations. */
  readonly open: OpenTies;
  readonly palette: Palette;
  readonly styling: Styling;
  readonly selectedActors: ReadonlySet<string>;
  readonly selectedRelations: ReadonlySet<string>;
  /** The path or query result that is highlighted; what is under the pointer takes precedence. */
  readonly spotlight: Emphasis | null;
  readonly pins: ActorPositions;
  /** Actors with other positions than those of the dataset. */
  readonly positions: ActorPositions;
  readonly labelling: Labelling;
}

/** Whether an actor is drawn: it is in the subgraph, and is shown, or is selected or in the spotlight and not set aside. */
export function isActorDrawn(picture: Picture, actor: Actor): boolean {
  const { visibleGraph, subgraph, selectedActors, spotlight } = picture;
  if (subgraph.members[actor.index] !== 1) return false;
  if (isActorVisible(visibleGraph, actor)) return true;
  return (selectedActors.has(actor.id) || spotlight?.actors.has(actor.id) === true) && isActorIncluded(visibleGraph.criteria, actor.id);
}

/** Whether a relation is drawn: its actors are in the subgraph, and it is shown, or selected, in the window, and none of its actors is set aside. */
export function isRelationDrawn(picture: Picture, relation: Relation): boolean {
  const { visibleGraph, subgraph, selectedRelations } = picture;
  if (subgraph.lineOf[relation.index] === -1) return false;
  if (isVisible(visibleGraph, relation)) return true;
  return (
    selectedRelations.has(relation.id) &&
    (statesInWindows(visibleGraph, relation).length > 0 || changeOf(visibleGraph, relation) === 'between') &&
    isActorIncluded(visibleGraph.criteria, relation.source) &&
    isActorIncluded(visibleGraph.criteria, relation.target)
  );
}

/** The relations that a line is drawn for: none for a tie that is open. */
export function relationsDrawn(picture: Picture, line: Line): readonly Relation[] {
  return picture.open.ties.has(line) ? [] : line.relations.filter((relation) => isRelationDrawn(picture, relation));
}

export function isLineDrawn(picture: Picture, line: Line): boolean {
  return !picture.open.ties.has(line) && line.relations.some((relation) => isRelationDrawn(picture, relation));
}

/** All lines of a picture: those of its subgraph, then those of its open ties. */
export function linesOf({ subgraph: { lines }, open }: Picture): readonly Line[] {
  return open.lines.length === 0 ? lines : [...lines, ...open.lines];
}

/** A line by its place in {@link linesOf}. */
export function lineAt({ subgraph: { lines }, open }: Picture, index: number): Line | undefined {
  return lines[index] ?? open.lines[index - lines.length];
}

const LEAST_CERTAIN_FIRST = VISIBLE_STATES.toReversed();

/** The look of a line: that of its relation, or of several together. @param relations as of {@link relationsDrawn}, at least one */
export function lookOfLine(picture: Picture, relations: readonly Relation[], emphasis: Emphasis | null): EdgeLook {
  const { visibleGraph, subgraph, palette, selectedRelations, styling } = picture;
  const wider = styling.width === 'none' ? undefined : widening(weightOf(styling.width, relations));
  const isHostile = relations.every(({ sign }) => sign === 'hostile');
  const standsOut = emphasis !== null || relations.some(({ id }) => selectedRelations.has(id));
  const among = (look: EdgeLook) => inCrowd(look, crowdOf(subgraph), isHostile, standsOut, palette);
  const [only, ...more] = relations;
  if (only !== undefined && more.length === 0) {
    const look = lookOfRelation(picture, only, emphasis);
    return among(wider === undefined ? look : { ...look, size: look.size * wider });
  }
  const parts = relations.map((relation): PartOfTie & { readonly rank: number } => {
    const change = drawnChangeOf(visibleGraph, relation);
    const states = statesInWindows(visibleGraph, relation);
    const rank = VISIBLE_STATES.findIndex((state) => states.includes(state));
    return {
      look: lookOfRelation(picture, relation, emphasis),
      ...{ sign: relation.sign, source: relation.source },
      change: change === null || change === 'none' ? MOST_TELLING.length : MOST_TELLING.indexOf(change),
      rank: rank === -1 ? VISIBLE_STATES.length : rank,
    };
  });
  const [first, ...others] = parts.sort((a, b) => a.rank - b.rank);
  if (first === undefined) throw new Error('a line of no relation has no look');
  return among(tieLook([first, ...others], wider));
}

/** How large a subgraph is, for the sizes of what is drawn. */
export function crowdOf({ actors, lines, mostRelations }: Subgraph): Crowd {
  return { actors: actors.length, lines: lines.length, mostRelations };
}

/** The look of a relation. @param emphasis what is highlighted, if anything is */
export function lookOfRelation(picture: Picture, relation: Relation, emphasis: Emphasis | null): EdgeLook {
  const { visibleGraph, palette, selectedRelations } = picture;
  const states = statesInWindows(visibleGraph, relation);
  const change = drawnChangeOf(visibleGraph, relation);
  // What came or went is drawn as the window has it that has it; what continues, as the one that is less sure.
  const order = change !== null && isBanded(change) ? VISIBLE_STATES : LEAST_CERTAIN_FIRST;
  return edgeLook(
    relation,
    {
      state: order.find((each) => states.includes(each)) ?? (change === 'between' ? 'attested' : 'absent'),
      change,
      prominence: prominenceOf(emphasis, 'relations', relation.id),
      selected: selectedRelations.has(relation.id),
    },
    palette,
  );
}

/** The look of an actor. @param emphasis what is highlighted, if anything is */
export function lookOfActor(picture: Picture, actor: Actor, emphasis: Emphasis | null): NodeLook {
  const { visibleGraph, subgraph, palette, styling, selectedActors, pins } = picture;
  return nodeLook(
    actor,
    {
      rank: visibleGraph.unionGraph.relationsOf[actor.index]?.length ?? 0,
      crowd: crowdOf(subgraph),
      degree: visibleGraph.degrees[actor.index] ?? 0,
      prominence: prominenceOf(emphasis, 'actors', actor.id),
      selected: selectedActors.has(actor.id),
      pinned: pins.has(actor.id),
      share: styling.shares?.[actor.index],
      torn: isDrawnTorn(styling, actor),
      colour: actorColour(styling, actor, palette),
    },
    palette,
  );
}

export function prominenceOf(emphasis: Emphasis | null, kind: 'actors' | 'relations', id: string): Prominence {
  if (emphasis === null) return 'plain';
  return emphasis[kind].has(id) ? 'lit' : 'faded';
}

/** The radius of an actor, the same as in {@link lookOfActor}. */
export function sizeOfActor({ visibleGraph, subgraph, selectedActors, styling }: Picture, { index, id }: Actor): number {
  const share = styling.shares?.[index];
  const [isSelected, crowd] = [selectedActors.has(id), crowdOf(subgraph)];
  return share === undefined ? nodeSize(visibleGraph.degrees[index] ?? 0, isSelected, crowd) : sizeOfShare(share, isSelected, crowd);
}
