import type { SearchableActor } from './actor-search.ts';
import { isStopWord } from './stop-words.ts';
import { foldText } from './text-match.ts';

/** An actor whose name stands in a text. */
export interface NamedActor {
  readonly id: string;
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
 * A search for whole names and aliases in a text; case, accents and the Arabic article do not matter. A name that several
 * actors have is nobody's: a guess would be an answer about somebody else.
 */
export function namesInText(actors: readonly SearchableActor[]): NamesInText {
  const ids = new Map<string, string | null>();
  let longest = 0;
  for (const { id, name, aliases } of actors) {
    for (const each of [name, ...aliases]) {
      const words = wordsOf(each);
      const key = words.map(({ folded }) => folded).join(' ');
      longest = Math.max(longest, words.length);
      ids.set(key, !ids.has(key) || ids.get(key) === id ? id : null);
    }
  }
  return (text) => {
    const words = wordsOf(text);
    const found: NamedActor[] = [];
    for (let at = 0; at < words.length; ) {
      const name = longestAt(words, at, longest, ids);
      if (name === undefined) {
        at += 1;
        continue;
      }
      const [first, last] = [words[at], words[at + name.length - 1]];
      if (first !== undefined && last !== undefined) {
        const to = last.from + last.text.length;
        found.push({ id: name.id, from: first.from, to, name: text.slice(first.from, to) });
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
  ids: ReadonlyMap<string, string | null>,
): { id: string; length: number } | undefined {
  for (let length = Math.min(longest, words.length - at); length > 0; length -= 1) {
    const some = words.slice(at, at + length);
    const id = ids.get(some.map(({ folded }) => folded).join(' '));
    // "is" is a word of any sentence, "IS" an organisation.
    const isName = some.some(({ text, folded }) => !isStopWord(folded) || text === text.toUpperCase());
    if (typeof id === 'string' && isName) return { id, length };
  }
  return undefined;
}

/** A text without these names. */
export function withoutNames(text: string, names: readonly NamedActor[]): string {
  return names.reduceRight((rest, { from, to }) => `${rest.slice(0, from)} ${rest.slice(to)}`, text);
}
