import { Router } from 'express';
import type { VocabularyAnswer } from '../../model/api.ts';
import { ACTOR_KINDS, kindLabel, kindName } from '../../model/coding/actor-kinds.ts';
import type { Graphs } from '../graph/graphs.ts';

/** `GET /api/vocabulary`: the kinds of actor, and every type of relation with its coding rule. */
export function vocabularyRoutes(graphs: Graphs): Router {
  return Router().get('/vocabulary', async (_request, response) => {
    const kinds = ACTOR_KINDS.map((kind) => ({ kind, label: kindLabel(kind), name: kindName(kind) }));
    response.json({ kinds, types: [...(await graphs.current(response)).types] } satisfies VocabularyAnswer);
  });
}
