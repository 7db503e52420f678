import { randomUUID } from 'node:crypto';
import compression from 'compression';
import express, { type Express } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import type { Question } from '../model/library/question.ts';
import { actorRoutes } from './actors/actor-routes.ts';
import { cypherRoutes } from './cypher/cypher-routes.ts';
import { CypherService } from './cypher/cypher-service.ts';
import type { Guard } from './cypher/guard/guard.ts';
import { procedureRoutes } from './cypher/procedure-routes.ts';
import { Procedures } from './cypher/procedures.ts';
import { queryApiErrors } from './cypher/query-api/errors.ts';
import { QUERY_TYPES } from './cypher/query-api/media-types.ts';
import type { Connection } from './database/connection.ts';
import { dyadRoutes } from './dyads/dyad-routes.ts';
import { exportRoutes } from './export/export-routes.ts';
import { graphRoutes } from './graph/graph-routes.ts';
import { Graphs } from './graph/graphs.ts';
import { errorHandler, noSuchRoute } from './http/error-handler.ts';
import { admitMethod, allowed } from './http/methods.ts';
import type { OpenRequests } from './http/open-requests.ts';
import { atMostAMinute, demandToken, localHostOnly, sameOrigin, securityHeaders } from './http/security.ts';
import { infoRoutes } from './info/info-routes.ts';
import { probeRoutes } from './info/probe-routes.ts';
import { libraryRoutes } from './library/library-routes.ts';
import { knownRequests } from './openapi/known-requests.ts';
import { openApiRoutes } from './openapi/openapi-routes.ts';
import { pathRoutes } from './paths/path-routes.ts';
import { relationRoutes } from './relations/relation-routes.ts';
import type { Settings } from './settings/settings.ts';
import { sourceRoutes } from './sources/source-routes.ts';
import { timelineRoutes } from './timeline/timeline-routes.ts';
import { viewerRoutes } from './viewer/viewer-routes.ts';
import { vocabularyRoutes } from './vocabulary/vocabulary-routes.ts';

/** The parts of the application; nothing is global. */
export interface Parts {
  readonly settings: Settings;
  readonly connection: Connection;
  readonly guard: Guard;
  readonly requests: OpenRequests;
  readonly questions: readonly Question[];
  readonly version: string;
  readonly log: Logger;
  /** Overrides the rate limits, for benchmarks. */
  readonly rates?: typeof RATES;
}

/** Requests that one client may make in a minute: of all kinds, and of the two kinds that cost more. */
const RATES = { requests: 1200, queries: 240, exports: 120 };
const BODY_BYTES = 1_000_000;

/** The whole HTTP application: the API, and the viewer's files. */
export function createApp({ settings, connection, guard, requests, questions, version, log, rates = RATES }: Parts): Express {
  const graphs = new Graphs(connection);
  const api = express
    .Router()
    .use(atMostAMinute(rates.requests))
    .use(knownRequests)
    .use(['/cypher', '/paths'], atMostAMinute(rates.queries))
    .use('/export', atMostAMinute(rates.exports))
    // Only queries have a body, and they are parsed so that numbers keep all their digits.
    .use(express.text({ limit: BODY_BYTES, type: [...QUERY_TYPES] }))
    .use(infoRoutes(connection, graphs, settings))
    .use(vocabularyRoutes(graphs))
    .use(graphRoutes(graphs))
    .use(exportRoutes(connection, graphs, version))
    .use(actorRoutes(connection, graphs))
    .use(relationRoutes(connection, graphs))
    .use(dyadRoutes(connection, graphs))
    .use(pathRoutes(connection, graphs))
    .use(sourceRoutes(connection, graphs))
    .use(timelineRoutes(graphs))
    .use(libraryRoutes(questions))
    .use(cypherRoutes(new CypherService(connection, guard), graphs, settings))
    .use(procedureRoutes(new Procedures(connection, guard)))
    .use(openApiRoutes(version))
    .use(noSuchRoute);

  const app = express();
  app.disable('x-powered-by');
  app.use(pinoHttp({ logger: log, genReqId: () => randomUUID() }));
  app.use(requests.note, securityHeaders);
  app.use(['/api/live', '/api/ready'], knownRequests);
  app.use('/api', probeRoutes(graphs, requests, settings.token));
  app.use(settings.token === undefined ? localHostOnly : demandToken(settings.token), sameOrigin);
  app.use(compression());
  app.use('/api', api);
  app.use(admitMethod(allowed(['GET'])), viewerRoutes());
  app.use(noSuchRoute);
  app.use(
    '/api/cypher',
    errorHandler(log, (problem) => ({ errors: queryApiErrors(problem) })),
  );
  app.use(errorHandler(log));
  return app;
}
