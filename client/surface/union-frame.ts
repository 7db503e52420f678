import { isApart } from '../graph/subgraph.ts';
import type { UnionGraph } from '../graph/union-graph.ts';
import { nodeSize } from '../style/look.ts';
import { edgeCurvesOf } from './edge-curves.ts';
import { type Frame, frameAround, reachOf } from './reach.ts';

/** In pixels. */
const SMALL_VIEW = 320;

/**
 * The frame around the actors and relations of all years at the dataset's positions. It stays the same when actors are
 * moved, and whoever of them is drawn, so that the camera of an address always looks at the same place.
 * @param padding free space around the frame, in pixels
 */
export function unionFrame({ actors, relations, relationsOf }: UnionGraph, padding: number): Frame {
  // Lines that stand for several relations are straight.
  const apart = isApart(relations.length) ? relations : [];
  const courses = edgeCurvesOf(apart);
  const beside = apart.flatMap(({ id, ends }) => {
    const [from, to] = [actors[ends[0]], actors[ends[1]]];
    const course = courses.get(id);
    if (from === undefined || to === undefined || course === undefined) return [];
    return reachOf(course, from, to, nodeSize(relationsOf[ends[0]]?.length ?? 0));
  });
  return frameAround([...actors.map(({ x, y }) => ({ x, y, reach: 0 })), ...beside], padding, SMALL_VIEW);
}
