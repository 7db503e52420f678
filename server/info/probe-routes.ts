import { Router } from 'express';
import type { LiveAnswer, ReadyAnswer } from '../../model/api.ts';
import { DatabaseError } from '../database/database-error.ts';
import type { Graphs } from '../graph/graphs.ts';
import { type OpenRequests, stopping } from '../http/open-requests.ts';
import { isTrusted } from '../http/security.ts';

/**
 * `GET /api/live` and `/api/ready`, for monitoring. They do not query the database, and answer
 * everybody under any host name, so that they give reasons only to trusted requests.
 */
export function probeRoutes(graphs: Graphs, requests: OpenRequests, token: string | undefined): Router {
  return Router()
    .get('/live', (_request, response) => {
      response.set('Cache-Control', 'no-store').json({ alive: true } satisfies LiveAnswer);
    })
    .get('/ready', async (request, response) => {
      response.set('Cache-Control', 'no-store');
      if (requests.isStopping) throw stopping();
      try {
        await graphs.ready();
      } catch (error) {
        if (isTrusted(request, token)) throw error;
        throw new DatabaseError('unavailable', 'The graph cannot be served; the log says why, and so does this address with the token.');
      }
      response.json({ ready: true } satisfies ReadyAnswer);
    });
}
