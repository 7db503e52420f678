import { loopRadius } from '../../surface/curve.ts';
import type { LayoutPoint } from '../../url/parsers.ts';

/** The line along which a relation is drawn, in pixels with y pointing down. Places on it are distances from its start. */
export interface EdgePath {
  readonly length: number;
  /** The point at a length and the direction of travel there, in degrees clockwise from the right. */
  at(along: number): LayoutPoint & { readonly angle: number };
  /** A section of the line as SVG path data. @param beside its offset to the side, in pixels */
  piece(from: number, to: number, beside: number): string;
}

const SAMPLES = 32;

/**
 * From one actor to another: straight, or bowed to the left of the direction of travel as
 * ribbon-shaders.ts bows it on the canvas, whose y points up.
 * @param bend curvature, as a share of the distance
 */
export function curvedEdgePath(from: LayoutPoint, to: LayoutPoint, bend: number): EdgePath {
  if (bend === 0) return straightEdgePath(from, to);
  const control = controlPoint(from, to, bend);
  const lengths = [0];
  for (let sample = 1; sample <= SAMPLES; sample += 1) {
    const a = blossom((sample - 1) / SAMPLES, (sample - 1) / SAMPLES);
    const b = blossom(sample / SAMPLES, sample / SAMPLES);
    lengths.push((lengths[sample - 1] ?? 0) + Math.hypot(b.x - a.x, b.y - a.y));
  }
  const length = lengths[SAMPLES] ?? 0;

  /** The blossom (polar form) of the curve: its point at `t` if both are `t`, the control point of a section if they are its ends. */
  function blossom(s: number, t: number): LayoutPoint {
    const weights = [(1 - s) * (1 - t), (1 - s) * t + s * (1 - t), s * t] as const;
    return {
      x: weights[0] * from.x + weights[1] * control.x + weights[2] * to.x,
      y: weights[0] * from.y + weights[1] * control.y + weights[2] * to.y,
    };
  }
  function parameterAt(along: number): number {
    const next = lengths.findIndex((each) => each >= along);
    if (next <= 0) return next === 0 ? 0 : 1;
    const before = lengths[next - 1] ?? 0;
    const step = (lengths[next] ?? before) - before;
    return (next - 1 + (step === 0 ? 0 : (along - before) / step)) / SAMPLES;
  }
  function directionAt(t: number): LayoutPoint {
    const x = (1 - t) * (control.x - from.x) + t * (to.x - control.x);
    const y = (1 - t) * (control.y - from.y) + t * (to.y - control.y);
    const size = Math.hypot(x, y) || 1;
    return { x: x / size, y: y / size };
  }
  return {
    length,
    at(along) {
      const t = parameterAt(along);
      const direction = directionAt(t);
      return { ...blossom(t, t), angle: (Math.atan2(direction.y, direction.x) * 180) / Math.PI };
    },
    piece(start, end, beside) {
      const [s, t] = [parameterAt(start), parameterAt(end)];
      const [u, v] = [directionAt(s), directionAt(t)];
      const shrink = 1 + u.x * v.x + u.y * v.y || 1;
      const first = shifted(blossom(s, s), u, beside);
      const last = shifted(blossom(t, t), v, beside);
      const middle = shifted(blossom(s, t), { x: u.x + v.x, y: u.y + v.y }, beside / shrink);
      return `M${pair(first)}Q${pair(middle)} ${pair(last)}`;
    },
  };
}

function straightEdgePath(from: LayoutPoint, to: LayoutPoint): EdgePath {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const direction = { x: (to.x - from.x) / (length || 1), y: (to.y - from.y) / (length || 1) };
  const angle = (Math.atan2(direction.y, direction.x) * 180) / Math.PI;
  const point = (along: number): LayoutPoint => ({ x: from.x + direction.x * along, y: from.y + direction.y * along });
  return {
    length,
    at: (along) => ({ ...point(along), angle }),
    piece: (start, end, beside) => `M${pair(shifted(point(start), direction, beside))}L${pair(shifted(point(end), direction, beside))}`,
  };
}

/** A circle above an actor, from its centre and back. @param nth the number of the loop @param rim the radius of the actor */
export function loopEdgePath(actor: LayoutPoint, rim: number, nth: number): EdgePath {
  const radius = loopRadius(rim, nth);
  const centre = { x: actor.x, y: actor.y - radius };
  const on = (along: number, far: number): LayoutPoint => {
    const angle = along / radius;
    return { x: centre.x + far * Math.sin(angle), y: centre.y + far * Math.cos(angle) };
  };
  return {
    length: 2 * Math.PI * radius,
    at: (along) => ({ ...on(along, radius), angle: (-along / radius) * (180 / Math.PI) }),
    piece(from, to, beside) {
      const far = radius + beside;
      const large = (to - from) / radius > Math.PI ? 1 : 0;
      return `M${pair(on(from, far))}A${roundedPixel(far)} ${roundedPixel(far)} 0 ${large} 0 ${pair(on(to, far))}`;
    },
  };
}

/** How far a loop reaches above the centre of its actor, and to either side. */
export function reachOfLoop(rim: number, nth: number): { readonly above: number; readonly aside: number } {
  const radius = loopRadius(rim, nth);
  return { above: 2 * radius, aside: radius };
}

/** The point of a curve that is farthest from the straight line. */
export function apexOf(from: LayoutPoint, to: LayoutPoint, bend: number): LayoutPoint {
  const control = controlPoint(from, to, bend);
  return { x: (from.x + 2 * control.x + to.x) / 4, y: (from.y + 2 * control.y + to.y) / 4 };
}

/** A coordinate, rounded to a hundredth of a pixel. */
export function roundedPixel(value: number): number {
  return Math.round(value * 100) / 100;
}

function controlPoint(from: LayoutPoint, to: LayoutPoint, bend: number): LayoutPoint {
  return {
    x: (from.x + to.x) / 2 + (to.y - from.y) * bend,
    y: (from.y + to.y) / 2 - (to.x - from.x) * bend,
  };
}

function shifted(point: LayoutPoint, direction: LayoutPoint, beside: number): LayoutPoint {
  return { x: point.x + direction.y * beside, y: point.y - direction.x * beside };
}

function pair({ x, y }: LayoutPoint): string {
  return `${roundedPixel(x)} ${roundedPixel(y)}`;
}
