import { betweennessOf } from '../../model/betweenness.ts';

/** Computes the betweenness of all actors in a worker: of a large graph it takes many seconds. */

/** What the worker is given; see {@link betweennessOf}. */
export interface BetweennessTask {
  readonly actors: number;
  readonly ends: Uint32Array;
}

addEventListener('message', ({ data }: MessageEvent<BetweennessTask>) => {
  postMessage(betweennessOf(data.actors, data.ends));
});
