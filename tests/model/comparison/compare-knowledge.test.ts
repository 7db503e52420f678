import { compareKnowledge } from '../../../model/comparison/compare-knowledge.ts';
import type { Change } from '../../../model/comparison/compare-windows.ts';
import type { RelationState } from '../../../model/time/relation-time.ts';
import { yearWindow } from '../../../model/time/window.ts';
import { inState, STATES } from './in-state.ts';

const [newly, gone, known, unknown, same] = [
  'newly-attested',
  'no-longer-attested',
  'newly-presumed-or-uncertain',
  'no-longer-presumed-or-uncertain',
  'continued',
] as const;

/** By the state by what was known then, the changes to each state by what is known since, in the order of {@link STATES}. */
const TABLE: Readonly<Record<RelationState, readonly (Change | null)[]>> = {
  attested: [same, gone, gone, gone, gone, gone, gone],
  uncertain: [newly, same, same, unknown, unknown, unknown, unknown],
  presumed: [newly, same, same, unknown, unknown, unknown, unknown],
  foretold: [newly, known, known, same, null, null, null],
  undated: [newly, known, known, null, same, null, null],
  unknown: [newly, known, known, null, null, null, null],
  absent: [newly, known, known, null, null, null, null],
};

it.each(STATES)('what was known of 2008 then and since, %s then', (then) => {
  const compared = STATES.map((since) => compareKnowledge(inState(then, 2008), inState(since, 2008), yearWindow(2008)));
  expect(compared).toEqual(STATES.map((since, index) => ({ before: then, after: since, change: TABLE[then][index] })));
  const untold = compareKnowledge(inState(then, 2008), undefined, yearWindow(2008));
  expect(untold).toEqual({ before: then, after: 'absent', change: TABLE[then].at(-1) });
});

it('of which nobody had told is known newly, or is attested newly', () => {
  const since = (state: RelationState) => compareKnowledge(undefined, inState(state, 2008), yearWindow(2008)).change;
  expect(STATES.map(since)).toEqual(TABLE.absent);
});
