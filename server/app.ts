import { randomUUID } from 'node:crypto';
import compression from 'compression';
import express, { type Express } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import type { Question } from '../model/api.ts';
import { actorRoutes } from './actors/actor-routes.ts';
import type { Connection } from './connection.ts';
import { cypherRoutes } from './cypher/cypher-routes.ts';
import { CypherService } from './cypher/cypher-service.ts';
import type { Guard } from './cypher/guard/guard.ts';
import { dyadRoutes } from './dyads/dyad-routes.ts';
import { exportRoutes } from './export/export-routes.ts';
import { graphRoutes } from './graph/graph-routes.ts';
import { Graphs } from './graphs.ts';
import { errorHandler, noSuchRoute } from './http/error-handler.ts';
import { atMostAMinute, atMostFailures, demandToken, knownHost, sameOrigin, securityHeaders } from './http/security.ts';
import { infoRoutes } from './info/info-routes.ts';
import { libraryRoutes } from './library/library-routes.ts';
import { openApiRoutes } from './openapi/openapi-routes.ts';
import { pathRoutes } from './paths/path-routes.ts';
import { relationRoutes } from './relations/relation-routes.ts';
import type { Settings } from './settings.ts';
import { sourceRoutes } from './sources/source-routes.ts';
import { timelineRoutes } from './timeline/timeline-routes.ts';
import { viewerRoutes } from './viewer/viewer-routes.ts';
import { vocabularyRoutes } from './vocabulary/vocabulary-routes.ts';

/** What the application is made of; nothing of it is global. */
export interface Parts {
  readonly settings: Settings;
  readonly connection: Connection;
  readonly guard: Guard;
  readonly questions: readonly Question[];
  readonly version: string;
  readonly log: Logger;
}

const REQUESTS_A_MINUTE = 1200;
const QUERIES_A_MINUTE = 240;
const EXPORTS_A_MINUTE = 120;
const WRONG_TOKENS_A_MINUTE = 30;
const BODY_BYTES = 1_000_000;

/** The whole HTTP application: the API, and the viewer's files. */
export function createApp({ settings, connection, guard, questions, version, log }: Parts): Express {
  const graphs = new Graphs(connection);
  const api = express
    .Router()
    .use(atMostAMinute(REQUESTS_A_MINUTE))
    .use(['/cypher', '/paths'], atMostAMinute(QUERIES_A_MINUTE))
    .use('/export', atMostAMinute(EXPORTS_A_MINUTE))
    .use(express.json({ limit: BODY_BYTES }))
    .use(infoRoutes(connection, graphs, settings))
    .use(vocabularyRoutes(graphs))
    .use(graphRoutes(graphs))
    .use(exportRoutes(connection, graphs, version))
    .use(actorRoutes(connection, graphs))
    .use(relationRoutes(connection, graphs))
    .use(dyadRoutes(connection, graphs))
    .use(pathRoutes(connection, graphs))
    .use(sourceRoutes(connection))
    .use(timelineRoutes(graphs))
    .use(libraryRoutes(questions))
    .use(cypherRoutes(new CypherService(connection, guard), settings))
    .use(openApiRoutes(version))
    .use(noSuchRoute);

  const app = express();
  app.disable('x-powered-by');
  app.use(pinoHttp({ logger: log, genReqId: () => randomUUID() }));
  app.use(securityHeaders, knownHost(settings.token === undefined), sameOrigin);
  if (settings.token !== undefined) app.use(atMostFailures(WRONG_TOKENS_A_MINUTE), demandToken(settings.token));
  app.use(compression());
  app.use('/api', api);
  app.use(viewerRoutes());
  app.use(noSuchRoute);
  app.use(errorHandler(log));
  return app;
}
