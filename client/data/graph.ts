import type { GraphAnswer } from '../../model/api/graph.ts';
import type { VocabularyAnswer } from '../../model/api/vocabulary.ts';
import { whenDone } from '../graph/slices.ts';
import { type GraphOfDays, type UnionGraph, unionGraphSteps } from '../graph/union-graph.ts';
import type { GraphDays } from '../url/graph-days.ts';
import { getVersioned } from './api.ts';
import { fetchPart } from './fetch-part.ts';
import { asKnown } from './known.ts';

/** Under which key the graph of these days is cached. */
export function graphKey({ known, earlier }: GraphDays): readonly ['graph', ...(string | null)[]] {
  return ['graph', known, earlier];
}

/** What the page shows, and the version of the data that it is made of. */
export interface VersionedGraph {
  readonly unionGraph: UnionGraph;
  readonly version: string | null;
}

/**
 * The union of all years as it was known on a day, or as it is known now; where an earlier day is compared with it, with
 * what was known then.
 * @param vocabulary what the types and kinds mean, which is fetched beside it
 * @throws ApiError, PartError
 */
export async function fetchGraph(days: GraphDays, vocabulary: Promise<VocabularyAnswer>, signal?: AbortSignal): Promise<VersionedGraph> {
  const [{ answer, version }, words] = await Promise.all([fetchDays(days, signal), vocabulary]);
  return { unionGraph: await whenDone(unionGraphSteps(answer, words), signal), version };
}

async function fetchDays(days: GraphDays, signal?: AbortSignal): Promise<{ answer: GraphOfDays; version: string | null }> {
  const ask = (day: GraphDays['known']) => getVersioned<GraphAnswer>(asKnown('graph', day), signal);
  if (days.earlier === null) return ask(days.known);
  const [graph, earlier, { withEarlier }] = await Promise.all([
    ask(days.known),
    ask(days.earlier),
    fetchPart(() => import('../graph/earlier-knowledge.ts')),
  ]);
  // New data that came between the two answers would look like what became known between the two days.
  if (graph.version !== earlier.version) return fetchDays(days, signal);
  return { answer: withEarlier(graph.answer, earlier.answer), version: graph.version };
}
