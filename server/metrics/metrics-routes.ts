import { z } from 'zod';
import type { CypherService } from '../cypher/cypher-service.ts';
import type { DatabaseConnection } from '../database/connection.ts';
import type { GraphProvider } from '../graph/graph-provider.ts';
import { type Route, route } from '../http/route.ts';
import type { Metrics } from './metrics.ts';

const MEDIA_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

/** The metrics, for Prometheus and what reads its format. They do not query the database. */
export function metricsRoutes(metrics: Metrics, connection: DatabaseConnection, graphs: GraphProvider, service: CypherService): Route[] {
  return [
    route({
      name: 'getMetrics',
      method: 'get',
      path: '/metrics',
      summary: 'Requests, queries, their queue, the database, the version of the graph and the process, as Prometheus reads them',
      answer: z.string(),
      mediaTypes: ['text/plain'],
      async handle({ response }): Promise<undefined> {
        const pool = connection.present?.userPool();
        const text = await metrics.text({ queue: service.queue, pool, graphVersion: graphs.lastVersion });
        response.set({ 'Cache-Control': 'no-store', 'Content-Type': MEDIA_TYPE }).send(text);
      },
    }),
  ];
}
