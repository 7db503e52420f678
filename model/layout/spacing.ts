import { forceCollide, type SimulationNodeDatum } from 'd3-force';
import { centreOf, type Position, type Positions } from './position.ts';

/** Each pass takes longer the more actors there are, and in a large picture a disc that touches another is hardly seen. */
const FEWEST_PASSES = 8;
const FURTHER_PASSES = 500;
/** Below this, in units of the spacing, nobody moves any more. */
const STILL = 0.001;

/** The area of a picture that one of its actors has on average, as the length of its side. It is not changed by a few that lie far off. */
export function spacingOf(positions: Positions): number {
  const { x, y } = centreOf(positions);
  let sum = 0;
  for (const place of positions.values()) sum += (place.x - x) ** 2 + (place.y - y) ** 2;
  // In a disc that is filled evenly, the mean square of the distance from the centre is half that of the radius.
  return Math.sqrt((2 * Math.PI * sum) / Math.max(1, positions.size)) / Math.sqrt(Math.max(1, positions.size)) || 1;
}

/**
 * The least distance between two actors, in units of the spacing: a small picture is spread evenly, so that names have room,
 * and a large one has empty space between its camps.
 */
export function leastDistance(actors: number): number {
  return 0.7 + 0.5 * Math.min(1, 30 / actors);
}

/** The same picture around the origin, in units of its spacing. */
export function inUnits(positions: Positions): Map<string, Position> {
  const [centre, spacing] = [centreOf(positions), spacingOf(positions)];
  return new Map([...positions].map(([id, { x, y }]) => [id, { x: (x - centre.x) / spacing, y: (y - centre.y) / spacing }]));
}

/** Moves actors apart until none is nearer to another than a distance, or nearly so. */
export function apart(positions: Positions, distance: number): Map<string, Position> {
  const nodes = [...positions].map(([id, { x, y }]): Moving => ({ id, x, y, vx: 0, vy: 0 }));
  for (const [index, node] of nodes.entries()) node.index = index;
  const collide = forceCollide<Moving>(distance / 2);
  collide.initialize?.(nodes, steadyNumbers());
  const passes = FEWEST_PASSES + FURTHER_PASSES / Math.sqrt(nodes.length);
  let farthest = Infinity;
  for (let pass = 0; pass < passes && farthest > STILL; pass += 1) {
    farthest = 0;
    collide(1);
    for (const node of nodes) {
      farthest = Math.max(farthest, Math.abs(node.vx), Math.abs(node.vy));
      node.x += node.vx;
      node.y += node.vy;
      node.vx = 0;
      node.vy = 0;
    }
  }
  return new Map(nodes.map(({ id, x, y }) => [id, { x, y }]));
}

interface Moving extends SimulationNodeDatum {
  readonly id: string;
  x: number;
  y: number;
  vx: number;
  vy: number;
}

/** The same numbers from 0 to 1 each time, for the direction in which two in the same place part. */
function steadyNumbers(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
