import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import noverlap from 'graphology-layout-noverlap';
import { compareCodeUnits } from '../compare-code-units.ts';
import { pairKey, pairOf } from '../ties/pair.ts';
import { attractionOf, type LayoutTie } from './layout-tie.ts';

export interface Position {
  readonly x: number;
  readonly y: number;
}

/** Called between steps with the share that is done (0 to 1) and a function that returns the current positions. */
export type LayoutProgress = (done: number, soFar: () => Map<string, Position>) => void;

/** The radius that the finished layout fills, in graph units. */
const RADIUS = 500;
const FORCE_ITERATIONS = 1000;
const FORCE_STEP = 50;
/** From this many actors on, forces are approximated (Barnes–Hut): exact forces take quadratic time. */
const LARGE = 1000;

/**
 * One position for every actor, over the union of all years: ForceAtlas2 (Jacomy et al. 2014,
 * doi:10.1371/journal.pone.0098679) from a start derived from the ids, then noverlap. The same
 * actors and ties give the same positions, in whatever order they come.
 */
export function layOut(
  actors: readonly string[],
  ties: readonly LayoutTie[],
  progress: LayoutProgress = () => undefined,
): Map<string, Position> {
  const graph = tieGraph([...actors].sort(), ties);
  if (graph.order === 0) return new Map();
  const large = graph.order > LARGE;
  const iterations = large ? FORCE_ITERATIONS / 4 : FORCE_ITERATIONS;
  // Logarithmic attraction shows camps (Noack 2009, doi:10.1103/PhysRevE.79.026102); the roots of
  // the weights and a constant gravity keep the best connected actors from collapsing the layout.
  const settings = {
    barnesHutOptimize: large,
    linLogMode: true,
    edgeWeightInfluence: 0.5,
    strongGravityMode: true,
    gravity: 0.05,
    scalingRatio: 5,
    slowDown: 2,
  };
  for (let done = 0; done < iterations; done += FORCE_STEP) {
    forceAtlas2.assign(graph, { iterations: FORCE_STEP, settings });
    progress((done / iterations) * 0.9, () => fittedPositions(graph));
  }
  fitToRadius(graph);
  noverlap.assign(graph, { maxIterations: large ? 50 : 300, settings: { margin: large ? 1 : 30, ratio: 1, gridSize: large ? 60 : 20 } });
  fitToRadius(graph);
  const positions = positionsOf(graph);
  progress(1, () => positions);
  return positions;
}

function positionsOf(graph: Graph): Map<string, Position> {
  return new Map(graph.mapNodes((id, { x, y }) => [id, { x: round(Number(x)), y: round(Number(y)) }]));
}

/** The current positions, scaled as those of a finished layout are. The graph itself is not changed. */
function fittedPositions(graph: Graph): Map<string, Position> {
  const copy = graph.copy();
  fitToRadius(copy);
  return positionsOf(copy);
}

/** The simple undirected graph in which a weight is the sum of the attractions between two actors. */
function tieGraph(actors: readonly string[], ties: readonly LayoutTie[]): Graph {
  const graph = new Graph({ type: 'undirected', multi: false, allowSelfLoops: false });
  for (const id of actors) graph.addNode(id, { ...startPosition(id), size: 10 });
  const pairs = ties
    .filter(({ source, target }) => source !== target && graph.hasNode(source) && graph.hasNode(target))
    .map((tie) => ({ ends: pairOf(tie), key: pairKey(tie), pull: attractionOf(tie) }))
    .sort((a, b) => compareCodeUnits(a.key, b.key) || a.pull - b.pull);
  for (const { ends, pull } of pairs) {
    const [a, b] = ends;
    if (graph.hasEdge(a, b)) graph.updateEdgeAttribute(a, b, 'weight', (weight: number) => weight + pull);
    else graph.addEdge(a, b, { weight: pull });
  }
  return graph;
}

/** A start position in the unit disc, from an FNV-1a hash of the id (http://www.isthe.com/chongo/tech/comp/fnv/). */
function startPosition(id: string): Position {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index += 1) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  const angle = ((hash >>> 16) / 0x10000) * 2 * Math.PI;
  const radius = Math.sqrt(((hash & 0xffff) + 1) / 0x10000);
  return { x: round(radius * Math.cos(angle)), y: round(radius * Math.sin(angle)) };
}

/** Moves the graph's centre to the origin and scales it until it fills the radius. */
function fitToRadius(graph: Graph): void {
  const centre = { x: 0, y: 0 };
  graph.forEachNode((_, { x, y }) => {
    centre.x += Number(x) / graph.order;
    centre.y += Number(y) / graph.order;
  });
  let reach = 0;
  graph.forEachNode((_, { x, y }) => {
    reach = Math.max(reach, Math.hypot(Number(x) - centre.x, Number(y) - centre.y));
  });
  const scale = reach === 0 ? 1 : RADIUS / reach;
  graph.updateEachNodeAttributes((_, attributes) => ({
    ...attributes,
    x: (Number(attributes.x) - centre.x) * scale,
    y: (Number(attributes.y) - centre.y) * scale,
  }));
}

function round(coordinate: number): number {
  return Math.round(coordinate * 1000) / 1000;
}
