import { Router } from 'express';
import type { LibraryAnswer, Question } from '../../model/api.ts';

/** `GET /api/library`: the saved questions of cypher/library. */
export function libraryRoutes(questions: readonly Question[]): Router {
  return Router().get('/library', (_request, response) => {
    response.json({ questions: [...questions] } satisfies LibraryAnswer);
  });
}
