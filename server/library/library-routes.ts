import { Router } from 'express';
import type { LibraryAnswer } from '../../model/api.ts';
import type { Question } from '../../model/library/question.ts';

/** `GET /api/library`: the saved questions of cypher/library. */
export function libraryRoutes(questions: readonly Question[]): Router {
  return Router().get('/library', (_request, response) => {
    response.json({ questions: [...questions] } satisfies LibraryAnswer);
  });
}
