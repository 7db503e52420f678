import type { LayoutPoint } from '../../url/parsers.ts';

/** An item to fit into a frame: its point, in units of the layout, and its margins around that, in pixels. */
export interface FitItem extends LayoutPoint {
  readonly left: number;
  readonly right: number;
  readonly above: number;
  readonly below: number;
}

/** The mapping from the layout to pixels: a coordinate times `scale`, plus `x` or `y`. */
export interface Fit extends LayoutPoint {
  readonly scale: number;
}

const STEPS = 50;

/**
 * Finds the largest scale at which all items fit into a frame, centred. Only distances grow with
 * the scale; actors and margins keep their size.
 * @param largest the largest scale
 */
export function fitInto(things: readonly FitItem[], size: { readonly width: number; readonly height: number }, largest: number): Fit {
  let [low, high] = [0, largest];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (low + high) / 2;
    const { left, right, top, bottom } = boundsOf(things, middle);
    if (right - left <= size.width && bottom - top <= size.height) low = middle;
    else high = middle;
  }
  const { left, right, top, bottom } = boundsOf(things, low);
  return { scale: low, x: (size.width - left - right) / 2, y: (size.height - top - bottom) / 2 };
}

function boundsOf(things: readonly FitItem[], scale: number) {
  const bounds = {
    left: Number.POSITIVE_INFINITY,
    right: Number.NEGATIVE_INFINITY,
    top: Number.POSITIVE_INFINITY,
    bottom: Number.NEGATIVE_INFINITY,
  };
  for (const { x, y, left, right, above, below } of things) {
    bounds.left = Math.min(bounds.left, x * scale - left);
    bounds.right = Math.max(bounds.right, x * scale + right);
    bounds.top = Math.min(bounds.top, y * scale - above);
    bounds.bottom = Math.max(bounds.bottom, y * scale + below);
  }
  return things.length === 0 ? { left: 0, right: 0, top: 0, bottom: 0 } : bounds;
}
