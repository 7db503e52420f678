import type { RelationState, RelationTime } from '../../model/time/relation-time.ts';
import type { Window } from '../../model/time/window.ts';
import { presumedSince } from './presumed-in-words.ts';
import { stateName } from './state-in-words.ts';

/** The state of a relation in a window, short, for a row; of what is presumed also since when: "presumed since 2008, 12 years". */
export function stateInBrief(state: RelationState, relation: Pick<RelationTime, 'attested'>, window: Window): string {
  return state === 'presumed' ? presumedSince(relation, window) : stateName(state);
}
