import type { BetweennessTask } from '../graph/betweenness-worker.ts';
import { ofLargest } from '../graph/measures.ts';
import type { UnionGraph } from '../graph/union-graph.ts';
import { partError } from './fetch-part.ts';

/** More steps than these, actors times relations, take too long: half a minute on a slow machine. */
const MOST_STEPS = 5e8;

const counted = new WeakMap<UnionGraph, Promise<Float64Array>>();

/** Whether the betweenness of a graph takes too long to be counted. */
export function isTooLargeForBetweenness({ actors, relations }: Pick<UnionGraph, 'actors' | 'relations'>): boolean {
  return actors.length * relations.length > MOST_STEPS;
}

/** By actor, its betweenness over all years as a share of the largest, counted once in a worker. @throws PartError when the worker cannot be loaded */
export function betweennessShares(unionGraph: UnionGraph): Promise<Float64Array> {
  const known = counted.get(unionGraph);
  if (known !== undefined) return known;
  const counting = countInWorker(unionGraph);
  counted.set(unionGraph, counting);
  counting.catch(() => counted.delete(unionGraph));
  return counting;
}

function countInWorker({ actors, ends }: UnionGraph): Promise<Float64Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('../graph/betweenness-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Float64Array>) => {
      worker.terminate();
      resolve(ofLargest(data));
    });
    worker.addEventListener('error', async (event) => {
      worker.terminate();
      // A worker that could not be loaded gives no reason.
      reject(event.message ? new Error(event.message) : await partError(event));
    });
    worker.postMessage({ actors: actors.length, ends } satisfies BetweennessTask);
  });
}
