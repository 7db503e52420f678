import type { AskedState, RelationState } from '../time/relation-time.ts';
import type { Filter } from './filter.ts';

/** Which of the states are shown that nothing attests in the window. */
export type AskedStates = Readonly<Record<AskedState, boolean>>;

/** Whether relations in a state are shown: what is presumed or not known only where it is asked for, by its switch or by a filter that names it. */
export function isStateShown(state: RelationState, asked: AskedStates, filter: Filter): boolean {
  if (state === 'absent') return false;
  if (state !== 'presumed' && state !== 'unknown') return true;
  return asked[state] || (filter.state?.only.includes(state) ?? false);
}
