import { type Quadtree, quadtree } from 'd3-quadtree';
import { compareCodeUnits } from '../compare-code-units.ts';
import { layOut } from './layout.ts';
import type { LayoutTie } from './layout-tie.ts';
import { centreOf, onSpiral, type Position, type Positions, reachFrom } from './position.ts';
import { apart, inUnits, leastDistance, spacingOf } from './spacing.ts';
import { type TieGraph, tieGraph } from './tie-graph.ts';

/** How near a newcomer may come, beside the least distance of the layout: it had no part in that, and is to be near its neighbours. */
const NEARER = 0.6;
/** How finely a free place is sought, in units of the spacing. */
const SEARCH_STEP = 0.25;

/**
 * Places for actors that are added to a finished layout, in which nobody else moves: each as near as there is room to
 * where its ties pull it, and those that no tie joins to anybody there at the edge of the picture. The same newcomers
 * get the same places, in whatever order they come.
 */
export function placeNewcomers(settled: Positions, newcomers: readonly string[], ties: readonly LayoutTie[]): Map<string, Position> {
  const spacing = spacingOf(settled);
  const distance = NEARER * leastDistance(settled.size + newcomers.length);
  const places = new Map(settled);
  const taken = quadtree<Position>(
    [...settled.values()],
    ({ x }) => x,
    ({ y }) => y,
  );
  const placed = new Map<string, Position>();
  const put = (id: string, place: Position) => {
    const rounded = { x: Math.round(place.x * 1000) / 1000, y: Math.round(place.y * 1000) / 1000 };
    places.set(id, rounded);
    placed.set(id, rounded);
    taken.add(rounded);
  };
  const graph = graphAround(newcomers, ties);
  let waiting = [...newcomers].sort(compareCodeUnits);
  for (;;) {
    const drawn = waiting.flatMap((id) => pullOn(id, graph, places) ?? []).sort((a, b) => b.pull - a.pull);
    if (drawn.length === 0) break;
    for (const { id, to } of drawn) put(id, freePlace(taken, to, distance * spacing, SEARCH_STEP * spacing));
    waiting = waiting.filter((id) => !placed.has(id));
  }
  if (waiting.length === 0) return placed;
  const apartFromAll = apart(inUnits(layOut(waiting, ties)), distance);
  const clearance = (reachFrom({ x: 0, y: 0 }, apartFromAll) + distance) * spacing;
  // Inside the picture, somebody without ties would look like a member of a camp.
  const edge = Math.sqrt(settled.size / Math.PI) / SEARCH_STEP;
  const centre = freePlace(taken, centreOf(settled), clearance, SEARCH_STEP * spacing, Math.ceil(edge ** 2));
  for (const [id, { x, y }] of apartFromAll) put(id, { x: centre.x + x * spacing, y: centre.y + y * spacing });
  return placed;
}

/** The newcomers with all actors to whom they are tied. */
function graphAround(newcomers: readonly string[], ties: readonly LayoutTie[]): TieGraph {
  const isNew = new Set(newcomers);
  const near = ties.filter(({ source, target }) => isNew.has(source) || isNew.has(target));
  return tieGraph([...new Set([...newcomers, ...near.flatMap(({ source, target }) => [source, target])])], near);
}

/** Where those draw an actor that have a place, and how strongly; nothing if none of its neighbours has one. */
function pullOn(id: string, graph: TieGraph, places: Positions): { id: string; to: Position; pull: number } | undefined {
  let [x, y, pull] = [0, 0, 0];
  graph.forEachEdge(id, (_, bond, source, target) => {
    const place = places.get(source === id ? target : source);
    if (place === undefined) return;
    x += place.x * bond.pull;
    y += place.y * bond.pull;
    pull += bond.pull;
  });
  return pull === 0 ? undefined : { id, to: { x: x / pull, y: y / pull }, pull };
}

/** The place nearest to a point, on a spiral around it, that has nobody within the clearance. */
function freePlace(taken: Quadtree<Position>, { x, y }: Position, clearance: number, step: number, first = 0): Position {
  for (let index = first; ; index += 1) {
    const aside = onSpiral(index);
    const place = { x: x + aside.x * step, y: y + aside.y * step };
    if (taken.find(place.x, place.y, clearance) === undefined) return place;
  }
}
