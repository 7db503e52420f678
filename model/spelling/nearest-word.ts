import { closest, distance } from 'fastest-levenshtein';

/** The word that a misspelt word most likely stands for, ignoring case, or `undefined` when none is close enough. */
export function nearestWord(written: string, words: readonly string[]): string | undefined {
  if (words.length === 0) return undefined;
  const lower = written.toLowerCase();
  const found = closest(
    lower,
    words.map((word) => word.toLowerCase()),
  );
  const isNear = distance(lower, found) <= Math.max(lower.length, found.length) / 2;
  return isNear ? words.find((word) => word.toLowerCase() === found) : undefined;
}
