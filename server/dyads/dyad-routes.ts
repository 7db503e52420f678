import { type DyadAnswer, dyadAnswer } from '../../model/api/dyad.ts';
import { knownQuery } from '../../model/filter/filter-query.ts';
import type { DatabaseConnection } from '../database/connection.ts';
import type { GraphProvider } from '../graph/graph-provider.ts';
import { type Route, route } from '../http/route.ts';
import { dyadOf } from './dyad-of.ts';

/** The history of two actors: every relation between them in time. */
export function dyadRoutes(connection: DatabaseConnection, graphs: GraphProvider): Route[] {
  return [
    route({
      name: 'getDyad',
      method: 'get',
      path: '/dyads/{a}/{b}',
      summary: 'The history of two actors: every relation between them',
      query: knownQuery,
      answer: dyadAnswer,
      hasVersion: true,
      isKept: true,
      problems: [404],
      async handle({ parts: { a, b }, query, response }): Promise<DyadAnswer> {
        const graph = await graphs.current(response, query.known);
        return (await dyadOf(connection.database, graph, [a, b])).answer;
      },
    }),
  ];
}
