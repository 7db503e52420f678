interface Point {
  readonly x: number;
  readonly y: number;
}

const MARGIN = 96;
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
  const across = ((right - left) * unit) / Math.max(1, view.width - 2 * MARGIN);
  const down = ((bottom - top) * unit) / Math.max(1, view.height - 2 * MARGIN);
  return {
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    ratio: Math.min(FARTHEST, Math.max(CLOSEST, across, down)),
  };
}

/** Whether the camera looks from the side. */
export function isTurned(angle: number): boolean {
  return Math.abs(Math.sin(angle)) > 0.7;
}
