import { distance } from 'fastest-levenshtein';

/** A typing error changes at most a third of the letters. */
const MOST_CHANGED = 1 / 3;

/** The candidate that a misspelt text most likely stands for, if any is close enough. */
export function nearestSpelling(text: string, candidates: Iterable<string>): string | undefined {
  const meant = normalised(text);
  let best: { readonly candidate: string; readonly changed: number } | undefined;
  for (const candidate of candidates) {
    const changed = distance(meant, normalised(candidate));
    if (changed <= candidate.length * MOST_CHANGED && (best === undefined || changed < best.changed)) best = { candidate, changed };
  }
  return best?.candidate;
}

/** Removes what a spreadsheet or a keyboard adds: case, surrounding space and invisible characters. */
function normalised(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Cf}\s_-]+/gu, ' ')
    .trim()
    .toLowerCase();
}
