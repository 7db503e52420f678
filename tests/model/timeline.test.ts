import fc from 'fast-check';
import { SIGN_NAMES } from '../../model/coding/vocabulary.ts';
import { exclude, NO_FILTER } from '../../model/filter/filter.ts';
import { GRAINS, periodsIn } from '../../model/time/period.ts';
import { stateIn, VISIBLE_STATES } from '../../model/time/window.ts';
import { activityIn, timelineOf, yearRangeOf } from '../../model/timeline.ts';
import { bounds } from './relations.ts';

const facets = {
  ...{ type: 'FUNDS', category: 'material support', status: 'actual', confidence: 'high' },
  ...{ sources: ['minutes'], dataset: 'council', disputed: false, kinds: ['person', 'state'] },
} as const;
const relations = fc.array(
  fc.tuple(bounds, fc.constantFrom(...SIGN_NAMES)).map(([each, sign]) => ({ ...each, ...facets, sign })),
  { minLength: 1, maxLength: 8 },
);

describe('timelineOf', () => {
  it('counts a relation in every year it lasts, not only in the one it starts in', () => {
    fc.assert(
      fc.property(relations, (all) => {
        const years = timelineOf(all, NO_FILTER, yearRangeOf(all));
        for (const { year, attested, uncertain } of years) {
          const active = all.filter(({ from, to }) => from < `${year + 1}-01-01` && to > `${year}-01-01`).length;
          const counted = SIGN_NAMES.reduce((sum, sign) => sum + attested[sign] + uncertain[sign], 0);
          expect(counted).toBe(active);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('is empty where nothing is', () => {
    expect(timelineOf([], NO_FILTER, yearRangeOf([]))).toEqual([]);
  });
});

describe('activityIn', () => {
  it('counts in each period what its window says of each relation, whatever the grain', () => {
    fc.assert(
      fc.property(relations, fc.constantFrom(...GRAINS), (all, grain) => {
        const [first = ''] = all.map(({ from }) => from).sort();
        const window = { from: first, to: `${Number(first.slice(0, 4)) + 1}-06-01` };
        const periods = periodsIn(grain, window);
        activityIn(all, NO_FILTER, periods).forEach((activity, index) => {
          const period = periods[index] ?? window;
          for (const state of VISIBLE_STATES) {
            for (const sign of SIGN_NAMES) {
              const expected = all.filter((relation) => relation.sign === sign && stateIn(relation, period) === state).length;
              expect([period, state, sign, activity[state][sign]]).toEqual([period, state, sign, expected]);
            }
          }
        });
      }),
      { numRuns: 40 },
    );
  });

  it('leaves out the states that a filter hides', () => {
    const [one] = fc.sample(relations, 1);
    const years = timelineOf(one ?? [], exclude(NO_FILTER, 'state', 'attested'), yearRangeOf(one ?? []));
    expect(years.every(({ attested }) => SIGN_NAMES.every((sign) => attested[sign] === 0))).toBe(true);
  });
});
