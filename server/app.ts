import { randomUUID } from 'node:crypto';
import compression from 'compression';
import express, { type Express, type Response } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import type { Question } from '../model/library/question.ts';
import { actorRoutes } from './actors/actor-routes.ts';
import { campRoutes } from './camps/camp-routes.ts';
import { CampService } from './camps/camp-service.ts';
import type { CampSolver } from './camps/camp-solver.ts';
import { comparisonRoutes } from './comparison/comparison-routes.ts';
import { cypherRoutes } from './cypher/cypher-routes.ts';
import { CypherService } from './cypher/cypher-service.ts';
import type { Guard } from './cypher/guard/guard.ts';
import { Procedures } from './cypher/procedures.ts';
import { queryApiErrors } from './cypher/query-api/errors.ts';
import type { DatabaseConnection } from './database/connection.ts';
import { dyadRoutes } from './dyads/dyad-routes.ts';
import { exportRoutes } from './export/export-routes.ts';
import { GraphProvider } from './graph/graph-provider.ts';
import { graphRoutes } from './graph/graph-routes.ts';
import { errorHandler, noSuchRoute } from './http/error-handler.ts';
import { allowedBy, allowMethods } from './http/methods.ts';
import { mount, nameRoute } from './http/mount.ts';
import type { OpenRequests } from './http/open-requests.ts';
import type { Route } from './http/route.ts';
import { localHostOnly, rateLimitPerMinute, requireToken, sameOrigin, securityHeaders } from './http/security.ts';
import { infoRoutes } from './info/info-routes.ts';
import { probeRoutes } from './info/probe-routes.ts';
import { libraryRoutes } from './library/library-routes.ts';
import type { Services } from './mcp/call/tool.ts';
import { mcpEndpoint } from './mcp/http-endpoint.ts';
import type { Metrics } from './metrics/metrics.ts';
import { metricsRoutes } from './metrics/metrics-routes.ts';
import { withDocument } from './openapi/openapi-routes.ts';
import { pathRoutes } from './paths/path-routes.ts';
import { relationRoutes } from './relations/relation-routes.ts';
import { searchRoutes } from './search/search-routes.ts';
import type { Settings } from './settings/settings.ts';
import { sourceRoutes } from './sources/source-routes.ts';
import { timelineRoutes } from './timeline/timeline-routes.ts';
import { viewerRoutes } from './viewer/viewer-routes.ts';
import { vocabularyRoutes } from './vocabulary/vocabulary-routes.ts';

/** The parts of the application; nothing is global. */
export interface AppDependencies {
  readonly settings: Settings;
  readonly connection: DatabaseConnection;
  readonly guard: Guard;
  readonly camps: CampSolver;
  readonly requests: OpenRequests;
  readonly metrics: Metrics;
  readonly questions: readonly Question[];
  readonly version: string;
  readonly log: Logger;
  /** Overrides the rate limits, for benchmarks. */
  readonly rates?: typeof RATES;
}

/** Requests that one client may make in a minute: of all kinds, and of the two kinds that cost more. */
const RATES = { requests: 1200, queries: 240, exports: 120 };

/** The whole HTTP application: the API, the endpoint of the Model Context Protocol, and the viewer's files. */
export function createApp({ rates = RATES, ...parts }: AppDependencies): Express {
  const { settings, requests, metrics, log } = parts;
  const graphs = new GraphProvider(parts.connection, (event) => log.warn(event));
  const services = {
    connection: parts.connection,
    graphs,
    cypher: new CypherService(parts.connection, parts.guard, metrics.observeQuery),
    camps: new CampService(parts.camps),
    settings,
  };
  const routes = apiRoutes(parts, services);
  const limitAll = rateLimitPerMinute(rates.requests);
  const limits = { queries: rateLimitPerMinute(rates.queries), exports: rateLimitPerMinute(rates.exports) };
  const probes = routes.filter(({ isProbe }) => isProbe);
  const others = routes.filter(({ isProbe }) => !isProbe);

  const setVersion = (response: Response) => graphs.readVersion(response);

  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', settings.trustedProxies ?? false);
  app.use(pinoHttp({ logger: log, genReqId: () => randomUUID() }));
  app.use(requests.track, metrics.observeRequest, securityHeaders);
  app.use('/api', mount(probes, limits, setVersion));
  app.use(settings.token === undefined ? localHostOnly : requireToken(settings.token), sameOrigin);
  app.use(compression());
  app.use('/mcp', nameRoute('/mcp'), limitAll, mcpEndpoint({ ...parts, services }, limits.queries, settings.address));
  app.use('/api', limitAll, mount(others, limits, setVersion), noSuchRoute);
  app.use(allowMethods(allowedBy([{ method: 'get' }])), viewerRoutes());
  app.use(noSuchRoute);
  app.use(
    '/api/cypher',
    errorHandler(log, (problem) => ({ errors: queryApiErrors(problem) })),
  );
  app.use(errorHandler(log));
  return app;
}

/** Every route of the API, each of them in its document. */
function apiRoutes(
  { settings, requests, metrics, questions, version }: Pick<AppDependencies, 'settings' | 'requests' | 'metrics' | 'questions' | 'version'>,
  { connection, graphs, cypher, camps }: Services,
): Route[] {
  const routes = [
    ...probeRoutes(graphs, requests, settings.token),
    ...infoRoutes(connection, graphs, settings),
    ...vocabularyRoutes(graphs),
    ...graphRoutes(graphs),
    ...comparisonRoutes(graphs),
    ...exportRoutes(connection, graphs, camps, version),
    ...actorRoutes(connection, graphs),
    ...relationRoutes(connection, graphs),
    ...dyadRoutes(connection, graphs),
    ...pathRoutes(connection, graphs),
    ...sourceRoutes(connection, graphs),
    ...searchRoutes(graphs),
    ...timelineRoutes(graphs),
    ...campRoutes(graphs, camps),
    ...libraryRoutes(questions),
    ...cypherRoutes(cypher, new Procedures(connection), graphs, settings),
    ...metricsRoutes(metrics, connection, graphs, cypher),
  ];
  return withDocument(routes, version);
}
