import { type TimelineAnswer, timelineAnswer } from '../../model/api/timeline.ts';
import { NO_FILTER } from '../../model/filter/filter.ts';
import { filterQuery } from '../../model/filter/filter-query.ts';
import { timelineOf, yearRangeOf } from '../../model/timeline.ts';
import type { GraphProvider } from '../graph/graph-provider.ts';
import { requireKnownValues } from '../graph/known-values.ts';
import { filterable, relationMatcher } from '../graph/select-graph.ts';
import { type Route, route } from '../http/route.ts';

/** For each year how many relations are in each state, by sign. */
export function timelineRoutes(graphs: GraphProvider): Route[] {
  return [
    route({
      name: 'getTimeline',
      method: 'get',
      path: '/timeline',
      summary: 'For each year the relations in each state, those too that nothing attests in it',
      query: filterQuery,
      answer: timelineAnswer,
      hasVersion: true,
      isKept: true,
      async handle({ query, response }): Promise<TimelineAnswer> {
        const graph = await graphs.current(response, query.known);
        requireKnownValues(query, graph);
        const all = [...graph.relations.values()];
        const isAdmitted = relationMatcher({ ...query, filter: NO_FILTER }, graph);
        const relations = all
          .filter((relation) => isAdmitted(relation))
          .map((relation) => ({ ...relation, ...filterable(relation, graph) }));
        return { years: timelineOf(relations, query.filter, yearRangeOf(all)) };
      },
    }),
  ];
}
