import { z } from 'zod';
import { question } from '../library/question.ts';

/** The answer of `GET /api/library`: the saved questions, ordered by group and title. */
export const libraryAnswer = z.object({ questions: z.array(question) });
/** The saved questions; see {@link libraryAnswer}. */
export type LibraryAnswer = z.infer<typeof libraryAnswer>;
