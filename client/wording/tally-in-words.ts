import { formatNumber } from '../../model/format-count.ts';
import { ASKED_STATES, VISIBLE_STATES, type VisibleState } from '../../model/time/relation-time.ts';
import type { Tally } from '../graph/tally.ts';

/** How many relations are in a state, and in which: "1,041", "not known, not shown". */
export interface CountInWords {
  readonly state: VisibleState;
  /** As it is written. */
  readonly count: string;
  readonly words: string;
}

/** The names of the states beside a number. */
export const STATE_NAMES: Readonly<Record<VisibleState, string>> = {
  attested: 'attested',
  uncertain: 'date uncertain',
  presumed: 'presumed',
  foretold: 'foretold',
  undated: 'undated',
  unknown: 'not known',
};
/** States that few datasets have: their number is told where there are any. */
const RARE: readonly VisibleState[] = ['foretold', 'undated'];

/** The numbers of the states in a window, as the legend has them; of those that a switch or the filter by state hides, also that they are not shown. */
export function statesInWords({ states, inState }: Pick<Tally, 'states' | 'inState'>): CountInWords[] {
  return VISIBLE_STATES.flatMap((state): CountInWords[] => {
    const count = inState[state];
    if (count === 0 && RARE.includes(state)) return [];
    const isHidden = count > 0 && states[state] === 0;
    return [{ state, count: formatNumber(count), words: `${STATE_NAMES[state]}${isHidden ? ', not shown' : ''}` }];
  });
}

/** What the switches hide of a comparison: "5 only presumed and 7 not known are not shown"; empty where they hide nothing. */
export function unseenInWords({ unseen }: Pick<Tally, 'unseen'>): string {
  const told = ASKED_STATES.filter((state) => unseen[state] > 0).map(
    (state) => `${formatNumber(unseen[state])} ${state === 'presumed' ? 'only presumed' : 'not known'}`,
  );
  if (told.length === 0) return '';
  const isOne = unseen.presumed + unseen.unknown === 1;
  return `${told.join(' and ')} ${isOne ? 'is' : 'are'} not shown`;
}

/** What a comparison shows and cannot compare: "not compared: 4 foretold, 3 undated"; empty where there is none. */
export function uncomparedInWords({ states }: Pick<Tally, 'states'>): string {
  const told = RARE.filter((state) => states[state] > 0).map((state) => `${formatNumber(states[state])} ${STATE_NAMES[state]}`);
  return told.length === 0 ? '' : `not compared: ${told.join(', ')}`;
}
