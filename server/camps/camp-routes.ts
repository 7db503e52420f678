import { type CampHistoryAnswer, type CampsAnswer, campHistoryAnswer, campsAnswer } from '../../model/camps/answer.ts';
import { campHistoryQuery, campsQuery } from '../../model/camps/query.ts';
import type { GraphProvider } from '../graph/graph-provider.ts';
import { requireKnownValues } from '../graph/known-values.ts';
import { disconnectSignal } from '../http/disconnect-signal.ts';
import { type Route, route } from '../http/route.ts';
import type { CampService } from './camp-service.ts';
import { historyAnswer } from './history-answer.ts';
import { windowAnswer } from './window-answer.ts';

/** Who stands with whom, in a window and through the years. */
export function campRoutes(graphs: GraphProvider, service: CampService): Route[] {
  return [
    route({
      name: 'getCamps',
      method: 'get',
      path: '/camps',
      summary: 'The camps of a window: the partition of its actors that the fewest relations speak against',
      query: campsQuery,
      answer: campsAnswer,
      hasVersion: true,
      rate: 'queries',
      async handle({ query, response }): Promise<CampsAnswer> {
        const graph = await graphs.current(response, query.known);
        requireKnownValues(query, graph);
        return windowAnswer(service, graph, query, disconnectSignal(response));
      },
    }),
    route({
      name: 'getCampHistory',
      method: 'get',
      path: '/camps/history',
      summary: 'The camps of each year, matched from year to year, and what became of them and of the actors among them',
      query: campHistoryQuery,
      answer: campHistoryAnswer,
      hasVersion: true,
      problems: [422],
      rate: 'queries',
      async handle({ query, response }): Promise<CampHistoryAnswer> {
        const graph = await graphs.current(response, query.known);
        requireKnownValues(query, graph);
        return historyAnswer(service, graph, query, disconnectSignal(response));
      },
    }),
  ];
}
