import type { AskedState, RelationState } from '../../model/time/relation-time.ts';
import { STATE_WORDS } from '../../model/time/state-words.ts';

/** The name of a state on the screen. */
export function stateName(state: RelationState): string {
  return state === 'absent' ? 'not in this window' : STATE_WORDS[state].name;
}

/** What a state is of that is shown only when it is asked for: to follow “show”, or a number. */
export const ASKED_NAMES: Readonly<Record<AskedState, string>> = {
  presumed: 'relations presumed to continue',
  unknown: 'relations not known to have held',
};

export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
