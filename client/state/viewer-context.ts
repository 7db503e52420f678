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

/** How a change enters the history: as a step of its own, or in place of the last one. */
export type HistoryMode = 'push' | 'replace';

/** What the canvas is asked to move its camera to; a new object is a new wish. */
export interface FocusWish {
  readonly actorIds: readonly string[];
}

/** What every part of the screen sees. */
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
  /** Actors held in a place by hand. */
  readonly pins: Places;
  /** Every actor that is not where the dataset puts it: pinned, or moved by laying out again. */
  readonly places: Places;
  /** Whether dragging moves nothing. */
  readonly frozen: boolean;
  readonly labelling: Labelling;
  /** Where the address says the camera looks; `null`: at everything. */
  readonly camera: CameraView | null;
  /** All that the address says. */
  readonly values: UrlValues;
}

/** What every part of the screen can do. Each is a change of the address, so that it can be undone. */
export interface ViewerActions {
  setValues: SetUrlValues;
  setWindow(window: Window, mode?: HistoryMode): void;
  /** Compares the window with another; `null` ends it. */
  setVersus(window: Window | null, mode?: HistoryMode): void;
  swapWindows(): void;
  setGrain(grain: Grain, window: Window): void;
  setPresumed(shown: boolean): void;
  setFilter(filter: Filter): void;
  /** Shows only the values isolated in a facet: this one, or this one too; alone it is let go again. */
  chooseValue(facet: Facet, value: string, adding: boolean): void;
  /** Leaves a value out, or takes it in again. */
  excludeValue(facet: Facet, value: string): void;
  /** Shows only this value, whatever was filtered before. */
  isolateValue(facet: Facet, value: string): void;
  /** Selects one thing, or adds it to what is selected; `null` selects nothing. */
  select(target: Selected | null, adding?: boolean): void;
  selectAll(targets: readonly Selected[]): void;
  /** Selects and moves the camera there. */
  find(target: Selected): void;
  setView(view: View): void;
  focusOn(actorIds: readonly string[]): void;
  /** The camera has moved as was wished. */
  forgetFocus(): void;
  hide(actorIds: readonly string[]): void;
  /** Shows only these actors; none of them: all again. */
  showOnly(actorIds: readonly string[]): void;
  /** Brings actors back that were hidden, or were not among the only ones. */
  bringBack(actorIds: readonly string[]): void;
  bringAllBack(): void;
  /** Holds actors in their places. */
  pin(places: ReadonlyMap<string, Point>): void;
  unpin(actorIds: readonly string[]): void;
  /** Keeps a new layout; none: the places that the dataset gives. */
  setLayout(places: Places): void;
  setFrozen(frozen: boolean): void;
  setLabelling(labelling: Labelling): void;
  setCamera(camera: CameraView | null): void;
  /** Seeks the paths between two actors; without the second, the next actor that is selected is it. */
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

/** What can be done, without what is seen: whoever uses this alone is not drawn again when the window moves. */
export function useViewerActions(): ViewerActions {
  const actions = useContext(ViewerActionsContext);
  if (actions === null) throw new Error('useViewerActions is used outside of the viewer');
  return actions;
}

/** The ids of the selected actors. */
export function selectedActors(selection: readonly Selected[]): string[] {
  return selection.filter(({ kind }) => kind === 'actor').map(({ id }) => id);
}
