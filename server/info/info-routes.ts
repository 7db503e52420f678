import { z } from 'zod';
import { type HealthAnswer, healthAnswer, type InfoAnswer, infoAnswer } from '../../model/api/server-state.ts';
import { yearRangeOf } from '../../model/timeline.ts';
import { STATEMENT_BYTES } from '../cypher/statement-limit.ts';
import type { DatabaseConnection } from '../database/connection.ts';
import { queryText } from '../database/query-text.ts';
import { READ_LIMITS } from '../database/read-limits.ts';
import type { GraphProvider } from '../graph/graph-provider.ts';
import { type Route, route } from '../http/route.ts';
import type { Settings } from '../settings/settings.ts';

/** What is served here, and whether it can be. */
export function infoRoutes(connection: DatabaseConnection, graphs: GraphProvider, settings: Settings): Route[] {
  return [
    route({
      name: 'getHealth',
      method: 'get',
      path: '/health',
      summary: 'Both in one: whether the server runs, and the graph can be served (503 when it cannot)',
      answer: healthAnswer,
      statuses: [200, 503],
      async handle({ response }): Promise<HealthAnswer> {
        const ready = await graphs.ready().then(
          () => true,
          () => false,
        );
        response.status(ready ? 200 : 503);
        return { alive: true, ready };
      },
    }),
    route({
      name: 'getInfo',
      method: 'get',
      path: '/info',
      summary: 'Engine, datasets, limits and counts',
      answer: infoAnswer,
      hasVersion: true,
      isKept: true,
      async handle({ response }): Promise<InfoAnswer> {
        const { database } = connection;
        const graph = await graphs.current(response);
        const { rows } = await database.read({ text: queryText('api/counts') }, READ_LIMITS);
        const [[sources, claims] = [0, 0]] = z.array(z.tuple([z.number(), z.number()])).parse(rows);
        return {
          ...database.info,
          datasets: [...graph.datasets],
          limits: {
            timeoutMs: settings.cypherTimeoutMs,
            maxRows: settings.cypherMaxRows,
            statementBytes: STATEMENT_BYTES,
            drawnActors: settings.drawnActors,
          },
          counts: { actors: graph.actors.size, relations: graph.relations.size, claims, sources },
          years: yearRangeOf([...graph.relations.values()]),
        };
      },
    }),
  ];
}
