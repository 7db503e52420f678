import { formatNumber } from '../../model/format-count.ts';
import type { Counted } from '../../model/library/counted.ts';
import { VISIBLE_STATES, type VisibleState } from '../../model/time/relation-time.ts';
import { STATE_NAMES } from './tally-in-words.ts';

/** What counts as holding in the window, as a question offers it. */
export const COUNTED_WORDS: Readonly<Record<Counted, string>> = {
  attested: 'Attested, date uncertain or undated',
  presumed: 'Also presumed to continue',
  possible: 'Also presumed, and not known',
};

/** How many relations are in each state. */
export type StateCounts = Readonly<Partial<Record<VisibleState, number>>>;

/** "16 attested, 2 date uncertain"; empty where there are none. */
export function statesCountedInWords(counts: StateCounts): string {
  return VISIBLE_STATES.flatMap((state) => {
    const count = counts[state] ?? 0;
    return count === 0 ? [] : [`${formatNumber(count)} ${STATE_NAMES[state]}`];
  }).join(', ');
}
