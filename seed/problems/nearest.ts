import { distance } from 'fastest-levenshtein';

/** A typing error changes a third of the letters at most. */
const MOST_CHANGED = 1 / 3;

/** The candidate that a text was most probably meant to be, if any is near enough. */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  const meant = plain(text);
  let best: { readonly candidate: string; readonly changed: number } | undefined;
  for (const candidate of candidates) {
    const changed = distance(meant, plain(candidate));
    if (changed <= candidate.length * MOST_CHANGED && (best === undefined || changed < best.changed)) best = { candidate, changed };
  }
  return best?.candidate;
}

/** Without what a spreadsheet or a keyboard adds: case, space around it, and what cannot be seen. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Cf}\s_-]+/gu, ' ')
    .trim()
    .toLowerCase();
}
