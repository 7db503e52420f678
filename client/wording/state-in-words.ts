import type { RelationState, Window } from '../../model/time/window.ts';
import { windowInWords } from './dates-in-words.ts';

/** The names of the states on the screen. */
export const STATE_NAMES: Readonly<Record<RelationState, string>> = {
  attested: 'attested',
  uncertain: 'date uncertain',
  presumed: 'presumed to continue',
  absent: 'not in this window',
};

const MEANINGS: Readonly<Record<Exclude<RelationState, 'absent'>, string>> = {
  attested: 'by its evidence it held on at least one day of it.',
  uncertain: 'its dates are too coarse to say whether it held then.',
  presumed: 'its last evidence is older, and nothing says that it ended.',
};

/** The state of a relation in a window, as a sentence. */
export function stateInWords(state: RelationState, window: Window, from: string): string {
  const when = windowInWords(window);
  if (state !== 'absent') return `${capitalize(STATE_NAMES[state])} in ${when}: ${MEANINGS[state]}`;
  return window.to <= from ? `Not in ${when}: it had not begun.` : `Not in ${when}: it was over, or happened at another time.`;
}

export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
