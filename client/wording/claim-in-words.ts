import type { SourceClaim } from '../../model/api/sources.ts';
import type { Stance } from '../../model/coding/codes.ts';
import { dateInWords, intervalInWords, prepositioned } from './date-in-words.ts';
import { capitalize } from './state-in-words.ts';

/** What a claim says against its relation; empty for one that supports it. */
export const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  supports: '',
  disputes: 'Disputes',
  'disputes-dates': 'Grants it, but disputes when',
};

/** For which time a claim attests its relation, and since when it no longer counts: "Attests 2004 to 2008; retracted in 2010". */
export function claimTimeInWords({ stance, attests, retracted }: Pick<SourceClaim, 'stance' | 'attests' | 'retracted'>): string {
  const told = [
    ...(attests ? [`${stance === 'supports' ? 'attests' : 'dates it to'} ${intervalInWords(attests)}`] : []),
    ...(retracted ? [`retracted ${prepositioned(dateInWords(retracted))}`] : []),
  ];
  return capitalize(told.join('; '));
}
