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
 * A position for every actor. A layout that is higher than wide is turned by a quarter, because
 * screens are wider than high; that depends on the positions alone, so it is the same on all of them.
 */
export function placeActors(actors: readonly Placeable[]): Point[] {
  const points = completed(actors);
  return isHigh(points) ? points.map(turned) : points;
}

/** Positions by id, turned by a quarter where they are higher than wide. */
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
 * The stored positions, and for actors that have none (a graph that the seed job did not load) a
 * place on a spiral around the others, the same each time.
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
