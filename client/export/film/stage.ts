import type { Window } from '../../../model/time/window.ts';
import { campsInWindow } from '../../graph/camps-of-actors.ts';
import { updateVisibleGraph } from '../../graph/visible-graph.ts';
import type { Courses } from '../../surface/edge-curves.ts';
import type { Picture } from '../../surface/picture.ts';
import { coursesIn, extentsOf, largestScale } from '../image/drawing.ts';
import { drawnOf } from '../image/drawn.ts';
import { type Fit, type FitItem, fitInto } from '../image/fit.ts';
import { reductionFor } from '../image/reduced-drawing.ts';

/** The place of the drawing in a frame of a film, in pixels of its smallest size. */
export const DRAWING = { width: 1000, height: 500 };

/** What keeps every actor and every line in its place over all frames of a film. */
export interface Stage {
  readonly courses: Courses;
  readonly fit: Fit;
  /** How much smaller than on the screen everything is drawn. */
  readonly reduction: number;
}

/** The picture as it is in another window; a path or a result is of one window alone, and stands out in none. */
export function pictureIn(picture: Picture, window: Window): Picture {
  const { visibleGraph, styling } = picture;
  const camps = styling.camps && campsInWindow(styling.camps, visibleGraph.unionGraph, window);
  const inWindow = camps === styling.camps ? styling : { ...styling, camps };
  return {
    ...picture,
    styling: inWindow,
    spotlight: null,
    visibleGraph: updateVisibleGraph(visibleGraph, { ...visibleGraph.criteria, window }),
  };
}

/**
 * The stage on which what is drawn in any of these windows has room.
 * @param breathe called between two windows, so that the page stays responsive
 */
export async function stageOf(picture: Picture, windows: readonly Window[], breathe: () => Promise<void>): Promise<Stage> {
  const courses = coursesIn(picture);
  const extents = new Map<string, FitItem>();
  let most = 0;
  let before = picture;
  for (const window of windows) {
    await breathe();
    before = pictureIn(before, window);
    const drawn = drawnOf(before);
    most = Math.max(most, drawn.actors.length);
    // Most are the same in many windows.
    for (const item of extentsOf(before, drawn, courses)) extents.set(Object.values(item).join(' '), item);
  }
  const reduction = reductionFor(most);
  const size = { width: DRAWING.width * reduction, height: DRAWING.height * reduction };
  return { courses, reduction, fit: fitInto([...extents.values()], size, largestScale(picture, size)) };
}
