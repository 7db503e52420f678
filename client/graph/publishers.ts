import type { SourcesAnswer } from '../../model/api/sources.ts';
import { byName } from '../../model/by-name.ts';
import type { Question } from '../../model/library/question.ts';
import { hasWords } from '../../model/text-match.ts';

/** Who published sources, as their records name them. */
export interface Publisher {
  readonly name: string;
  /** The first letters of the words of its name that begin with a capital; empty where there is only one. */
  readonly initials: string;
  readonly sources: number;
  /** How many claims are taken from them, without those that were retracted. */
  readonly claims: number;
}

/** All publishers by name; a source without one belongs to none. */
export function publishersOf(sources: SourcesAnswer['sources']): Publisher[] {
  const counts = new Map<string, { sources: number; claims: number }>();
  for (const { publisher = '', claims } of sources) {
    if (publisher === '') continue;
    const count = counts.get(publisher) ?? { sources: 0, claims: 0 };
    counts.set(publisher, { sources: count.sources + 1, claims: count.claims + claims });
  }
  return [...counts]
    .map(([name, count]): Publisher => ({ name, initials: initialsOf(name), ...count }))
    .sort((a, b) => byName(a.name, b.name));
}

/** The names of the publishers whose name or initials have all words of a query. */
export function publishersWith(publishers: readonly Publisher[], query: string): string[] {
  return publishers.filter(({ name, initials }) => hasWords(`${name} ${initials}`, query.trim())).map(({ name }) => name);
}

/** The saved question about publishers, asked of one of them; `undefined` where no question is. */
export function questionAboutPublisher(questions: readonly Question[], publisher: string): Question | undefined {
  const question = questions.find(({ parameters }) => parameters.some(({ name }) => name === 'publisher'));
  if (question === undefined) return undefined;
  const parameters = question.parameters.map((each) => (each.name === 'publisher' ? { ...each, default: publisher } : each));
  return { ...question, parameters };
}

function initialsOf(name: string): string {
  const letters = name.match(/(?<![\p{L}\p{N}])\p{Lu}/gu) ?? [];
  return letters.length > 1 ? letters.join('') : '';
}
