import { Router } from 'express';
import { z } from 'zod';
import { type SourcesAnswer, sourceSchema } from '../../model/api.ts';
import type { Connection } from '../connection.ts';
import { queryText } from '../database/query-text.ts';
import { READ_LIMITS } from '../read-limits.ts';

/** `GET /api/sources`: every source that a claim comes from. */
export function sourceRoutes(connection: Connection): Router {
  return Router().get('/sources', async (_request, response) => {
    const { rows } = await connection.database.read({ text: queryText('api/sources') }, READ_LIMITS);
    const sources = z
      .array(z.tuple([sourceSchema]))
      .parse(rows)
      .flat();
    response.json({ sources } satisfies SourcesAnswer);
  });
}
