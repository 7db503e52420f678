import type { SearchableActor } from './actor-search.ts';
import { isStopWord } from './stop-words.ts';
import { foldText } from './text-match.ts';

/** An actor as a text may name it. */
export interface NameableActor extends SearchableActor {
  readonly kind?: string;
}

/** An actor whose name stands in a text. */
export interface NamedActor {
  readonly id: string;
  /** Ids of the others who are called that too, the likeliest first. */
  readonly others: readonly string[];
  /** Where the name stands, in UTF-16 units: `from` is in it, `to` is not. */
  readonly from: number;
  readonly to: number;
  /** The name as it is written there. */
  readonly name: string;
}

/** Finds the actors whose names stand in a text, in its order and each once. */
export type NamesInText = (text: string) => readonly NamedActor[];

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’ʿʾ`]*/gu;
const ARTICLE = /^[ae]l$/;

interface Word {
  readonly text: string;
  readonly folded: string;
  readonly from: number;
}

function wordsOf(text: string): Word[] {
  const words = Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({ text: word, folded: foldText(word), from: index }));
  return words.filter(({ folded }) => folded !== '' && !ARTICLE.test(folded));
}

/**
 * How an actor is called by some words: by its own name, by an alias, by the last words of the name of a person, or by the first
 * of the name of another: "the Guard" for "the Guard of the Republic".
 */
const [OWN, ALIAS, LAST, FIRST] = [0, 1, 2, 3] as const;
/** A shorter part of a name is too often another word. */
const SHORTEST_PART = 4;

interface Called {
  readonly id: string;
  readonly as: typeof OWN | typeof ALIAS | typeof LAST | typeof FIRST;
}

/**
 * A search for names and aliases in a text, for persons by their last names, and for others by first words of their names that
 * nobody else has, if they are written as a name; other than that, case, accents and the Arabic article do not matter. Of several
 * who are called the same, who has it as their own name comes before who has it as an alias, and that before a part of a name.
 * @param actors the likeliest first: of those who are called alike, the first is meant
 */
export function namesInText(actors: readonly NameableActor[]): NamesInText {
  const called = new Map<string, Called[]>();
  let longest = 0;
  const add = (words: readonly Word[], id: string, as: Called['as']) => {
    const key = words.map(({ folded }) => folded).join(' ');
    const all = called.get(key) ?? [];
    if (!all.some((each) => each.id === id)) all.push({ id, as });
    called.set(key, all);
    longest = Math.max(longest, words.length);
  };
  for (const { id, name, aliases, kind } of actors) {
    const names = [name, ...aliases].map(wordsOf);
    for (const [place, words] of names.entries()) add(words, id, place === 0 ? OWN : ALIAS);
    for (const words of names) {
      const telling = words.at(kind === 'person' ? -1 : 0);
      if (telling === undefined || telling.folded.length < SHORTEST_PART) continue;
      for (let place = 1; place < words.length; place += 1) {
        if (kind === 'person') add(words.slice(place), id, LAST);
        else add(words.slice(0, place), id, FIRST);
      }
    }
  }
  for (const all of called.values()) all.sort((a, b) => a.as - b.as);
  return (text) => {
    const words = wordsOf(text);
    const found: NamedActor[] = [];
    for (let at = 0; at < words.length; ) {
      const name = longestAt(words, at, longest, called);
      if (name === undefined) {
        at += 1;
        continue;
      }
      const [first, last] = [words[at], words[at + name.length - 1]];
      if (first !== undefined && last !== undefined) {
        const to = last.from + last.text.length;
        found.push({ id: name.id, others: name.others, from: first.from, to, name: text.slice(first.from, to) });
      }
      at += name.length;
    }
    return found.filter(({ id }, index) => found.findIndex((other) => other.id === id) === index);
  };
}

function longestAt(
  words: readonly Word[],
  at: number,
  longest: number,
  called: ReadonlyMap<string, readonly Called[]>,
): (Pick<NamedActor, 'id' | 'others'> & { length: number }) | undefined {
  for (let length = Math.min(longest, words.length - at); length > 0; length -= 1) {
    const some = words.slice(at, at + length);
    const all = called.get(some.map(({ folded }) => folded).join(' ')) ?? [];
    const isProper = some.every(({ text }) => /^\p{Lu}/u.test(text)) && all.filter(({ as }) => as === FIRST).length === 1;
    const [first, ...others] = all.filter(({ as }) => as !== FIRST || isProper);
    // "is" is a word of any sentence, "IS" an organisation.
    const isName = some.some(({ text, folded }) => !isStopWord(folded) || text === text.toUpperCase());
    if (first !== undefined && isName) return { id: first.id, others: others.map(({ id }) => id), length };
  }
  return undefined;
}

/** A text without these names. */
export function withoutNames(text: string, names: readonly NamedActor[]): string {
  return names.reduceRight((rest, { from, to }) => `${rest.slice(0, from)} ${rest.slice(to)}`, text);
}
