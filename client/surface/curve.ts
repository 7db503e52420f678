import type { LayoutPoint } from '../url/parsers.ts';

/** The control point of a line that is bent as in ribbon-shaders.ts, to the left of its direction; y points up. */
export function controlOf(from: LayoutPoint, to: LayoutPoint, curvature: number): LayoutPoint {
  return {
    x: (from.x + to.x) / 2 - (to.y - from.y) * curvature,
    y: (from.y + to.y) / 2 + (to.x - from.x) * curvature,
  };
}

/** The point of a quadratic curve at `t`, from 0 at its start to 1 at its end. */
export function pointOn(from: LayoutPoint, control: LayoutPoint, to: LayoutPoint, t: number): LayoutPoint {
  return {
    x: (1 - t) ** 2 * from.x + 2 * t * (1 - t) * control.x + t ** 2 * to.x,
    y: (1 - t) ** 2 * from.y + 2 * t * (1 - t) * control.y + t ** 2 * to.y,
  };
}

/** The radius of the n-th loop of an actor, as in ribbon-shaders.ts. @param actor the radius of the actor, in pixels as the result */
export function loopRadius(actor: number, nth: number): number {
  return actor * 0.9 + 9 + 6 * nth;
}
