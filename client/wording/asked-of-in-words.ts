import type { AskedQuestion } from '../../model/asked-of.ts';
import { windowInWords } from './date-in-words.ts';

/**
 * Of whom and when a question is asked by the words that were typed: "the mayor, 2008". Empty where they name nothing.
 * @param nameOf the name of an actor
 */
export function askedOfInWords({ question, window, named }: AskedQuestion, nameOf: (id: string) => string): string {
  const parts = question.parameters.flatMap(({ name, type, default: value }) => {
    if (!named.has(name)) return [];
    return type === 'actor' ? [nameOf(String(value))] : [String(value)];
  });
  return [...parts, ...(window === null ? [] : [windowInWords(window)])].join(', ');
}
