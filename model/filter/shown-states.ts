import { ASKED_STATES, type AskedState, type RelationState } from '../time/relation-time.ts';
import { type Facet, type FacetValueState, type Filter, facetValueState } from './filter.ts';

/** Which of the states are shown that nothing attests in the window. */
export type AskedStates = Readonly<Record<AskedState, boolean>>;

/** Whether relations in a state are shown: what is presumed or not known only where it is asked for, by its switch or by a filter that names it. */
export function isStateShown(state: RelationState, asked: AskedStates, filter: Filter): boolean {
  if (state === 'absent') return false;
  if (state !== 'presumed' && state !== 'unknown') return true;
  return asked[state] || (filter.state?.only.includes(state) ?? false);
}

/** A filter that leaves out a state which has a switch, said by the switch: each way to leave it out is the same one. */
export function withSwitches(asked: AskedStates, filter: Filter): { readonly asked: AskedStates; readonly filter: Filter } {
  const isLeftOut = (state: AskedState) => filter.state?.not.includes(state) ?? false;
  if (filter.state === undefined || !ASKED_STATES.some(isLeftOut)) return { asked, filter };
  const { state, ...others } = filter;
  const not = state.not.filter((each) => !ASKED_STATES.some((name) => name === each));
  return {
    asked: { presumed: asked.presumed && !isLeftOut('presumed'), unknown: asked.unknown && !isLeftOut('unknown') },
    filter: state.only.length + not.length === 0 ? others : { ...others, state: { only: state.only, not } },
  };
}

/** How a value stands in the filter and among the switches, of which a state that is off is left out as by the filter. */
export function valueStanding({ asked, filter }: { asked: AskedStates; filter: Filter }, facet: Facet, value: string): FacetValueState {
  const standing = facetValueState(filter, facet, value);
  const isOff = facet === 'state' && ASKED_STATES.some((state) => state === value && !asked[state]);
  return isOff && standing !== 'only' ? 'not' : standing;
}
