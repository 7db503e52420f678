import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Request, type Response, Router } from 'express';
import { cypherRequest } from '../../model/api.ts';
import { rowsCsv } from '../../model/export/rows.ts';
import type { ReadOptions, Statement } from '../database/database.ts';
import { validate } from '../http/validate.ts';
import type { Settings } from '../settings.ts';
import type { CypherService } from './cypher-service.ts';

/** `POST /api/cypher` runs a query (and answers in CSV where that is asked for), `POST /api/cypher/explain` gives its plan. Closing the connection cancels. */
export function cypherRoutes(service: CypherService, settings: Settings): Router {
  return Router()
    .post('/cypher', async (request, response) => {
      const { statement, options } = read(request, response, settings);
      const asCsv = request.accepts(['application/json', 'text/csv']) === 'text/csv';
      const answer = await service.run(statement, options);
      response.vary('accept');
      if (!asCsv) {
        response.json(answer);
        return;
      }
      // A table has no place to say that it was cut.
      response.set({ 'content-type': 'text/csv; charset=utf-8; header=present', 'entente-truncated': String(answer.truncated) });
      await pipeline(Readable.from(rowsCsv(answer.data)), response);
    })
    .post('/cypher/explain', async (request, response) => {
      const { statement, options } = read(request, response, settings);
      response.json(await service.explain(statement, options));
    });
}

function read(request: Request, response: Response, settings: Settings): { statement: Statement; options: ReadOptions } {
  const { statement, parameters, timeoutMs, maxRows } = validate(cypherRequest, request.body ?? {});
  return {
    statement: { text: statement, parameters },
    options: {
      timeoutMs: Math.min(timeoutMs ?? settings.cypherTimeoutMs, settings.cypherTimeoutMs),
      maxRows: Math.min(maxRows ?? settings.cypherMaxRows, settings.cypherMaxRows),
      signal: goneSignal(response),
    },
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
