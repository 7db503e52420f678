import { attract } from './attract.ts';
import { arrangeByCommunity, communitiesOf } from './communities.ts';
import { componentsOf, packed } from './components.ts';
import type { LayoutTie } from './layout-tie.ts';
import { centreOf, type Position, type Positions, reachFrom } from './position.ts';
import { apart, inUnits, leastDistance } from './spacing.ts';
import { positionsIn, type TieGraph, tieGraph } from './tie-graph.ts';

/** Called between steps with the share that is done (0 to 1) and a function that returns the current positions. */
export type LayoutProgress = (done: number, soFar: () => Positions) => void;

/** The radius that the finished layout fills, in graph units. */
const RADIUS = 500;
/** The gap between two parts that no tie joins, in units of the spacing. */
const GAP = 1;

/**
 * One position for every actor, over the union of all years. Communities are found first and put in
 * place, then ties pull; what no tie joins is laid out by itself and put beside the rest. The same
 * actors and ties give the same positions, in whatever order they come.
 */
export function layOut(
  actors: readonly string[],
  ties: readonly LayoutTie[],
  progress: LayoutProgress = () => undefined,
): Map<string, Position> {
  // The whole is let go of when its parts are there, which are as large together.
  const parts = componentsOf(tieGraph(actors, ties));
  const order = parts.reduce((sum, part) => sum + part.order, 0);
  const soFar = () =>
    fitted(
      packed(
        parts.map((part) => inUnits(positionsIn(part))),
        GAP,
      ),
    );
  let before = 0;
  for (const part of parts) {
    if (part.order === 1) break;
    layOutPart(part, (done) => progress((0.95 * (before + done * part.order)) / order, soFar));
    before += part.order;
  }
  const distance = leastDistance(order);
  const positions = fitted(
    packed(
      parts.map((part) => apart(inUnits(positionsIn(part)), distance)),
      GAP,
    ),
  );
  progress(1, () => positions);
  return positions;
}

function layOutPart(graph: TieGraph, progress: (done: number) => void): void {
  const communities = communitiesOf(graph);
  arrangeByCommunity(graph, communities);
  progress(0);
  attract(graph, communities, progress);
}

/** Moves the centre to the origin and scales all until they fill the radius. */
function fitted(positions: Positions): Map<string, Position> {
  const centre = centreOf(positions);
  const scale = RADIUS / (reachFrom(centre, positions) || RADIUS);
  return new Map([...positions].map(([id, { x, y }]) => [id, { x: round((x - centre.x) * scale), y: round((y - centre.y) * scale) }]));
}

function round(coordinate: number): number {
  return Math.round(coordinate * 1000) / 1000;
}
