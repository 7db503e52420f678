import type { LayoutPoint } from '../url/parsers.ts';

/** Whether a point lies within a closed line, by the even-odd rule (Shimrat 1962, doi:10.1145/368637.368653). */
export function isWithin({ x, y }: LayoutPoint, line: readonly LayoutPoint[]): boolean {
  let inside = false;
  for (let at = 0, before = line.length - 1; at < line.length; before = at, at += 1) {
    const [a, b] = [line[at], line[before]];
    if (a === undefined || b === undefined) continue;
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}
