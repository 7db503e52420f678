/** Looks inflected, and is a name. */
const WHOLE = new Set(['united']);

/**
 * What the inflected forms of an English word have in common: "funds", "funded" and "funding" have "fund", "allies" and
 * "allied" have "ally", "stopped" has "stop". In short after Harman's S-stemmer and the first step of Porter's; nobody
 * reads what it gives, which need not be a word.
 * @param word folded
 */
export function stemOf(word: string): string {
  if (WHOLE.has(word)) return word;
  const single = withoutVerbEnding(singularOf(word)).replace(/(?<=..)(.)\1$/u, '$1');
  return single.length > 3 ? single.replace(/e$/, '') : single;
}

function singularOf(word: string): string {
  if (/..[^ae]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/.(?:[sxz]|[cs]h)es$/.test(word)) return word.slice(0, -2);
  return /..[^su]s$/u.test(word) ? word.slice(0, -1) : word;
}

function withoutVerbEnding(word: string): string {
  if (/..[^ae]ied$/.test(word)) return `${word.slice(0, -3)}y`;
  const stem = word.replace(/(?:ed|ing)$/, '');
  return stem.length >= 3 && /[aeiouy]/.test(stem) ? stem : word;
}
