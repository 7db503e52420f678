import { Router } from 'express';
import type { RelationAnswer } from '../../model/api.ts';
import type { Connection } from '../database/connection.ts';
import type { Graphs } from '../graph/graphs.ts';
import { notFound } from '../http/http-problem.ts';
import { evidenceOf } from './evidence.ts';

/** `GET /api/relations/:id`: a relation with every claim it rests on, and those that dispute it. */
export function relationRoutes(connection: Connection, graphs: Graphs): Router {
  return Router().get('/relations/:id', async (request, response) => {
    const { id } = request.params;
    const relation = (await graphs.current(response)).relations.get(id);
    if (relation === undefined) throw notFound('relation', id);
    const evidence = (await evidenceOf(connection.database, [id])).get(id) ?? [];
    response.json({ ...relation, evidence } satisfies RelationAnswer);
  });
}
