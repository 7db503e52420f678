import { type ComparisonAnswer, comparisonAnswer } from '../../model/api/comparison.ts';
import { comparisonQuery } from '../../model/filter/comparison-query.ts';
import type { GraphProvider } from '../graph/graph-provider.ts';
import { requireKnownValues } from '../graph/known-values.ts';
import { type Route, route } from '../http/route.ts';
import { compareKnownGraphs, compareWindowsOf } from './select-comparison.ts';

/** Two windows beside each other, or one window as it was known on two days. */
export function comparisonRoutes(graphs: GraphProvider): Route[] {
  return [
    route({
      name: 'getComparison',
      method: 'get',
      path: '/comparison',
      summary: 'What changed between two windows, or between what was known of one window on two days',
      query: comparisonQuery,
      answer: comparisonAnswer,
      hasVersion: true,
      isKept: true,
      async handle({ query, response }): Promise<ComparisonAnswer> {
        const { sides } = query;
        if (sides.of === 'windows') {
          const graph = await graphs.current(response, sides.known);
          requireKnownValues(query, graph);
          return compareWindowsOf(graph, sides.windows, query);
        }
        const [then, since] = await graphs.currentOnDays(response, sides.known);
        requireKnownValues(query, since);
        return compareKnownGraphs(then, since, sides.window, query);
      },
    }),
  ];
}
