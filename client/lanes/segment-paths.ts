import type { VisibleState } from '../../model/time/relation-time.ts';
import type { TimeScale } from '../axis/time-scale.ts';
import type { LaneBand } from './lane.ts';
import { levelOf } from './segments.ts';

/** All segments of a band that look the same, as one path: an element a segment costs as much again when lanes are scrolled. */
export interface SegmentPath {
  /** The state that its segments have; `split`: the line within what is hostile, which goes over them. */
  readonly form: VisibleState | 'split';
  /** The width of its lines, in pixels; 0 where they are areas with an outline. */
  readonly width: number;
  readonly d: string;
}

/** In pixels. */
const LEAST_LENGTH = 1.5;
/** Thinner than this there is no room for a line within. */
const LEAST_SPLIT = 4;

/** The paths of the segments that are in view. @param middle of the band, in pixels @param least how thick what is attested of one relation is, in pixels */
export function segmentPaths({ sign, segments }: LaneBand, scale: TimeScale, middle: number, least: number): SegmentPath[] {
  const paths = new Map<string, { readonly form: SegmentPath['form']; readonly width: number; d: string }>();
  const add = (form: SegmentPath['form'], width: number, d: string) => {
    const key = `${form} ${width}`;
    const known = paths.get(key);
    if (known === undefined) paths.set(key, { form, width, d });
    else known.d += d;
  };
  const isHostile = sign === 'hostile';
  const splits: string[] = [];
  for (const { state, from, to, count } of segments) {
    const [x, end] = [scale.xOf(from), scale.xOf(to)];
    if (end < 0 || x > scale.width) continue;
    const length = rounded(Math.max(LEAST_LENGTH, end - x));
    const thick = least + 1.5 * levelOf(count) + (isHostile ? 1 : 0);
    const line = `M${rounded(x)} ${middle}h${length}`;
    if (state === 'attested' || state === 'uncertain' || state === 'foretold') {
      add(state, 0, `M${rounded(x)} ${middle - thick / 2}h${length}v${thick}h${-length}z`);
      if (isHostile && thick >= LEAST_SPLIT && state !== 'foretold') splits.push(line);
    } else add(state, state === 'presumed' ? Math.max(2, thick / 2) : 2, line);
  }
  if (splits.length > 0) add('split', 1.2, splits.join(''));
  return [...paths.values()];
}

/** A hundredth of a pixel is not seen. */
function rounded(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
