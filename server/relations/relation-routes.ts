import { Router } from 'express';
import { z } from 'zod';
import { type Evidence, type RelationAnswer, sourceSchema } from '../../model/api.ts';
import { STANCES } from '../../model/coding.ts';
import type { Connection } from '../connection.ts';
import type { Database } from '../database/database.ts';
import { queryText } from '../database/query-text.ts';
import type { Graphs } from '../graphs.ts';
import { notFound } from '../http/http-problem.ts';
import { READ_LIMITS } from '../read-limits.ts';

const evidenceRow = z.tuple([z.string(), z.string(), z.number(), z.enum(STANCES), z.string(), sourceSchema]);

/** `GET /api/relations/:id`: a relation with every claim it rests on, and those that dispute it. */
export function relationRoutes(connection: Connection, graphs: Graphs): Router {
  return Router().get('/relations/:id', async (request, response) => {
    const { id } = request.params;
    const relation = (await graphs.current()).relations.get(id);
    if (relation === undefined) throw notFound('relation', id);
    const answer: RelationAnswer = { ...relation, evidence: await evidenceFor(connection.database, id) };
    response.json(answer);
  });
}

async function evidenceFor(database: Database, relation: string): Promise<Evidence[]> {
  const { rows } = await database.read({ text: queryText('api/evidence'), parameters: { relation } }, READ_LIMITS);
  return z
    .array(evidenceRow)
    .parse(rows)
    .map(([id, claim, credibility, stance, locator, about]) => ({
      id,
      source: about,
      locator,
      claim,
      reliability: about.reliability,
      credibility,
      stance,
    }));
}
