import type { LayoutPoint } from '../url/parsers.ts';
import { controlOf, loopRadius, pointOn } from './curve.ts';
import type { EdgeCurve } from './edge-curves.ts';

/** A point, and how far around it something is drawn, in pixels. */
export interface Reaching extends LayoutPoint {
  readonly reach: number;
}

/** The parameters of a curve at which it may be farthest from the straight line. */
const SAMPLES = [0.25, 0.5, 0.75];
/** Half the width of a line with its glyphs, in pixels. */
const BESIDE = 8;

/**
 * The outer points of a relation's line: those of its curve, or its loop.
 * As in ribbon-shaders.ts, y points up and a line bends to the left of its direction.
 * @param radius the radius of the actor with the loop, in pixels
 */
export function reachOf({ curvature, loop }: EdgeCurve, from: LayoutPoint, to: LayoutPoint, radius: number): Reaching[] {
  if (loop !== null) return [{ ...from, reach: 2 * loopRadius(radius, loop) + BESIDE }];
  if (curvature === 0) return [];
  const control = controlOf(from, to, curvature);
  return SAMPLES.map((t) => ({ ...pointOn(from, control, to, t), reach: BESIDE }));
}

export interface Frame {
  readonly x: [number, number];
  readonly y: [number, number];
}

/**
 * The frame around points of the layout.
 * @param padding the free space around it, in pixels
 * @param view the least width of the frame on the screen, in pixels, which converts pixels into units of the layout
 */
export function frameAround(points: readonly Reaching[], padding: number, view: number): Frame {
  const bounds = frameOf(points, () => 0);
  const unit = Math.max(bounds.x[1] - bounds.x[0], bounds.y[1] - bounds.y[0]) / view;
  return frameOf(points, (reach) => Math.max(0, reach - padding) * unit);
}

/** The bounding box of points with their reach. @param around converts a reach into the units of the points */
export function frameOf(points: readonly Reaching[], around: (reach: number) => number): Frame {
  const frame: Frame = { x: [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY], y: [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] };
  for (const { x, y, reach } of points) {
    const far = around(reach);
    frame.x[0] = Math.min(frame.x[0], x - far);
    frame.x[1] = Math.max(frame.x[1], x + far);
    frame.y[0] = Math.min(frame.y[0], y - far);
    frame.y[1] = Math.max(frame.y[1], y + far);
  }
  return points.length === 0 ? { x: [0, 1], y: [0, 1] } : frame;
}
