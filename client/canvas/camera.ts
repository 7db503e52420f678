interface Point {
  readonly x: number;
  readonly y: number;
}

/** Around the points, for their names: so many pixels, but no more than this share of the view. */
const MARGIN = 96;
const MARGIN_SHARE = 0.2;
const CLOSEST = 0.35;
const FARTHEST = 2;

/**
 * Where the camera has to be for the points to fill the view.
 * @param unit pixels of one unit of the points' coordinates when the ratio is 1
 */
export function cameraFor(
  points: readonly Point[],
  view: { readonly width: number; readonly height: number },
  unit: number,
): Point & { readonly ratio: number } {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const across = ((right - left) * unit) / within(view.width);
  const down = ((bottom - top) * unit) / within(view.height);
  return {
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    ratio: Math.min(FARTHEST, Math.max(CLOSEST, across, down)),
  };
}

function within(length: number): number {
  return Math.max(1, length - 2 * Math.min(MARGIN, length * MARGIN_SHARE));
}

/** Whether the camera looks from the side. */
export function isTurned(angle: number): boolean {
  return Math.abs(Math.sin(angle)) > 0.7;
}
