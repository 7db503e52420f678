import { type LibraryAnswer, libraryAnswer } from '../../model/api/library.ts';
import type { Question } from '../../model/library/question.ts';
import { type Route, route } from '../http/route.ts';

/** The saved questions of cypher/library. */
export function libraryRoutes(questions: readonly Question[]): Route[] {
  return [
    route({
      name: 'getLibrary',
      method: 'get',
      path: '/library',
      summary: 'The saved questions',
      answer: libraryAnswer,
      handle: (): LibraryAnswer => ({ questions: [...questions] }),
    }),
  ];
}
