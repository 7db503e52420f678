import fc from 'fast-check';
import { SIGN_NAMES } from '../../model/coding/sign.ts';
import { exclude, isolate, NO_FILTER } from '../../model/filter/filter.ts';
import { GRAINS, periodsIn } from '../../model/time/period.ts';
import { extentOf, stateIn, VISIBLE_STATES } from '../../model/time/relation-time.ts';
import { yearWindow } from '../../model/time/window.ts';
import { activityIn, statesOfYears, timelineOf, yearRangeOf } from '../../model/timeline.ts';
import { heldIn, relationTime } from './relations.ts';

const facets = {
  ...{ type: 'FUNDS', category: 'material support', status: 'actual', confidence: 'high' },
  ...{ sources: ['minutes'], dataset: 'council', disputed: false, independentSources: 1, kinds: ['person', 'state'] },
} as const;
const relations = fc.array(
  fc.tuple(relationTime, fc.constantFrom(...SIGN_NAMES)).map(([each, sign]) => ({ ...each, ...facets, sign })),
  { minLength: 1, maxLength: 8 },
);

describe('timelineOf', () => {
  it('counts a relation in every year it lasts, not only in the one it starts in', () => {
    const all = [{ ...facets, ...heldIn(2004, 2008), sign: 'hostile' as const }];
    expect(timelineOf(all, NO_FILTER, yearRangeOf(all)).map(({ year, attested }) => [year, attested.hostile])).toEqual(
      [2004, 2005, 2006, 2007, 2008].map((year) => [year, 1]),
    );
  });

  it('has all years from the first to the last, also of a filter that lets nothing pass', () => {
    const held = (first: number, last: number) => ({ ...facets, ...heldIn(first, last), sign: 'hostile' as const });
    const all = [held(2003, 2004), held(2001, 2002), held(2002, 2006)];
    expect(yearRangeOf(all)).toEqual({ first: 2001, last: 2006 });
    const counts = (filter: typeof NO_FILTER) =>
      timelineOf(all, filter, yearRangeOf(all)).map(({ year, attested }) => [year, attested.hostile]);
    expect(counts(NO_FILTER)).toEqual([
      [2001, 1],
      [2002, 2],
      [2003, 2],
      [2004, 2],
      [2005, 1],
      [2006, 1],
    ]);
    expect(counts(isolate(NO_FILTER, 'sign', 'supportive'))).toEqual([2001, 2002, 2003, 2004, 2005, 2006].map((year) => [year, 0]));
    // What is hidden is the state; the others are counted as before.
    expect(counts(exclude(NO_FILTER, 'state', 'presumed'))).toEqual(counts(NO_FILTER));
    expect(counts(isolate(NO_FILTER, 'state', 'uncertain')).every(([, count]) => count === 0)).toBe(true);
  });

  it('counts only those that are included, whatever was counted before', () => {
    const all = [2001, 2002].map((year) => ({ ...facets, ...heldIn(year, year), sign: 'hostile' as const }));
    const counts = (included?: Uint8Array, filter = NO_FILTER) =>
      timelineOf(all, filter, yearRangeOf(all), included).map(({ attested }) => attested.hostile);
    expect([counts(), counts(Uint8Array.of(0, 1)), counts(Uint8Array.of(1, 0))]).toEqual([
      [1, 1],
      [0, 1],
      [1, 0],
    ]);
    expect(counts(Uint8Array.of(1, 1), isolate(NO_FILTER, 'sign', 'supportive'))).toEqual([0, 0]);
    expect(counts()).toEqual([1, 1]);
  });

  it('is empty where nothing is', () => {
    expect(timelineOf([], NO_FILTER, yearRangeOf([]))).toEqual([]);
  });
});

describe('activityIn', () => {
  it('counts in each period what its window says of each relation, whatever the grain', () => {
    fc.assert(
      fc.property(relations, fc.constantFrom(...GRAINS), (all, grain) => {
        const [first = '1960-03-04'] = all.flatMap((each) => extentOf(each)?.from ?? []).sort();
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

describe('statesOfYears', () => {
  it('has each state that a relation has in any year from the first to the last, and no other', () => {
    let several = 0;
    fc.assert(
      fc.property(relations, (all) => {
        const range = yearRangeOf(all);
        if (range === null) return;
        const years = Array.from({ length: range.last - range.first + 1 }, (_, index) => yearWindow(range.first + index));
        const expected = all.map((each) => {
          const states = new Set(years.map((year) => stateIn(each, year)));
          if (states.size > 2) several += 1;
          return VISIBLE_STATES.reduce((bits, state, place) => (states.has(state) ? bits | (1 << place) : bits), 0);
        });
        expect([...statesOfYears(all, range)]).toEqual(expected);
      }),
      { numRuns: 300 },
    );
    expect(several).toBeGreaterThan(20);
  });

  it('has none where no year is known', () => {
    expect([...statesOfYears([heldIn(2004, 2005), heldIn(2006, 2007)], null)]).toEqual([0, 0]);
  });
});
