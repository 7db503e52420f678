import type { Evidence } from '../../model/api/sources.ts';
import type { Stance } from '../../model/coding/codes.ts';
import { formatCount } from '../../model/format-count.ts';
import { credibilityInWords, reliabilityInWords } from './codes-in-words.ts';

/** Where the order of the codes ends: what cannot be judged is no worse than what is bad, but tells least. */
const RELIABILITY_ORDER = 'ABCDEF';

/**
 * On what the confidence in a relation rests, in sentences: how many independent sources support it, how the best of them and
 * the best of their claims are rated, and what speaks against it.
 * @param independent from ids of sources to those that speak for themselves
 */
export function basisOfConfidence(evidence: readonly Evidence[], independent: (ids: string[]) => ReadonlySet<string>): string {
  const standing = evidence.filter(({ retracted }) => !retracted);
  const sourcesOf = (stance: Stance) =>
    independent(standing.filter((claim) => claim.stance === stance).map(({ source }) => source.id)).size;
  const against = [
    ...disputeInWords(sourcesOf('disputes'), 'it'),
    ...disputeInWords(sourcesOf('disputes-dates'), 'its dates'),
    ...(evidence.length > standing.length ? [`${formatCount(evidence.length - standing.length, 'claim')} retracted`] : []),
  ];
  return [
    'The coder’s judgement.',
    supportInWords(
      standing.filter(({ stance }) => stance === 'supports'),
      sourcesOf('supports'),
    ),
    ...(against.length === 0 ? [] : [`Against it: ${against.join(', ')}.`]),
  ].join(' ');
}

function supportInWords(claims: readonly Evidence[], sources: number): string {
  const [reliability] = claims
    .map((claim) => claim.reliability)
    .sort((a, b) => RELIABILITY_ORDER.indexOf(a) - RELIABILITY_ORDER.indexOf(b));
  if (reliability === undefined) return 'No claim supports it.';
  const credibility = Math.min(...claims.map((claim) => claim.credibility));
  const best = sources === 1 ? '' : ', at best';
  const of = claims.length === 1 ? 'its claim' : 'a claim';
  const rated = `${reliabilityInWords(reliability).toLowerCase()} (${reliability})${best}, with ${of} rated “${credibilityInWords(credibility).toLowerCase()}” (${credibility})`;
  return `It rests on ${sources === 1 ? 'one source' : formatCount(sources, 'independent source')}: ${rated}.`;
}

function disputeInWords(sources: number, what: string): string[] {
  return sources === 0 ? [] : [`${formatCount(sources, 'source')} ${sources === 1 ? 'disputes' : 'dispute'} ${what}`];
}
