import { useSyncExternalStore } from 'react';
import { byName } from '../../../model/by-name.ts';
import { isOfType, PARAMETER_TYPES } from '../../../model/library/parameter.ts';
import type { Question } from '../../../model/library/question.ts';
import { storedList } from '../../data/stored-list.ts';

/** The prefix of the ids of the user's questions, so that they never equal one of the library. */
const OWN = 'own-';

const store = storedList('entente-questions', isQuestion);

/** The questions that are saved in this browser, by title. */
export function useOwnQuestions(): readonly Question[] {
  return useSyncExternalStore(store.subscribe, store.items);
}

export function isOwn({ id }: Question): boolean {
  return id.startsWith(OWN);
}

/** Saves a question, and replaces an older one with the same title. @throws when the browser has no room */
export function saveQuestion(question: Question): Question {
  const own = { ...question, id: `${OWN}${encodeURIComponent(question.title)}`, featured: false };
  const others = store.items().filter(({ title }) => title !== own.title);
  store.store([...others, own].sort((a, b) => byName(a.title, b.title)));
  return own;
}

export function removeQuestion({ id }: Question): void {
  store.store(store.items().filter((each) => each.id !== id));
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

function isQuestion(value: unknown): value is Question {
  if (typeof value !== 'object' || value === null) return false;
  const texts = ['id', 'title', 'description', 'group', 'statement'];
  const fields = value as Record<string, unknown>;
  if (!texts.every((key) => typeof fields[key] === 'string') || !Array.isArray(fields.parameters)) return false;
  return fields.parameters.every((parameter: Record<string, unknown> | null) => {
    const type = PARAMETER_TYPES.find((each) => each === parameter?.type);
    return type !== undefined && typeof parameter?.name === 'string' && isOfType(parameter.default, type);
  });
}
