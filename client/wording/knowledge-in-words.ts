import { CHANGE_WORDS } from '../../model/comparison/change-words.ts';
import type { Change } from '../../model/comparison/compare-windows.ts';
import type { Day } from '../../model/time/day.ts';
import { dateInWords } from './date-in-words.ts';
import { capitalize } from './state-in-words.ts';

/** That none of its sources tells of a relation: none did yet, or every claim for it was retracted since. */
export function untoldInWords(isEarlier: boolean): string {
  return isEarlier ? 'None of its sources told of it yet.' : 'Every claim for it was retracted.';
}

/** "Newly attested: not attested by what was known on 31 December 2008; attested by what is known now." */
export function knowledgeChangeInWords(change: Change, [earlier, later]: readonly [Day, Day | null]): string {
  const then = `by what was known on ${dateInWords(earlier)}`;
  const since = later === null ? 'by what is known now' : `by what was known on ${dateInWords(later)}`;
  const words: Readonly<Partial<Record<Change, string>>> = {
    'newly-attested': `not attested ${then}; attested ${since}`,
    'no-longer-attested': `attested ${then}; not attested ${since}`,
    'newly-presumed-or-uncertain': `not known ${then}; presumed, or of an uncertain date, ${since}`,
    'no-longer-presumed-or-uncertain': `presumed, or of an uncertain date, ${then}; not known ${since}`,
    continued: `in the window ${then}, and ${since}`,
  };
  return `${capitalize(CHANGE_WORDS[change].name)}: ${words[change] ?? ''}.`;
}
