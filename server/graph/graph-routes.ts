import { type GraphAnswer, graphAnswer } from '../../model/api/graph.ts';
import { graphQuery } from '../../model/filter/filter-query.ts';
import { type Route, route } from '../http/route.ts';
import type { GraphProvider } from './graph-provider.ts';
import { requireKnownValues } from './known-values.ts';
import { selectGraph } from './select-graph.ts';

/** The graph itself. */
export function graphRoutes(graphs: GraphProvider): Route[] {
  return [
    route({
      name: 'getGraph',
      method: 'get',
      path: '/graph',
      summary: 'Actors and relations in a window, or the union of all years',
      query: graphQuery,
      answer: graphAnswer,
      hasVersion: true,
      isKept: true,
      async handle({ query, response }): Promise<GraphAnswer> {
        const graph = await graphs.current(response, query.known);
        requireKnownValues(query, graph);
        return selectGraph(graph, query);
      },
    }),
  ];
}
