import { nearestWord } from './nearest-word.ts';

const MOST_NAMED = 40;

/** The message for a value that is not among the known ones. */
export function unknownValueMessage(value: string, known: readonly string[]): string {
  if (known.length === 0) return `there is no "${value}"; there is none at all`;
  const meant = nearestWord(value, known);
  const more = known.length > MOST_NAMED ? ` and ${known.length - MOST_NAMED} more` : '';
  const question = meant === undefined ? '' : `; did you mean ${meant}?`;
  return `there is no "${value}"${question}; there are: ${known.slice(0, MOST_NAMED).join(', ')}${more}`;
}
