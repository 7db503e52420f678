import { createContext, useContext } from 'react';
import type { InfoAnswer } from '../../model/api/server-state.ts';
import type { Facet, Filter } from '../../model/filter/filter.ts';
import type { Question } from '../../model/library/question.ts';
import type { Day } from '../../model/time/day.ts';
import type { Grain } from '../../model/time/period.ts';
import type { AskedState } from '../../model/time/relation-time.ts';
import type { Window } from '../../model/time/window.ts';
import type { TimelineYear } from '../../model/timeline.ts';
import type { ComparedWindows } from '../graph/offered-comparison.ts';
import type { Part } from '../graph/part.ts';
import type { Tally } from '../graph/tally.ts';
import type { UnionGraph } from '../graph/union-graph.ts';
import type { VisibleGraph } from '../graph/visible-graph.ts';
import type { Styling } from '../style/styling.ts';
import type { ActorPositions, CameraView, LayoutPoint, Selected } from '../url/parsers.ts';
import type { Labelling, MostDrawn, SetUrlValues, TieDrawing, UrlValues, View } from '../url/viewer-url.ts';
import type { CampColouring } from './use-camp-colouring.ts';
import type { StylingInUse } from './use-styling.ts';

/** How a change enters the history: as a new entry, or by replacing the last one. */
export type HistoryMode = 'push' | 'replace';

/** A request to move the camera to these actors. A new object is a new request. */
export interface CameraRequest {
  readonly actorIds: readonly string[];
}

/** The state that every part of the screen can read. */
export interface ViewerState {
  readonly unionGraph: UnionGraph;
  readonly info: InfoAnswer;
  readonly questions: readonly Question[];
  readonly visibleGraph: VisibleGraph;
  readonly tally: Tally;
  /** How many independent sources speak of what is attested and shown. */
  readonly voices: number;
  /** What the canvas may draw. */
  readonly part: Part;
  /** By relation: 1 if none of its actors is set aside; `undefined` where nobody is. */
  readonly included: Uint8Array | undefined;
  readonly years: readonly TimelineYear[];
  readonly grain: Grain;
  readonly selection: readonly Selected[];
  readonly view: View;
  readonly cameraRequest: CameraRequest | null;
  /** Actors that are pinned, with their positions. */
  readonly pins: ActorPositions;
  /** Every actor with another position than that of the dataset: pinned, or moved by a new layout. */
  readonly positions: ActorPositions;
  /** Whether dragging moves nothing. */
  readonly frozen: boolean;
  readonly labelling: Labelling;
  /** By which rule actors and lines are drawn. */
  readonly styling: Styling;
  /** Whether the sizes by betweenness are there; see {@link StylingInUse}. */
  readonly betweenness: StylingInUse['betweenness'];
  /** Whether the camps by which actors are coloured are those of the window; see {@link CampColouring}. */
  readonly findingCamps: CampColouring['finding'];
  /** The camera of the address; `null`: it shows everything. */
  readonly camera: CameraView | null;
  /** All values of the address. */
  readonly values: UrlValues;
}

/** The actions that every part of the screen can call. Each changes the address, so that it can be undone. */
export interface ViewerActions {
  setValues: SetUrlValues;
  setWindow(window: Window, mode?: HistoryMode): void;
  /** Compares the window with another one; `null` ends the comparison, also of two days. */
  setComparedWindow(window: Window | null, mode?: HistoryMode): void;
  /** Compares the window with the one that is offered, or ends the comparison. */
  toggleComparison(): void;
  /** Compares two windows, with what changed beside the canvas: nothing is selected then, and no answer is shown. */
  compareWindows(windows: ComparedWindows): void;
  /** Compares the first day of the window with its last. */
  compareEnds(): void;
  /** Shows the window as it was known on a day, and compares that with another, or with all sources; `null` compares with none. */
  compareKnown(known: Day | null, other: Day | 'all' | null): void;
  swapWindows(): void;
  setGrain(grain: Grain, window: Window): void;
  /** Shows what is presumed to continue, or what is not known, or leaves it out. */
  setAsked(state: AskedState, isShown: boolean): void;
  setFilter(filter: Filter): void;
  /** Isolates a value in a facet, beside others or alone; if it is isolated, ends that. */
  chooseValue(facet: Facet, value: string, alone: boolean): void;
  /** Excludes a value, or ends that; of a state that has a switch, turns the switch. */
  excludeValue(facet: Facet, value: string): void;
  /** Isolates this value and clears all other filters. */
  isolateValue(facet: Facet, value: string): void;
  /** Selects a target, or adds it to the selection; `null` clears the selection. */
  select(target: Selected | null, adding?: boolean): void;
  selectAll(targets: readonly Selected[]): void;
  /** Selects a target and moves the camera to it. */
  selectAndFocus(target: Selected): void;
  /**
   * Selects what a search found and moves the camera to it: a source in the view of the sources, a relation with the claim
   * that was found. What was not known on the day of the picture is shown with all sources.
   */
  openFound(target: Selected, claimId: string | null, isKnown?: boolean): void;
  /** Selects two actors, whose history stands beside the canvas then. @param window in which they are looked at; `null`: that which is looked at */
  openPair(actorIds: readonly [string, string], window: Window | null): void;
  /** Opens the table of the sources with those of one publisher. */
  showPublisher(publisher: string): void;
  setView(view: View): void;
  focusOn(actorIds: readonly string[]): void;
  /** Called when the camera has moved as requested. */
  clearCameraRequest(): void;
  hide(actorIds: readonly string[]): void;
  /** Shows only these actors; an empty list shows all again. */
  showOnly(actorIds: readonly string[]): void;
  /** Shows actors again that were set aside. */
  bringBack(actorIds: readonly string[]): void;
  bringAllBack(): void;
  /** Draws so many of the best connected actors and nobody beside them; `null`: as many as the server says. */
  drawMost(most: MostDrawn | null): void;
  /** Draws actors who are not drawn yet, with their neighbours, and brings back those who were set aside. */
  expand(actorId: string, neighbours: readonly string[]): void;
  /** Pins actors at these positions. */
  pin(places: ReadonlyMap<string, LayoutPoint>): void;
  unpin(actorIds: readonly string[]): void;
  /** Applies a new layout; an empty one restores the positions of the dataset. */
  setLayout(positions: ActorPositions): void;
  setFrozen(frozen: boolean): void;
  setLabelling(labelling: Labelling): void;
  /** Draws the relations of two actors as one line, or each for itself. */
  setTies(ties: TieDrawing): void;
  setCamera(camera: CameraView | null): void;
  /** Finds the paths between two actors; without the second, the next selected actor becomes the second. */
  findPaths(from: string, to?: string): void;
}

export interface Viewer extends ViewerState, ViewerActions {}

export const ViewerContext = createContext<Viewer | null>(null);

/** The viewer; only below its provider. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (viewer === null) throw new Error('useViewer is used outside of the viewer');
  return viewer;
}

export const ViewerActionsContext = createContext<ViewerActions | null>(null);

/** The actions without the state: a component that uses only these is not rendered again when the window moves. */
export function useViewerActions(): ViewerActions {
  const actions = useContext(ViewerActionsContext);
  if (actions === null) throw new Error('useViewerActions is used outside of the viewer');
  return actions;
}

/** The ids of the selected actors. */
export function selectedActors(selection: readonly Selected[]): string[] {
  return selection.filter(({ kind }) => kind === 'actor').map(({ id }) => id);
}
