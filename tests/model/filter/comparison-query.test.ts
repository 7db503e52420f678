import { comparisonQuery } from '../../../model/filter/comparison-query.ts';
import { yearWindow } from '../../../model/time/window.ts';

const sidesOf = (query: Record<string, unknown>) => comparisonQuery.parse(query).sides;

/** What is said against a query; empty when nothing is. */
function refusals(query: Record<string, unknown>): string[] {
  const parsed = comparisonQuery.safeParse(query);
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('the two sides of a comparison', () => {
  it('are two windows, the earlier one first, as they were known on one day', () => {
    const windows = [yearWindow(2008), yearWindow(2020)];
    expect(sidesOf({ at: '2020', vs: '2008' })).toEqual({ of: 'windows', windows, known: undefined });
    expect(sidesOf({ year: '2008', vs: '2020', known: '2019-05-01' })).toEqual({ of: 'windows', windows, known: '2019-05-01' });
  });

  it('are one window as it was known on two days, the earlier one first, and all sources last', () => {
    const window = yearWindow(2008);
    expect(sidesOf({ at: '2008', known: '2020-01-31', vsKnown: '2010-01-01' })).toEqual({
      ...{ of: 'knowledge', window, known: ['2010-01-01', '2020-01-31'] },
    });
    const days = ['2010-01-01', undefined];
    expect(sidesOf({ at: '2008', known: '2010-01-01', vsKnown: 'all' })).toEqual({ of: 'knowledge', window, known: days });
    expect(sidesOf({ at: '2008', vsKnown: '2010-01-01' })).toEqual({ of: 'knowledge', window, known: days });
  });

  it('are refused where one of them is missing, said twice, the same or no window', () => {
    expect(refusals({ vs: '2008' })).toEqual(['at: a comparison needs a window: 2008, 2004..2008, 2008-06 or 2008-06-13']);
    const one = 'vs: give one of: vs, the other window; vsKnown, the other day by which sources have to be published';
    expect([refusals({ at: '2020' }), refusals({ at: '2020', vs: '2008', vsKnown: 'all' })]).toEqual([[one], [one]]);
    expect(refusals({ at: '2020', vs: 'last year' })).toEqual(['vs: write 2008, 2004..2008, 2008-06 or 2008-06-13']);
    expect(refusals({ at: '2020', vs: '' })).toEqual(['vs: write 2008, 2004..2008, 2008-06 or 2008-06-13']);
    const same = 'vsKnown: the same as known; name another day, or all';
    expect(refusals({ at: '2020', known: '2010-01-01', vsKnown: '2010-01-01' })).toEqual([same]);
    expect(refusals({ at: '2020', vsKnown: 'all' })).toEqual([same]);
    expect(refusals({ at: '2020', vs: '2008', colour: 'red' })).toHaveLength(1);
  });
});

describe('the rest of a comparison', () => {
  it('has neither what is presumed nor what is not known, unless they are asked for, and the filters of a graph', () => {
    const query = comparisonQuery.parse({ at: '2020', vs: '2008', sign: '-hostile', change: 'begun', hide: 'a', limit: '5' });
    expect(query).toMatchObject({ asked: { presumed: false, unknown: false }, limit: 5, hide: ['a'] });
    expect(query.filter).toEqual({ sign: { only: [], not: ['hostile'] }, change: { only: ['begun'], not: [] } });
    expect(comparisonQuery.parse({ at: '2020', vs: '2008', presumed: 'true', unknown: 'true' }).asked).toEqual({
      presumed: true,
      unknown: true,
    });
  });
});
