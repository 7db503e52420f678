import { formatCount, formatNumber } from '../../model/format-count.ts';
import type { Counted } from '../../model/library/counted.ts';
import { type RelationState, VISIBLE_STATES } from '../../model/time/relation-time.ts';
import { stateName } from './state-in-words.ts';
import { STATE_NAMES } from './tally-in-words.ts';

/** What counts as holding in the window, as a question offers it. */
export const COUNTED_WORDS: Readonly<Record<Counted, string>> = {
  attested: 'Attested, date uncertain or undated',
  presumed: 'Also presumed to continue',
  possible: 'Also presumed, and not known',
};

/** How many relations are in each state. */
export type StateCounts = Readonly<Partial<Record<RelationState, number>>>;

const STATES: readonly RelationState[] = [...VISIBLE_STATES, 'absent'];

/** "16 attested, 2 date uncertain, 3 not in this window"; empty where there are none. */
export function statesCountedInWords(counts: StateCounts): string {
  return STATES.flatMap((state) => {
    const count = counts[state] ?? 0;
    if (count === 0) return [];
    return [`${formatNumber(count)} ${state === 'absent' ? stateName(state) : STATE_NAMES[state]}`];
  }).join(', ');
}

/**
 * "2 relations of the mayor are only foretold for 2020, and never count."; empty where there are none.
 * @param names of those who are asked about
 * @param when a window in words
 */
export function foretoldBesideInWords(count: number, names: readonly string[], when: string): string {
  if (count === 0) return '';
  const of = names.length === 0 ? '' : ` of ${names.join(' or ')}`;
  return `${formatCount(count, 'relation')}${of} ${count === 1 ? 'is' : 'are'} only foretold for ${when}, and never ${count === 1 ? 'counts' : 'count'}.`;
}
