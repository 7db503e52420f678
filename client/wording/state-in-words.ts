import type { RelationState } from '../../model/time/relation-time.ts';
import { STATE_WORDS } from '../../model/time/state-words.ts';

/** The name of a state on the screen. */
export function stateName(state: RelationState): string {
  return state === 'absent' ? 'not in this window' : STATE_WORDS[state].name;
}

export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
