import type { GraphAnswer } from '../../model/api/graph.ts';
import type { GraphOfDays } from '../graph/union-graph.ts';
import type { GraphDays } from '../url/graph-days.ts';
import { getVersioned } from './api.ts';
import { fetchPart } from './fetch-part.ts';
import { asKnown } from './known.ts';

/** Under which key the graph of these days is cached. */
export function graphKey({ known, earlier }: GraphDays): readonly ['graph', ...(string | null)[]] {
  return ['graph', known, earlier];
}

/**
 * The union of all years as it was known on a day, or as it is known now, with its version; where an earlier day is
 * compared with it, with what was known then.
 * @throws ApiError, PartError
 */
export async function fetchGraph(days: GraphDays, signal?: AbortSignal): Promise<{ answer: GraphOfDays; version: string | null }> {
  const ask = (day: GraphDays['known']) => getVersioned<GraphAnswer>(asKnown('graph', day), signal);
  if (days.earlier === null) return ask(days.known);
  const [graph, earlier, { withEarlier }] = await Promise.all([
    ask(days.known),
    ask(days.earlier),
    fetchPart(() => import('../graph/earlier-knowledge.ts')),
  ]);
  // New data that came between the two answers would look like what became known between the two days.
  if (graph.version !== earlier.version) return fetchGraph(days, signal);
  return { answer: withEarlier(graph.answer, earlier.answer), version: graph.version };
}
