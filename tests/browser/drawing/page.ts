import { NO_OPEN_TIES } from '../../../client/graph/open-ties.ts';
import { wholeSubgraph } from '../../../client/graph/subgraph.ts';
import { visibleGraphOf } from '../../../client/graph/visible-graph.ts';
import { PALETTES } from '../../../client/style/palette.ts';
import { PLAIN } from '../../../client/style/styling.ts';
import { Renderer } from '../../../client/surface/renderer.ts';
import { yearWindow } from '../../../model/time/window.ts';
import { BOTH, viewCriteria } from '../../client/council.ts';
import { NO_EVENTS } from '../../client/no-events.ts';
import { drawnGraph } from './graph.ts';

/** Where a line is drawn, in pixels of the picture. */
export interface Cell {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

declare global {
  interface Window {
    /** Draws the fixed graph; in a comparison of 2004 with 2005 when that is asked for. Gives where each line is. */
    drawGraph?: (theme: keyof typeof PALETTES, compared: boolean) => Promise<Cell[]>;
  }
}

/** How far around its actors a line is drawn, in pixels: bows and loops go beyond them. */
const AROUND = 20;

window.drawGraph = async (theme, compared) => {
  const palette = PALETTES[theme];
  const container = document.createElement('div');
  container.style.cssText = `position: fixed; inset: 0; background: ${palette.background}`;
  document.body.replaceChildren(container);
  const visibleGraph = visibleGraphOf(
    drawnGraph(),
    viewCriteria(2004, { asked: BOTH, compared: compared ? { of: 'windows', window: yearWindow(2005) } : null }),
  );
  const renderer = new Renderer(
    container,
    {
      ...{
        visibleGraph,
        subgraph: wholeSubgraph(visibleGraph.unionGraph),
        open: NO_OPEN_TIES,
        palette,
        styling: PLAIN,
        selectedActors: new Set(),
        selectedRelations: new Set(),
        spotlight: null,
      },
      // Letters are drawn differently from machine to machine.
      ...{ pins: new Map(), positions: new Map(), labelling: 'none' },
    },
    NO_EVENTS,
  );
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return visibleGraph.unionGraph.relations.map(({ id, source, target }) => {
    const places = [renderer.place(source), renderer.place(target)].map((place) => place ?? { x: 0, y: 0 });
    const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
    return {
      name: id,
      left: Math.max(0, Math.floor(Math.min(...xs)) - AROUND),
      top: Math.max(0, Math.floor(Math.min(...ys)) - AROUND),
      right: Math.min(container.offsetWidth, Math.ceil(Math.max(...xs)) + AROUND),
      bottom: Math.min(container.offsetHeight, Math.ceil(Math.max(...ys)) + AROUND),
    };
  });
};
