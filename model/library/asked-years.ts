import { type Window, yearWindow } from '../time/window.ts';
import type { Question } from './question.ts';

/** Of a thousand years before and after: other numbers of four digits are no years that anybody asks about. */
const YEAR = /(?<![\p{L}\p{N}])[12]\d{3}(?![\p{L}\p{N}])/gu;

/** The years that a query names, in its order. */
export function yearsIn(query: string): number[] {
  return (query.match(YEAR) ?? []).map(Number);
}

/** A query without the years that it names. */
export function withoutYears(query: string): string {
  return query.replace(YEAR, ' ');
}

/** A question as words ask it. */
export interface AskedQuestion {
  /** With the years that the words name in the place of those that it begins with, if it has as many. */
  readonly question: Question;
  /** The year that the words name for its window; `null` where they name none, or where it is of no window. */
  readonly window: Window | null;
}

/**
 * A question, asked of the years that the words name by which it was found: "who is last spoken of in 2016".
 * @param hasWindow whether it is asked of a window
 */
export function asAskedOf(question: Question, query: string, hasWindow: boolean): AskedQuestion {
  const years = yearsIn(query);
  const own = question.parameters.filter(({ type }) => type === 'year');
  if (years.length > 0 && own.length === years.length) {
    const inOrder = years.toSorted((a, b) => a - b);
    const parameters = question.parameters.map((each) => (each.type === 'year' ? { ...each, default: inOrder[own.indexOf(each)] } : each));
    return { question: { ...question, parameters }, window: null };
  }
  const [year] = years;
  return { question, window: hasWindow && own.length === 0 && years.length === 1 && year !== undefined ? yearWindow(year) : null };
}
