import { Router } from 'express';
import { z } from 'zod';
import type { SourceAnswer, SourcesAnswer } from '../../model/api.ts';
import { readClaims } from '../claims/read-claims.ts';
import type { Connection } from '../database/connection.ts';
import { queryText } from '../database/query-text.ts';
import { READ_LIMITS } from '../database/read-limits.ts';
import type { Graphs } from '../graph/graphs.ts';
import { notFound } from '../http/http-problem.ts';
import { readSources } from './read-sources.ts';

/** `GET /api/sources`: every source that a claim comes from; `/api/sources/:id`: what one of them claims. */
export function sourceRoutes(connection: Connection, graphs: Graphs): Router {
  return Router()
    .get('/sources', async (_request, response) => {
      await graphs.tellVersion(response);
      response.json({ sources: await readSources(connection.database) } satisfies SourcesAnswer);
    })
    .get('/sources/:id', async (request, response) => {
      await graphs.tellVersion(response);
      const source = (await readSources(connection.database)).find((each) => each.id === request.params.id);
      if (source === undefined) throw notFound('source', request.params.id);
      const query = { text: queryText('api/source-claims'), parameters: { source: source.id } };
      const claims = await readClaims(connection.database, query, z.string(), READ_LIMITS);
      response.json({ ...source, claims: claims.map(({ source: _, ...claim }) => claim) } satisfies SourceAnswer);
    });
}
