import { closest, distance } from 'fastest-levenshtein';

/** Which of some words was meant by one that is none of them, whatever its case; `undefined` when none comes near. */
export function nearest(written: string, words: readonly string[]): string | undefined {
  if (words.length === 0) return undefined;
  const lower = written.toLowerCase();
  const found = closest(
    lower,
    words.map((word) => word.toLowerCase()),
  );
  const isNear = distance(lower, found) <= Math.max(lower.length, found.length) / 2;
  return isNear ? words.find((word) => word.toLowerCase() === found) : undefined;
}
