import { pairKey } from '../../model/ties/pair.ts';
import { bendsOf } from './bends.ts';

interface ParallelEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
}

/** The shape of a relation's line: a curve with `curvature` (0: straight), or the n-th loop at one actor. */
export interface EdgeCurve {
  readonly curvature: number;
  readonly loop: number | null;
}

/** The curves of lines, by their ids. */
export type Courses = Pick<ReadonlyMap<string, EdgeCurve>, 'get'>;

/** Measures how deep curves between two actors would run through others; 0 beside all of them. */
export type Crossings = (source: string, target: string) => (curvature: number) => number;

/**
 * The course of every relation of the union, by id. Relations between the same two actors are spread
 * on both sides of the straight line, whatever their direction; a single one is straight. They are bent where they would
 * run through an actor that they do not touch. Relations that are hidden keep their course, so that the spacing is the
 * same in all years.
 */
export function edgeCurvesOf(lines: readonly ParallelEdge[], crossings?: Crossings): Map<string, EdgeCurve> {
  const bundles = new Map<string, ParallelEdge[]>();
  for (const line of lines) {
    const key = pairKey(line);
    const bundle = bundles.get(key);
    if (bundle === undefined) bundles.set(key, [line]);
    else bundle.push(line);
  }
  const courses = new Map<string, EdgeCurve>();
  for (const bundle of bundles.values()) {
    const [first] = bundle;
    if (first === undefined) continue;
    const isLoop = first.source === first.target;
    // A curve bends to the left of its direction, so that it is turned round for the opposite direction.
    const [from, to] = first.source < first.target ? [first.source, first.target] : [first.target, first.source];
    const bends = isLoop ? [] : bendsOf(bundle.length, crossings?.(from, to));
    bundle.forEach(({ id, source }, index) => {
      const bend = bends[index] ?? 0;
      courses.set(id, isLoop ? { curvature: 0, loop: index } : { curvature: source === from ? bend : -bend, loop: null });
    });
  }
  return courses;
}
