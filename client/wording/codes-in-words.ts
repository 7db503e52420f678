import { CREDIBILITY, RELIABILITY } from '../../model/coding/codes.ts';
import { capitalize } from './state-in-words.ts';

/** The Admiralty code of a source, in words: "Fairly reliable". */
export function reliabilityInWords(code: string): string {
  return wordsOf(RELIABILITY, code);
}

/** The Admiralty code of a claim in words: "Possibly true". */
export function credibilityInWords(code: number): string {
  return wordsOf(CREDIBILITY, String(code));
}

function wordsOf(codes: Readonly<Record<string, string>>, code: string): string {
  return capitalize(codes[code] ?? 'not a code of the scheme');
}
