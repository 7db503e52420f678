import type { LayoutPoint } from '../url/parsers.ts';
import { frameOf, type Reaching } from './reach.ts';

/** The margin around the points, for names: in pixels, but at most this share of the view. */
const MARGIN = 96;
const MARGIN_SHARE = 0.2;
const CLOSEST = 0.35;
const FARTHEST = 2;
const PASSES = 4;

/**
 * The camera for which the points fill the view.
 * @param unit pixels per unit of the points' coordinates at ratio 1
 */
export function cameraFor(
  points: readonly Reaching[],
  view: { readonly width: number; readonly height: number },
  unit: number,
): LayoutPoint & { readonly ratio: number } {
  const margin = Math.min(marginOf(view.width), marginOf(view.height));
  let fitted = { x: 0.5, y: 0.5, ratio: 0 };
  // What extends beyond the margin is measured in pixels, so that its size depends on the ratio.
  for (let pass = 0; pass < PASSES; pass += 1) {
    const { x, y } = frameOf(points, (reach) => (Math.max(0, reach - margin) * fitted.ratio) / unit);
    const across = ((x[1] - x[0]) * unit) / within(view.width);
    const down = ((y[1] - y[0]) * unit) / within(view.height);
    fitted = { x: (x[0] + x[1]) / 2, y: (y[0] + y[1]) / 2, ratio: Math.min(FARTHEST, Math.max(CLOSEST, across, down)) };
  }
  return fitted;
}

function within(length: number): number {
  return Math.max(1, length - 2 * marginOf(length));
}

function marginOf(length: number): number {
  return Math.min(MARGIN, length * MARGIN_SHARE);
}

/** Whether the camera is rotated by about 90°. */
export function isTurned(angle: number): boolean {
  return Math.abs(Math.sin(angle)) > 0.7;
}
