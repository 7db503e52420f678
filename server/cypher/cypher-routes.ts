import type { Request } from 'express';
import { cypherAnswer, cypherRequest } from '../../model/api/cypher.ts';
import { explainAnswer, explainRequest } from '../../model/api/explain.ts';
import { type ProceduresAnswer, proceduresAnswer } from '../../model/api/procedures.ts';
import { schemaAnswer } from '../../model/api/schema.ts';
import type { Statement } from '../database/database.ts';
import type { GraphProvider } from '../graph/graph-provider.ts';
import { disconnectSignal } from '../http/disconnect-signal.ts';
import { type Route, route } from '../http/route.ts';
import { clientOf } from '../http/security.ts';
import type { Settings } from '../settings/settings.ts';
import type { CypherService, QueryOptions } from './cypher-service.ts';
import { readGraphSchema } from './graph-schema.ts';
import type { Procedures } from './procedures.ts';
import { BufferedRows } from './query-api/buffered-rows.ts';
import { ANSWER_TYPES, answerFormat, hasTypedParameters, QUERY_TYPES } from './query-api/media-types.ts';
import { readQuery } from './query-api/read-query.ts';
import { sendAnswer } from './query-api/send-answer.ts';
import { StreamedTable } from './query-api/streamed-table.ts';

/** A table is streamed, so that it may be longer than other answers: about as long as a sheet of a spreadsheet. */
const STREAMED_ROWS = 1_000_000;

/** The schema is read from all of the graph, once for each version of it. */
const SCHEMA_MS = 60_000;

/** The counters of Neo4j's Query API, for clients that ask for them: a query changes nothing here. */
const NOTHING_CHANGED = {
  containsUpdates: false,
  nodesCreated: 0,
  nodesDeleted: 0,
  propertiesSet: 0,
  relationshipsCreated: 0,
  relationshipsDeleted: 0,
  labelsAdded: 0,
  labelsRemoved: 0,
  indexesAdded: 0,
  indexesRemoved: 0,
  constraintsAdded: 0,
  constraintsRemoved: 0,
  containsSystemUpdates: false,
  systemUpdates: 0,
};

const QUERY = { mediaTypes: QUERY_TYPES, read: bodyOf };

/** Queries that users write, as Neo4j's Query API takes and answers them. Closing the connection cancels. */
export function cypherRoutes(service: CypherService, procedures: Procedures, graphs: GraphProvider, settings: Settings): Route[] {
  return [
    route({
      name: 'runCypher',
      method: 'post',
      path: '/cypher',
      summary: "Runs a query that only reads, as Neo4j's Query API does",
      body: { schema: cypherRequest, ...QUERY },
      answer: cypherAnswer,
      mediaTypes: ANSWER_TYPES,
      statuses: [202],
      hasVersion: true,
      problems: [406, 413, 415, 422, 504],
      rate: 'queries',
      async handle({ body: query, request, response }) {
        const started = performance.now();
        const { format, type } = answerFormat(request);
        const gone = disconnectSignal(response);
        const options = optionsOf(query, request, gone, settings);
        response.vary('accept').set('content-type', type);
        await graphs.setVersionHeader(response);
        if (format === 'csv') {
          const table = new StreamedTable(response, gone);
          const maxRows = Math.min(query.maxRows ?? STREAMED_ROWS, STREAMED_ROWS);
          table.end(await service.run(statementOf(query), { ...options, format, maxRows }, table.push));
          return;
        }
        const rows = new BufferedRows();
        const { truncated, notifications, rows: count } = await service.run(statementOf(query), { ...options, format }, rows.push);
        const counters = { rows: count, ...(query.includeCounters ? NOTHING_CHANGED : {}) };
        const tookMs = Math.round(performance.now() - started);
        sendAnswer(response, rows, { truncated, notifications: [...notifications], counters, bookmarks: [], tookMs });
      },
    }),
    route({
      name: 'explainCypher',
      method: 'post',
      path: '/cypher/explain',
      summary: 'The plan of a query, which is run only to be profiled',
      body: { schema: explainRequest, ...QUERY },
      answer: explainAnswer,
      problems: [413, 415, 422, 504],
      rate: 'queries',
      handle({ body: query, request, response }) {
        const options = optionsOf(query, request, disconnectSignal(response), settings);
        return query.profile ? service.profile(statementOf(query), options) : service.explain(statementOf(query), options);
      },
    }),
    route({
      name: 'listProcedures',
      method: 'get',
      path: '/cypher/procedures',
      summary: 'The procedures that a query may call',
      answer: proceduresAnswer,
      rate: 'queries',
      handle: async (): Promise<ProceduresAnswer> => ({ procedures: [...(await procedures.list())] }),
    }),
    route({
      name: 'getSchema',
      method: 'get',
      path: '/cypher/schema',
      summary: 'The labels, relationship types and properties of the graph, each with how many have it',
      answer: schemaAnswer,
      hasVersion: true,
      isKept: true,
      problems: [504],
      rate: 'queries',
      async handle({ request, response }) {
        await graphs.setVersionHeader(response);
        // All who ask meanwhile wait for the one answer, so that it is not ended when one of them goes.
        return readGraphSchema(service, { timeoutMs: SCHEMA_MS, maxRows: STREAMED_ROWS, client: clientOf(request) });
      },
    }),
  ];
}

type Query = ReturnType<typeof cypherRequest.parse>;

function bodyOf(request: Request): unknown {
  const isTyped = hasTypedParameters(request);
  return typeof request.body === 'string' ? readQuery(request.body, isTyped) : {};
}

function statementOf({ statement, parameters }: Query): Statement {
  return { text: statement, parameters };
}

function optionsOf(
  { timeoutMs, maxExecutionTime, maxRows }: Query,
  request: Request,
  signal: AbortSignal,
  settings: Settings,
): QueryOptions {
  const { cypherTimeoutMs, cypherMaxRows } = settings;
  return {
    timeoutMs: Math.max(1, Math.min(timeoutMs ?? cypherTimeoutMs, (maxExecutionTime ?? Number.POSITIVE_INFINITY) * 1000, cypherTimeoutMs)),
    maxRows: Math.min(maxRows ?? cypherMaxRows, cypherMaxRows),
    signal,
    client: clientOf(request),
  };
}
