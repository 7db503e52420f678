import { type PathsAnswer, pathsAnswer } from '../../model/paths/answer.ts';
import { pathsQuery } from '../../model/paths/query.ts';
import type { DatabaseConnection } from '../database/connection.ts';
import type { GraphProvider } from '../graph/graph-provider.ts';
import { type Route, route } from '../http/route.ts';
import { pathsOf } from './paths-of.ts';

/** How two actors are connected. */
export function pathRoutes(connection: DatabaseConnection, graphs: GraphProvider): Route[] {
  return [
    route({
      name: 'findPaths',
      method: 'get',
      path: '/paths',
      summary: 'How two actors are connected, by relations that held together or began one after the other',
      query: pathsQuery,
      answer: pathsAnswer,
      hasVersion: true,
      problems: [404],
      rate: 'queries',
      async handle({ query, response }): Promise<PathsAnswer> {
        return pathsOf(connection.database, await graphs.current(response, query.known), query);
      },
    }),
  ];
}
