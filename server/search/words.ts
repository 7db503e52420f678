import { foldText } from '../../model/text-match.ts';

/** A word as it stands in a text, with its hyphens and apostrophes. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’ʿʾ`]*(?:[-‐‑][\p{L}\p{N}\p{M}'’ʿʾ`]+)*/gu;
/** The Arabic article, which some writers add to a name, and its forms before certain letters. */
const ARTICLE = /^[ae]l$/;
const JOINED_ARTICLE = /^(?:[ae]l|a[dnrstz]|ash)$/;

/** A word that stands in a text. */
export interface PlacedWord {
  readonly word: string;
  /** Where it stands, in UTF-16 units: `from` is in it, `to` is not. */
  readonly from: number;
  readonly to: number;
}

/** The words of a text, as they are written. */
export function wordsOf(text: string): PlacedWord[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({ word, from: index, to: index + word.length }));
}

/**
 * The parts of a word between its hyphens, folded, without the Arabic article: "al-Amin" has "amin", "cease-fire" has
 * "cease" and "fire".
 */
export function partsOf(word: string): string[] {
  const parts = foldText(word)
    .split(/[-‐]/)
    .filter((part) => part !== '');
  return parts.filter((part, index) => !(index < parts.length - 1 ? JOINED_ARTICLE : ARTICLE).test(part));
}

/**
 * What the spellings of one transliterated word have in common: which of its vowels are written, and how many, does not
 * matter, nor whether a consonant is doubled. "Hussein" and "Husain" sound alike, "Amin" and "Amir" do not.
 * @param part folded
 */
export function soundOf(part: string): string {
  return part
    .replace(/[aeiouyw]+h?$/, 'a')
    .replace(/[aeiouyw]+/g, 'a')
    .replaceAll('q', 'k')
    .replace(/(.)\1+/gu, '$1');
}
