export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Placeable {
  readonly x?: number | undefined;
  readonly y?: number | undefined;
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * A position for every actor. A layout that is higher than wide is rotated by 90°, because
 * screens are wider than high. This depends on the positions only, so it is the same on every screen.
 */
export function placeActors(actors: readonly Placeable[]): Point[] {
  const points = completed(actors);
  return isHigh(points) ? points.map(turned) : points;
}

/** Positions by id, rotated by 90° if they are higher than wide. */
export function asLandscape(positions: ReadonlyMap<string, Point>): ReadonlyMap<string, Point> {
  return isHigh([...positions.values()]) ? new Map([...positions].map(([id, point]) => [id, turned(point)])) : positions;
}

function turned({ x, y }: Point): Point {
  return { x: y, y: -x };
}

function isHigh(points: readonly Point[]): boolean {
  const extent = (values: number[]) =>
    values.reduce((a, b) => Math.max(a, b), -Infinity) - values.reduce((a, b) => Math.min(a, b), Infinity);
  return extent(points.map(({ y }) => y)) > extent(points.map(({ x }) => x));
}

/**
 * The stored positions. Actors without one (in a graph that the seed job did not load) get a
 * deterministic position on a spiral around the others.
 */
function completed(actors: readonly Placeable[]): Point[] {
  const placed = actors.flatMap(({ x, y }) => (x === undefined || y === undefined ? [] : [{ x, y }]));
  const radius = placed.reduce((longest, { x, y }) => Math.max(longest, Math.hypot(x, y)), 0);
  const step = radius === 0 ? 10 : radius / Math.sqrt(Math.max(1, placed.length));
  let missing = 0;
  return actors.map(({ x, y }) => {
    if (x !== undefined && y !== undefined) return { x, y };
    const distance = radius + step * Math.sqrt(missing + 1);
    const angle = missing * GOLDEN_ANGLE;
    missing += 1;
    return { x: Math.cos(angle) * distance, y: Math.sin(angle) * distance };
  });
}
