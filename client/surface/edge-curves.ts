import { pairKey } from '../../model/ties/pair.ts';

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

const STEP = 0.14;
const WIDEST = 0.6;

/**
 * The course of every relation of the union, by id. Relations between the same two actors are spread
 * on both sides of the straight line, whatever their direction; a single one is straight. Relations
 * that are hidden keep their course, so that the spacing is the same in all years.
 */
export function edgeCurvesOf(ties: readonly ParallelEdge[]): Map<string, EdgeCurve> {
  const bundles = new Map<string, ParallelEdge[]>();
  for (const tie of ties) {
    const key = pairKey(tie);
    const bundle = bundles.get(key);
    if (bundle === undefined) bundles.set(key, [tie]);
    else bundle.push(tie);
  }
  const courses = new Map<string, EdgeCurve>();
  for (const bundle of bundles.values()) {
    const step = bundle.length < 2 ? 0 : Math.min(STEP, (2 * WIDEST) / (bundle.length - 1));
    bundle.forEach((tie, index) => {
      const offset = (index - (bundle.length - 1) / 2) * step;
      // Curvature bends to the left of the line's direction, so it is negated for the opposite direction.
      const side = tie.source < tie.target ? 1 : -1;
      courses.set(tie.id, tie.source === tie.target ? { curvature: 0, loop: index } : { curvature: offset * side, loop: null });
    });
  }
  return courses;
}
