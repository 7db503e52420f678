import { element } from '../../../model/export/xml.ts';
import type { Picture } from '../../surface/picture.ts';
import { type Drawing, drawingOf } from './drawing.ts';
import type { Drawn } from './drawn.ts';
import type { Measure } from './lettering.ts';

/** As many actors are drawn in the size that they have on the screen; more of them smaller, down to one half. */
const EASY_ACTORS = 80;
const MOST_REDUCED = 2;
const STEP = 0.2;

/**
 * The drawing in a frame, drawn smaller where there are many actors, or all names are wished for and
 * find no room: an image can be enlarged, and its letters stay readable at the full size of the PNG.
 */
export function reducedDrawing(
  picture: Picture,
  drawn: Drawn,
  frame: { readonly width: number; readonly height: number },
  measure: Measure,
): Drawing {
  const crowd = Math.sqrt(drawn.actors.length / EASY_ACTORS);
  let reduction = Math.max(1, Math.min(MOST_REDUCED, crowd));
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
