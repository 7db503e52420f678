import { createContext, useContext } from 'react';
import type { InfoAnswer, Question } from '../../model/api.ts';
import type { Window } from '../../model/time/window.ts';
import type { TimelineYear } from '../../model/timeline.ts';
import type { Facet, Filter } from '../graph/filter.ts';
import type { Scene, Tally } from '../graph/scene.ts';
import type { World } from '../graph/world.ts';
import type { Selected } from '../url/parsers.ts';
import type { View } from '../url/viewer-url.ts';

/** How a change enters the history: as a step of its own, or in place of the last one. */
export type HistoryMode = 'push' | 'replace';

/** What the canvas is asked to move its camera to; a new object is a new wish. */
export interface FocusWish {
  readonly actorIds: readonly string[];
}

/** What every part of the screen sees and can do. */
export interface Viewer {
  readonly world: World;
  readonly info: InfoAnswer;
  readonly questions: readonly Question[];
  readonly scene: Scene;
  readonly tally: Tally;
  readonly years: readonly TimelineYear[];
  readonly selection: readonly Selected[];
  readonly view: View;
  readonly focusWish: FocusWish | null;
  setWindow(window: Window, mode?: HistoryMode): void;
  setPresumed(shown: boolean): void;
  setFilter(filter: Filter): void;
  /** Selects one thing, or adds it to what is selected; `null` selects nothing. */
  select(target: Selected | null, adding?: boolean): void;
  /** Selects and moves the camera there. */
  find(target: Selected): void;
  setView(view: View): void;
  isolateValue(facet: Facet, value: string): void;
}

export const ViewerContext = createContext<Viewer | null>(null);

/** The viewer; only below its provider. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (viewer === null) throw new Error('useViewer is used outside of the viewer');
  return viewer;
}

/** The ids of the selected actors. */
export function selectedActors(selection: readonly Selected[]): string[] {
  return selection.filter(({ kind }) => kind === 'actor').map(({ id }) => id);
}
