import type { LayoutPoint } from '../url/parsers.ts';
import { loopRadius } from './curve.ts';

/** How the picture lies on the screen. Its own coordinates, and lengths in them, are those of the camera. */
export interface Lens {
  /** Pixels per unit of the coordinates. */
  readonly unit: number;
  /** Pixels per pixel of a size: everything is drawn smaller from afar. */
  readonly scale: number;
  /** The way up on the screen, one unit long. */
  readonly up: LayoutPoint;
}

/** What can be under the pointer. */
export interface Hittable {
  /** The index of what is drawn on top of all others at a point, of those that are drawn together; `undefined` if nothing is. */
  topmostAt(point: LayoutPoint, lens: Lens): number | undefined;
}

/** Discs in the order in which they are drawn. */
export interface DrawnDiscs {
  /** By disc: `x`, `y` and the radius in pixels of a size. */
  readonly places: Float32Array;
  /** By disc: its index, or -1 if it is hidden. */
  readonly items: Int32Array;
}

/** Lines in the order in which they are drawn, as their shader gets them. */
export interface DrawnLines {
  /** By line, `stride` numbers: first `x` and `y` of both ends, then the sizes of both, the thickness and the bend. */
  readonly array: Float32Array;
  readonly stride: number;
  /** By line: its index, or -1 if it is hidden. */
  readonly items: Int32Array;
  /** How many straight strips a line is drawn with. */
  readonly strips: number;
  /** Whether each goes around from an actor to itself. */
  readonly areLoops: boolean;
}

/** How far beside a line the pointer still hits it, in pixels. */
const BESIDE = 3;

/** The index of the disc that is drawn on top at a point. */
export function topmostDisc({ places, items }: DrawnDiscs, { x, y }: LayoutPoint, { unit, scale }: Lens): number | undefined {
  for (let disc = items.length - 1; disc >= 0; disc -= 1) {
    const item = items[disc] ?? -1;
    if (item < 0) continue;
    const [dx, dy] = [x - (places[disc * 3] ?? 0), y - (places[disc * 3 + 1] ?? 0)];
    const radius = ((places[disc * 3 + 2] ?? 0) * scale) / unit;
    if (dx * dx + dy * dy <= radius * radius) return item;
  }
  return undefined;
}

/**
 * The index of the line that is drawn on top at a point, or a few pixels beside it. All lines are looked at, which takes
 * a processor less than half a millisecond for ten thousand, and needs no index that a year step would have to renew.
 */
export function topmostLine(lines: DrawnLines, { x, y }: LayoutPoint, lens: Lens): number | undefined {
  const { array, stride, items, areLoops } = lines;
  for (let line = items.length - 1; line >= 0; line -= 1) {
    const item = items[line] ?? -1;
    if (item < 0) continue;
    const at = line * stride;
    const reach = (halfWidth(array[at + 6] ?? 0, lens.scale) + BESIDE) / lens.unit;
    if (areLoops ? isOnLoop(array, at, x, y, reach, lens) : isOnCurve(array, at, x, y, reach, lines.strips)) return item;
  }
  return undefined;
}

/** As in ribbon-shaders.ts. */
function halfWidth(thickness: number, scale: number): number {
  return Math.max(0.6, 0.5 * thickness * Math.max(scale, 0.75));
}

/** As in ribbon-shaders.ts: around a circle above its actor. */
function isOnLoop(array: Float32Array, at: number, x: number, y: number, reach: number, { unit, scale, up }: Lens): boolean {
  const radius = loopRadius((array[at + 4] ?? 0) * scale, array[at + 7] ?? 0) / unit;
  const toCentre = Math.hypot(x - (array[at] ?? 0) - up.x * radius, y - (array[at + 1] ?? 0) - up.y * radius);
  return Math.abs(toCentre - radius) <= reach;
}

/** As in ribbon-shaders.ts: along a quadratic curve in straight strips, or one strip from end to end. */
function isOnCurve(array: Float32Array, at: number, x: number, y: number, reach: number, strips: number): boolean {
  const ax = array[at] ?? 0;
  const ay = array[at + 1] ?? 0;
  const cx = array[at + 2] ?? 0;
  const cy = array[at + 3] ?? 0;
  const bend = array[at + 7] ?? 0;
  // A curve lies within half the distance of its control point from the straight line.
  const around = reach + (Math.abs(bend) * (Math.abs(cx - ax) + Math.abs(cy - ay))) / 2;
  if (x < Math.min(ax, cx) - around || x > Math.max(ax, cx) + around) return false;
  if (y < Math.min(ay, cy) - around || y > Math.max(ay, cy) + around) return false;
  const bx = (ax + cx) / 2 - (cy - ay) * bend;
  const by = (ay + cy) / 2 + (cx - ax) * bend;
  let fromX = ax;
  let fromY = ay;
  for (let strip = 1; strip <= strips; strip += 1) {
    const t = strip / strips;
    const toX = (1 - t) ** 2 * ax + 2 * t * (1 - t) * bx + t ** 2 * cx;
    const toY = (1 - t) ** 2 * ay + 2 * t * (1 - t) * by + t ** 2 * cy;
    if (isOnStrip(x - fromX, y - fromY, toX - fromX, toY - fromY, reach, strip > 1, strip < strips)) return true;
    fromX = toX;
    fromY = toY;
  }
  return false;
}

/**
 * @param x and `y`: the point, from where the strip starts
 * @param dx and `dy`: the end of the strip, from where it starts
 * @param joinsBefore whether another strip ends where it starts: they leave no gap
 */
function isOnStrip(x: number, y: number, dx: number, dy: number, reach: number, joinsBefore: boolean, joinsAfter: boolean): boolean {
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : (x * dx + y * dy) / length;
  if ((along < 0 && !joinsBefore) || (along > 1 && !joinsAfter)) return false;
  const on = Math.min(1, Math.max(0, along));
  const besideX = x - dx * on;
  const besideY = y - dy * on;
  return besideX * besideX + besideY * besideY <= reach * reach;
}
