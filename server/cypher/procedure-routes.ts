import { Router } from 'express';
import type { ProceduresAnswer } from '../../model/api.ts';
import type { Procedures } from './procedures.ts';

/** `GET /api/cypher/procedures`: the procedures that a query may call. */
export function procedureRoutes(procedures: Procedures): Router {
  return Router().get('/cypher/procedures', async (_request, response) => {
    response.json({ procedures: [...(await procedures.list())] } satisfies ProceduresAnswer);
  });
}
