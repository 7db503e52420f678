import { createContext, useContext } from 'react';
import type { InfoAnswer } from '../../model/api.ts';
import type { Facet, Filter } from '../../model/filter/filter.ts';
import type { Question } from '../../model/library/question.ts';
import type { Grain } from '../../model/time/period.ts';
import type { Window } from '../../model/time/window.ts';
import type { TimelineYear } from '../../model/timeline.ts';
import type { Scene } from '../graph/scene.ts';
import type { Tally } from '../graph/tally.ts';
import type { Relation, World } from '../graph/world.ts';
import type { View as CameraView, Places, Point, Selected } from '../url/parsers.ts';
import type { Labelling, SetUrlValues, UrlValues, View } from '../url/viewer-url.ts';

/** How a change enters the history: as a new entry, or by replacing the last one. */
export type HistoryMode = 'push' | 'replace';

/** A request to move the camera to these actors. A new object is a new request. */
export interface FocusWish {
  readonly actorIds: readonly string[];
}

/** The state that every part of the screen can read. */
export interface ViewerState {
  readonly world: World;
  readonly info: InfoAnswer;
  readonly questions: readonly Question[];
  readonly scene: Scene;
  readonly tally: Tally;
  /** The relations of the actors that are not set aside. */
  readonly admitted: readonly Relation[];
  readonly years: readonly TimelineYear[];
  readonly grain: Grain;
  readonly selection: readonly Selected[];
  readonly view: View;
  readonly focusWish: FocusWish | null;
  /** Actors that are pinned, with their positions. */
  readonly pins: Places;
  /** Every actor with another position than that of the dataset: pinned, or moved by a new layout. */
  readonly places: Places;
  /** Whether dragging moves nothing. */
  readonly frozen: boolean;
  readonly labelling: Labelling;
  /** The camera of the address; `null`: it shows everything. */
  readonly camera: CameraView | null;
  /** All values of the address. */
  readonly values: UrlValues;
}

/** The actions that every part of the screen can call. Each changes the address, so that it can be undone. */
export interface ViewerActions {
  setValues: SetUrlValues;
  setWindow(window: Window, mode?: HistoryMode): void;
  /** Compares the window with another one; `null` ends the comparison. */
  setVersus(window: Window | null, mode?: HistoryMode): void;
  swapWindows(): void;
  setGrain(grain: Grain, window: Window): void;
  setPresumed(shown: boolean): void;
  setFilter(filter: Filter): void;
  /** Isolates a value in a facet, alone or in addition to others; if it is the only one, ends that. */
  chooseValue(facet: Facet, value: string, adding: boolean): void;
  /** Excludes a value, or ends that. */
  excludeValue(facet: Facet, value: string): void;
  /** Isolates this value and clears all other filters. */
  isolateValue(facet: Facet, value: string): void;
  /** Selects a target, or adds it to the selection; `null` clears the selection. */
  select(target: Selected | null, adding?: boolean): void;
  selectAll(targets: readonly Selected[]): void;
  /** Selects a target and moves the camera to it. */
  find(target: Selected): void;
  setView(view: View): void;
  focusOn(actorIds: readonly string[]): void;
  /** Called when the camera has moved as requested. */
  forgetFocus(): void;
  hide(actorIds: readonly string[]): void;
  /** Shows only these actors; an empty list shows all again. */
  showOnly(actorIds: readonly string[]): void;
  /** Shows actors again that were set aside. */
  bringBack(actorIds: readonly string[]): void;
  bringAllBack(): void;
  /** Pins actors at these positions. */
  pin(places: ReadonlyMap<string, Point>): void;
  unpin(actorIds: readonly string[]): void;
  /** Applies a new layout; an empty one restores the positions of the dataset. */
  setLayout(places: Places): void;
  setFrozen(frozen: boolean): void;
  setLabelling(labelling: Labelling): void;
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
