import { element } from '../../../model/export/xml.ts';
import type { Picture } from '../../surface/picture.ts';
import { type Drawing, drawingOf } from './drawing.ts';
import type { Drawn } from './drawn.ts';
import type { Measure } from './svg-text.ts';

/** Up to this many actors are drawn in their size on the screen; more are drawn smaller, down to one half. */
const EASY_ACTORS = 80;
const MOST_REDUCED = 2;
const STEP = 0.2;

/**
 * Draws into a frame, smaller if there are many actors, or if all names are requested and
 * do not fit: an image can be enlarged, and its text is readable at the full size of the PNG.
 */
export function reducedDrawing(
  picture: Picture,
  drawn: Drawn,
  frame: { readonly width: number; readonly height: number },
  measure: Measure,
): Drawing {
  let reduction = reductionFor(drawn.actors.length);
  let drawing = drawnAt(reduction);
  while (picture.labelling === 'all' && drawing.crowdedOut > 0 && reduction < MOST_REDUCED) {
    reduction = Math.min(MOST_REDUCED, reduction + STEP);
    drawing = drawnAt(reduction);
  }
  return { ...drawing, svg: element('g', { transform: `scale(${1 / reduction})` }, drawing.svg) };

  function drawnAt(times: number): Drawing {
    return drawingOf(picture, drawn, { width: frame.width * times, height: frame.height * times }, measure);
  }
}

/** How much smaller than on the screen so many actors are drawn. */
export function reductionFor(actors: number): number {
  return Math.max(1, Math.min(MOST_REDUCED, Math.sqrt(actors / EASY_ACTORS)));
}
