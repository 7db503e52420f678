import { type SearchAnswer, type SearchedKind, searchAnswer, searchQuery } from '../../model/api/search.ts';
import type { GraphProvider } from '../graph/graph-provider.ts';
import type { UnionGraph } from '../graph/union-graph.ts';
import { type Route, route } from '../http/route.ts';
import { type Of, type SearchedTexts, searchedTexts } from './searched-texts.ts';

/** What is said in the texts of a graph. */
export function searchRoutes(graphs: GraphProvider): Route[] {
  const made = new WeakMap<UnionGraph, Promise<SearchedTexts>>();
  return [
    route({
      name: 'search',
      method: 'get',
      path: '/search',
      summary: 'Claims, sources and descriptions by the words that they have, whatever their spelling',
      query: searchQuery,
      answer: searchAnswer,
      hasVersion: true,
      isKept: true,
      async handle({ query: { q, kind, limit, known: day }, response }): Promise<SearchAnswer> {
        const [graph, { known }] = await graphs.currentOnDays(response, [undefined, day] as const);
        const { index, texts } = await textsOf(graph);
        const found: { [Kind in SearchedKind]: Of<Kind>[] } = { claim: [], source: [], description: [] };
        const { hits, hasAll, marks } = await index.search(q);
        for (const hit of hits) {
          const text = texts[hit.index];
          if (text?.kind === 'claim') found.claim.push(text);
          else if (text?.kind === 'source') found.source.push(text);
          else if (text !== undefined) found.description.push(text);
        }
        const sent = <Kind extends SearchedKind, Sent>(of: Kind, those: readonly Of<Kind>[], send: (hit: Of<Kind>) => Sent) => ({
          total: those.length,
          found: (kind === undefined || kind === of ? those.slice(0, limit) : []).map((hit) => ({
            ...send(hit),
            text: hit.text,
            marks: marks(hit.text),
          })),
        });
        return {
          words: hasAll ? 'all' : 'some',
          claims: sent('claim', found.claim, ({ claim: { id, relation, source, stance, retracted } }) => ({
            ...{ id, relation, source, stance },
            counts: known?.counts({ source, retracted }) ?? true,
          })),
          sources: sent('source', found.source, ({ source: { id } }) => ({ id })),
          descriptions: sent('description', found.description, ({ description: { of, id } }) => ({ of, id })),
        };
      },
    }),
  ];

  /** Reading the texts and making their index takes a while, so there is one for each version of the graph. */
  async function textsOf(graph: UnionGraph): Promise<SearchedTexts> {
    const pending = made.get(graph) ?? graphs.evidence(graph).then((evidence) => searchedTexts(graph, evidence));
    made.set(graph, pending);
    try {
      return await pending;
    } catch (error) {
      made.delete(graph);
      throw error;
    }
  }
}
