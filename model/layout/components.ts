import { packSiblings } from 'd3-hierarchy';
import { connectedComponents } from 'graphology-components';
import { moved, type Position, type Positions, reachFrom } from './position.ts';
import { partOf, type TieGraph } from './tie-graph.ts';

/** The parts of a graph between which there is no tie, the largest first. */
export function componentsOf(graph: TieGraph): TieGraph[] {
  const components = connectedComponents(graph).sort((a, b) => b.length - a.length);
  return components.length === 1 ? [graph] : components.map((actors) => partOf(graph, actors));
}

/**
 * Puts pictures side by side, as near to each other as circles around them come; the first stays where it is.
 * @param pictures each around the origin
 * @param gap between two of them
 */
export function packed(pictures: readonly Positions[], gap: number): Map<string, Position> {
  const origin = { x: 0, y: 0 };
  const circles = packSiblings(pictures.map((picture) => ({ picture, r: reachFrom(origin, picture) + gap / 2, x: 0, y: 0 })));
  const [first = origin] = circles;
  const together = new Map<string, Position>();
  for (const { picture, x, y } of circles) {
    for (const [id, place] of moved(picture, x - first.x, y - first.y)) together.set(id, place);
  }
  return together;
}
