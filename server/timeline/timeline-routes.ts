import { type TimelineAnswer, timelineAnswer } from '../../model/api.ts';
import { NO_FILTER } from '../../model/filter/filter.ts';
import { filterQuery } from '../../model/filter/filter-query.ts';
import { extentOf, timelineOf } from '../../model/timeline.ts';
import type { Graphs } from '../graph/graphs.ts';
import { demandKnown } from '../graph/known-values.ts';
import { filterable, meant } from '../graph/select-graph.ts';
import { type Route, route } from '../http/route.ts';

/** For each year how many relations are active in it, by sign and state. */
export function timelineRoutes(graphs: Graphs): Route[] {
  return [
    route({
      name: 'getTimeline',
      method: 'get',
      path: '/timeline',
      summary: 'For each year the relations active in it',
      query: filterQuery,
      answer: timelineAnswer,
      hasVersion: true,
      async handle({ query, response }): Promise<TimelineAnswer> {
        const graph = await graphs.current(response);
        demandKnown(query, graph);
        const all = [...graph.relations.values()];
        const isAdmitted = meant({ ...query, filter: NO_FILTER }, graph);
        const relations = all
          .filter((relation) => isAdmitted(relation))
          .map((relation) => ({ ...relation, ...filterable(relation, graph) }));
        return { years: timelineOf(relations, query.filter, extentOf(all)) };
      },
    }),
  ];
}
