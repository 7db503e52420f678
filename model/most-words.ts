import { distance } from 'fastest-levenshtein';
import { countWords, foldText } from './text-match.ts';

/** What has the most words of a query. */
export interface WithMostWords<Item> {
  /** How much of the query each has: 1, all words; less, the most that any has. */
  readonly share: number;
  /** The best first. */
  readonly found: readonly Item[];
}

const isNumber = (word: string) => /^\d+$/.test(word);

/** The items of which a text has the most of these words: first those with words that are no numbers, those of which an earlier text has them, and the shortest. */
export function withMostWords<Item>(
  items: readonly Item[],
  textsOf: (item: Item) => readonly string[],
  words: readonly string[],
): WithMostWords<Item> {
  const numbers = words.filter(isNumber);
  const counted = items.map((item) => {
    const texts = textsOf(item);
    const counts = texts.map((text) => countWords(text, words));
    const count = Math.max(...counts);
    const place = counts.indexOf(count);
    const text = texts[place] ?? '';
    return { item, count, place, numbers: countWords(text, numbers), length: text.length };
  });
  const most = counted.reduce((most, { count }) => Math.max(most, count), 0);
  const found = most === 0 ? [] : counted.filter(({ count }) => count === most);
  found.sort((a, b) => a.numbers - b.numbers || a.place - b.place || a.length - b.length);
  return { share: most / words.length, found: found.map(({ item }) => item) };
}

/** A shorter word is as near to others as to itself: "army" to "arms". */
const LEAST_TO_RESPELL = 6;

/**
 * The words of a query, a long one that no text has as the word of the texts that is spelt most like it; a quarter of the
 * letters may differ, rounded down.
 */
export function wordsAsSpelt(words: readonly string[], texts: readonly string[]): string[] {
  const all = texts.join(' ');
  const known = [...new Set(foldText(all).split(/[^\p{L}\p{N}]+/u))];
  return words.map((word) => {
    const folded = foldText(word);
    if (folded.length < LEAST_TO_RESPELL || countWords(all, [word]) > 0 || isNumber(word)) return word;
    const near = known.map((each) => ({ each, far: distance(each, folded) })).filter(({ far }) => far <= Math.floor(folded.length / 4));
    return near.reduce((best, next) => (next.far < best.far ? next : best), { each: word, far: Number.POSITIVE_INFINITY }).each;
  });
}
