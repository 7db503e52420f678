import type Sigma from 'sigma';
import { NO_OPEN_TIES } from '../../../client/graph/open-ties.ts';
import { type Subgraph, wholeSubgraph } from '../../../client/graph/subgraph.ts';
import { tallyOf } from '../../../client/graph/tally.ts';
import type { UnionGraph } from '../../../client/graph/union-graph.ts';
import { updateVisibleGraph, type VisibleGraph, visibleGraphOf } from '../../../client/graph/visible-graph.ts';
import { PALETTES } from '../../../client/style/palette.ts';
import { PLAIN } from '../../../client/style/styling.ts';
import type { Picture } from '../../../client/surface/picture.ts';
import { Renderer } from '../../../client/surface/renderer.ts';
import { yearWindow } from '../../../model/time/window.ts';
import { viewCriteria } from '../../client/council.ts';
import { NO_EVENTS } from '../../client/no-events.ts';
import { timed, type Way } from './way.ts';

/** @param subgraph everybody, with a line for each relation, as the other ways draw it too, or for each tie */
export function pictureOf(visibleGraph: VisibleGraph, subgraph = apartOf(visibleGraph.unionGraph)): Picture {
  return {
    visibleGraph,
    subgraph,
    open: NO_OPEN_TIES,
    palette: PALETTES.light,
    styling: PLAIN,
    selectedActors: NOTHING,
    selectedRelations: NOTHING,
    spotlight: null,
    pins: NOWHERE,
    positions: NOWHERE,
    labelling: 'some',
  };
}

const subgraphs = new WeakMap<UnionGraph, Subgraph>();

function apartOf(unionGraph: UnionGraph): Subgraph {
  const subgraph = subgraphs.get(unionGraph) ?? wholeSubgraph(unionGraph, true);
  subgraphs.set(unionGraph, subgraph);
  return subgraph;
}

const NOTHING: ReadonlySet<string> = new Set();
const NOWHERE: Picture['pins'] = new Map();

/** The product's own: the scene is stepped, and what differs is drawn anew. @param areTied whether the relations of two actors are one line */
export function productWay(
  unionGraph: UnionGraph,
  container: HTMLElement,
  first: number,
  areTied = false,
): Way & { readonly sigma: Sigma } {
  const subgraph = areTied ? wholeSubgraph(unionGraph, false) : apartOf(unionGraph);
  let visibleGraph = visibleGraphOf(unionGraph, viewCriteria(first));
  const constant = visibleGraph.criteria;
  const renderer = new Renderer(container, pictureOf(visibleGraph, subgraph), NO_EVENTS);
  return {
    // The other ways are to draw with the very same programs and settings.
    // biome-ignore lint/complexity/useLiteralKeys: it is private, and so the compiler still sees what is renamed
    sigma: renderer['stage'].sigma,
    show(year) {
      const parts: Record<string, number> = {};
      visibleGraph = timed(parts, 'scene', () => updateVisibleGraph(visibleGraph, { ...constant, window: yearWindow(year) }));
      timed(parts, 'tally', () => tallyOf(visibleGraph));
      timed(parts, 'canvas', () => renderer.show(pictureOf(visibleGraph, subgraph)));
      return parts;
    },
  };
}
