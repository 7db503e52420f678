import type { SignName } from '../../model/coding/sign.ts';

/** The height of a lane with its name, in pixels. */
export const ROW_HEIGHT = 52;
/** Where in a lane its strip begins, in pixels. */
export const STRIP_TOP = 23;
/** How far a mark stands off for what is out of view, and a line from what it links, in pixels. */
export const STUB = 13;
export const CLEAR = 7;
/** The middle of what is of a sign, from the top of its strip, in pixels. */
export const MIDDLES: Readonly<Record<SignName, number>> = { supportive: 7, neutral: 14, hostile: 21 };

/** The path of a mark at a place for what is above it (-1) or below it (1), or has no lane (0). */
export function markPath(x: number, y: number, down: number): string {
  if (down === 0) return `M${x} ${y + CLEAR}v3m-3 3a3 3 0 1 0 6 0a3 3 0 1 0 -6 0`;
  return `M${x} ${y + CLEAR * down}v${STUB * down}m-4 ${-5 * down}l4 ${5 * down}l4 ${-5 * down}`;
}

/** What of a mark can be pointed at. */
export function markHit(x: number, y: number, down: number): string {
  return `M${x} ${y + CLEAR * (down || 1)}v${(STUB + 3) * (down || 1)}`;
}
