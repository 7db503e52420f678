import { useSyncExternalStore } from 'react';
import * as z from 'zod/mini';
import { byName } from '../../../model/by-name.ts';
import { BESIDE } from '../../../model/library/beside.ts';
import { isOfType, PARAMETER_TYPES } from '../../../model/library/parameter.ts';
import type { Question } from '../../../model/library/question.ts';
import { storedList } from '../../data/stored-list.ts';

/** The prefix of the ids of the user's questions, so that they never equal one of the library. */
const OWN = 'own-';

const parameter = z
  .looseObject({
    name: z.string(),
    type: z.enum(PARAMETER_TYPES),
    default: z.unknown(),
    choices: z.optional(z.array(z.unknown())),
    description: z._default(z.string(), ''),
  })
  .check(z.refine(({ type, default: value }) => isOfType(value, type)));
const ownQuestion = z.looseObject({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  words: z.optional(z.array(z.string())),
  none: z.optional(z.string()),
  beside: z.optional(z.enum(BESIDE)),
  group: z.string(),
  parameters: z.array(parameter),
  statement: z.string(),
  featured: z._default(z.boolean(), false),
  datasets: z.optional(z.array(z.string())),
});
/** The questions that are saved in this browser, by title. */
export const OWN_QUESTIONS = storedList<Question>('entente-questions', ownQuestion);

/** {@link OWN_QUESTIONS}, followed. */
export function useOwnQuestions(): readonly Question[] {
  return useSyncExternalStore(OWN_QUESTIONS.subscribe, OWN_QUESTIONS.items);
}

export function isOwn({ id }: Question): boolean {
  return id.startsWith(OWN);
}

/** Saves a question, and replaces an older one with the same title. @throws when the browser has no room */
export function saveQuestion(question: Question): Question {
  const own = { ...question, id: `${OWN}${encodeURIComponent(question.title)}`, featured: false };
  const others = OWN_QUESTIONS.items().filter(({ title }) => title !== own.title);
  OWN_QUESTIONS.store([...others, own].sort((a, b) => byName(a.title, b.title)));
  return own;
}

export function removeQuestion({ id }: Question): void {
  OWN_QUESTIONS.store(OWN_QUESTIONS.items().filter((each) => each.id !== id));
}

/** The file name of a question, as in `cypher/library`. */
export function questionFileName({ title }: Question): string {
  return `${fileStem(title)}.cypher`;
}

function fileStem(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return words?.join('-').slice(0, 60) ?? 'question';
}
