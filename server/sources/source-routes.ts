import { Router } from 'express';
import { z } from 'zod';
import { type SourceAnswer, type SourcesAnswer, sourceClaim } from '../../model/api.ts';
import type { Connection } from '../database/connection.ts';
import { queryText } from '../database/query-text.ts';
import { READ_LIMITS } from '../database/read-limits.ts';
import type { Graphs } from '../graph/graphs.ts';
import { notFound } from '../http/http-problem.ts';
import { readSources } from './read-sources.ts';

const { id, relation, claim, credibility, stance, locator } = sourceClaim.shape;
const claimRow = z.tuple([id, relation, claim, credibility, stance, locator]);

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
      const { rows } = await connection.database.read(
        { text: queryText('api/source-claims'), parameters: { source: source.id } },
        READ_LIMITS,
      );
      const claims = z
        .array(claimRow)
        .parse(rows)
        .map((row) => ({ id: row[0], relation: row[1], claim: row[2], credibility: row[3], stance: row[4], locator: row[5] }));
      response.json({ ...source, claims } satisfies SourceAnswer);
    });
}
