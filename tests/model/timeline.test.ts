import fc from 'fast-check';
import { extentOf, timelineOf } from '../../model/timeline.ts';
import { SIGN_NAMES } from '../../model/vocabulary.ts';
import { bounds } from './relations.ts';

const relations = fc.array(
  fc.tuple(bounds, fc.constantFrom(...SIGN_NAMES)).map(([each, sign]) => ({ ...each, sign })),
  { minLength: 1, maxLength: 8 },
);

describe('timelineOf', () => {
  it('counts a relation in every year it lasts, not only in the one it starts in', () => {
    fc.assert(
      fc.property(relations, (all) => {
        const years = timelineOf(all, extentOf(all));
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
    expect(timelineOf([], extentOf([]))).toEqual([]);
  });
});
