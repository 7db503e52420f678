import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { Communities } from './communities.ts';
import type { Bond, TieGraph } from './tie-graph.ts';

/** Enough for a large graph that begins with its communities in place; a small one takes more, to lie well in its details. */
const FEWEST_ITERATIONS = 30;
const FURTHER_ITERATIONS = 6000;
const STEP = 10;
/** From this many actors on, approximated forces (Barnes–Hut) take less time than exact ones. */
const APPROXIMATED_FROM = 500;
/** How exact the approximation is; above 1 the camps begin to blur. */
const THETA = 1.2;

/**
 * Lets bonds pull and actors push each other away: ForceAtlas2 (Jacomy et al. 2014, doi:10.1371/journal.pone.0098679),
 * from where they are.
 * @param progress called with the share that is done, 0 to 1
 */
export function attract(graph: TieGraph, communities: Communities, progress: (done: number) => void): void {
  const iterations = Math.round(FEWEST_ITERATIONS + FURTHER_ITERATIONS / Math.sqrt(graph.order));
  const between = strengthBetween(graph.order);
  // The root keeps the best connected actors from pulling everybody to the middle.
  const getEdgeWeight = (_: string, { pull }: Bond, source: string, target: string) =>
    Math.sqrt(pull) * (communities.get(source) === communities.get(target) ? 1 : between);
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    gravity: 0.3,
    barnesHutOptimize: graph.order >= APPROXIMATED_FROM,
    barnesHutTheta: THETA,
  };
  for (let done = 0; done < iterations; done += STEP) {
    forceAtlas2.assign(graph, { iterations: Math.min(STEP, iterations - done), getEdgeWeight, settings });
    progress(Math.min(1, (done + STEP) / iterations));
  }
}

/**
 * How strong a bond between two communities is beside one within. The more actors there are, the more
 * bonds leave each community, all of which together would pull the communities into one.
 */
function strengthBetween(actors: number): number {
  return Math.min(0.7, Math.max(0.15, 6 / Math.sqrt(actors)));
}
