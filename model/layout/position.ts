/** A place in the layout, in its units: a finished layout fills a circle of radius 500 around the origin. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

/** Positions by the ids of actors. */
export type Positions = ReadonlyMap<string, Position>;

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** The place of the one with this index, from 0, of those that lie evenly around the origin with about one unit between them. */
export function onSpiral(index: number): Position {
  const radius = Math.sqrt(index);
  return { x: radius * Math.cos(index * GOLDEN_ANGLE), y: radius * Math.sin(index * GOLDEN_ANGLE) };
}

/** The mean place; the origin if there is none. */
export function centreOf(positions: Positions): Position {
  let [x, y] = [0, 0];
  for (const place of positions.values()) {
    x += place.x;
    y += place.y;
  }
  const count = Math.max(1, positions.size);
  return { x: x / count, y: y / count };
}

/** The distance of the farthest from a point. */
export function reachFrom({ x, y }: Position, positions: Positions): number {
  let reach = 0;
  for (const place of positions.values()) reach = Math.max(reach, Math.hypot(place.x - x, place.y - y));
  return reach;
}

/** Every place moved by the first number of units in x and the second in y. */
export function moved(positions: Positions, dx: number, dy: number): Map<string, Position> {
  return new Map([...positions].map(([id, { x, y }]) => [id, { x: x + dx, y: y + dy }]));
}
