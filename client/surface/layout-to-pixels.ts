import type Sigma from 'sigma';
import type { LayoutPoint } from '../url/parsers.ts';

/** The affine map from the layout to pixels of the canvas, from three points, which is cheaper than a call for each actor. */
export function layoutToPixels(sigma: Sigma): (point: LayoutPoint) => LayoutPoint {
  const origin = sigma.graphToViewport({ x: 0, y: 0 });
  const right = sigma.graphToViewport({ x: 1, y: 0 });
  const up = sigma.graphToViewport({ x: 0, y: 1 });
  return ({ x, y }) => ({
    x: origin.x + (right.x - origin.x) * x + (up.x - origin.x) * y,
    y: origin.y + (right.y - origin.y) * x + (up.y - origin.y) * y,
  });
}
