import type { KeyOf } from '../state/commands/part-keys.ts';
import type { LayoutPoint } from '../url/parsers.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

const VECTORS: Readonly<Record<Direction, LayoutPoint>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

const DIRECTIONS: Readonly<Record<KeyOf<'walk' | 'nudge'>, Direction>> = {
  ...{ ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' },
  ...{ 'shift+ArrowLeft': 'left', 'shift+ArrowRight': 'right', 'shift+ArrowUp': 'up', 'shift+ArrowDown': 'down' },
};

/** The direction of an arrow key. */
export function directionOf(key: KeyOf<'walk' | 'nudge'>): Direction {
  return DIRECTIONS[key];
}

/** Moves a point by a number of pixels in a direction. */
export function stepTo({ x, y }: LayoutPoint, direction: Direction, pixels: number): LayoutPoint {
  return { x: x + VECTORS[direction].x * pixels, y: y + VECTORS[direction].y * pixels };
}

/**
 * The nearest place in a direction, within 45° to either side. A place straight ahead is
 * preferred to one as near but aside. `undefined` if there is none.
 */
export function nearestIn<Place extends LayoutPoint>(direction: Direction, from: LayoutPoint, places: readonly Place[]): Place | undefined {
  const ahead = VECTORS[direction];
  let best: { place: Place; cost: number } | undefined;
  for (const place of places) {
    const [dx, dy] = [place.x - from.x, place.y - from.y];
    const along = dx * ahead.x + dy * ahead.y;
    const aside = Math.abs(dx * ahead.y) + Math.abs(dy * ahead.x);
    if (along <= 0 || aside > along) continue;
    const cost = along + 2 * aside;
    if (best === undefined || cost < best.cost) best = { place, cost };
  }
  return best?.place;
}
