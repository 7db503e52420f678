import { stemOf } from './stem.ts';

/** Lower case, without accents, apostrophes and the English genitive: what two spellings of one name have in common. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/(?<=[\p{L}\p{M}])['’]s(?![\p{L}\p{N}\p{M}'’])/giu, '')
    .replace(/[\p{M}'’ʿʾ`]/gu, '')
    .toLowerCase();
}

/** Whether a text has all the words of a query, or their parts, in any order; case and accents do not matter. */
export function hasWords(text: string, query: string): boolean {
  const folded = foldText(text);
  return foldText(query)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}

/**
 * How many of these words a text has: as they are or a part of one, or inflected in another way.
 * @param words of a query
 */
export function countWords(text: string, words: readonly string[]): number {
  const folded = foldText(text);
  const stems = new Set(folded.split(/[^\p{L}\p{N}]+/u).map(stemOf));
  return words.map(foldText).filter((word) => folded.includes(word) || stems.has(stemOf(word))).length;
}
