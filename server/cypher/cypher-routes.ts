import { type Request, type Response, Router } from 'express';
import { cypherRequest, explainRequest } from '../../model/api.ts';
import type { Statement } from '../database/database.ts';
import type { Graphs } from '../graph/graphs.ts';
import { clientOf } from '../http/security.ts';
import { validate } from '../http/validate.ts';
import type { Settings } from '../settings/settings.ts';
import type { CypherService, QueryOptions } from './cypher-service.ts';
import { HeldRows } from './query-api/held-rows.ts';
import { answerFormat, hasTypedParameters } from './query-api/media-types.ts';
import { readQuery } from './query-api/read-query.ts';
import { sendAnswer } from './query-api/send-answer.ts';
import { StreamedTable } from './query-api/streamed-table.ts';

/** A table is streamed, so that it may be longer than other answers: about as long as a sheet of a spreadsheet. */
const STREAMED_ROWS = 1_000_000;

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

/**
 * `POST /api/cypher` runs a query as Neo4j's Query API does (and answers in CSV where that is asked for),
 * `POST /api/cypher/explain` gives its plan. Closing the connection cancels.
 */
export function cypherRoutes(service: CypherService, graphs: Graphs, settings: Settings): Router {
  return Router()
    .post('/cypher', async (request, response) => {
      const started = performance.now();
      const { format, type } = answerFormat(request);
      const query = validate(cypherRequest, bodyOf(request), 'member');
      const gone = goneSignal(response);
      const options = optionsOf(query, request, gone, settings);
      response.vary('accept').set('content-type', type);
      await graphs.tellVersion(response);
      if (format === 'csv') {
        const table = new StreamedTable(response, gone);
        const maxRows = Math.min(query.maxRows ?? STREAMED_ROWS, STREAMED_ROWS);
        table.end(await service.run(statementOf(query), { ...options, format, maxRows }, table.take));
        return;
      }
      const rows = new HeldRows();
      const { truncated, notifications, rows: count } = await service.run(statementOf(query), { ...options, format }, rows.take);
      const counters = { rows: count, ...(query.includeCounters ? NOTHING_CHANGED : {}) };
      const tookMs = Math.round(performance.now() - started);
      sendAnswer(response, rows, { truncated, notifications: [...notifications], counters, bookmarks: [], tookMs });
    })
    .post('/cypher/explain', async (request, response) => {
      const query = validate(explainRequest, bodyOf(request), 'member');
      const options = optionsOf(query, request, goneSignal(response), settings);
      response.json(await (query.profile ? service.profile(statementOf(query), options) : service.explain(statementOf(query), options)));
    });
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

/** Aborts when the connection closes before the answer is sent. */
function goneSignal(response: Response): AbortSignal {
  const controller = new AbortController();
  response.on('close', () => {
    if (!response.writableEnded) controller.abort();
  });
  return controller.signal;
}
