import { UndirectedGraph } from 'graphology';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness';

/**
 * By actor, its betweenness: how often it lies on the shortest ways between two others (Brandes' algorithm, as graphology
 * has it). Which way a relation goes and how many there are between two does not matter.
 * @param ends two numbers a relation: the indexes of its actors
 */
export function betweennessOf(actors: number, ends: Uint32Array): Float64Array {
  // The library has no answer for nobody.
  if (actors === 0) return new Float64Array();
  const graph = new UndirectedGraph();
  for (let index = 0; index < actors; index += 1) graph.addNode(index);
  for (let at = 0; at < ends.length; at += 2) {
    const [source, target] = [ends[at], ends[at + 1]];
    if (source !== target) graph.mergeEdge(source, target);
  }
  // Without a weight each step is one; with the name of one that no edge has, a slower search would be made.
  const found = betweennessCentrality(graph, { getEdgeWeight: null, normalized: false });
  return Float64Array.from({ length: actors }, (_, index) => found[index] ?? 0);
}
