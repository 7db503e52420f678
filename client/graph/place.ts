export interface Point {
  readonly x: number;
  readonly y: number;
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * A position for every actor: the stored one, and for those that have none (a graph that the seed
 * job did not load) a place on a spiral around the others, the same each time.
 */
export function placeActors(actors: readonly { readonly x?: number | undefined; readonly y?: number | undefined }[]): Point[] {
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
