import { Router } from 'express';
import { z } from 'zod';
import type { InfoAnswer } from '../../model/api.ts';
import { extentOf } from '../../model/timeline.ts';
import { STATEMENT_BYTES } from '../cypher/statement-limit.ts';
import type { Connection } from '../database/connection.ts';
import { queryText } from '../database/query-text.ts';
import { READ_LIMITS } from '../database/read-limits.ts';
import type { Graphs } from '../graph/graphs.ts';
import type { Settings } from '../settings/settings.ts';

/** `GET /api/health` and `/api/info`. */
export function infoRoutes(connection: Connection, graphs: Graphs, settings: Settings): Router {
  return Router()
    .get('/health', async (_request, response) => {
      const ready = await graphs.ready().then(
        () => true,
        () => false,
      );
      response.status(ready ? 200 : 503).json({ alive: true, ready });
    })
    .get('/info', async (_request, response) => {
      const { database } = connection;
      const graph = await graphs.current(response);
      const { rows } = await database.read({ text: queryText('api/counts') }, READ_LIMITS);
      const [[sources, claims] = [0, 0]] = z.array(z.tuple([z.number(), z.number()])).parse(rows);
      const answer: InfoAnswer = {
        ...database.info,
        datasets: [...graph.datasets],
        limits: { timeoutMs: settings.cypherTimeoutMs, maxRows: settings.cypherMaxRows, statementBytes: STATEMENT_BYTES },
        counts: { actors: graph.actors.size, relations: graph.relations.size, claims, sources },
        years: extentOf([...graph.relations.values()]),
      };
      response.json(answer);
    });
}
