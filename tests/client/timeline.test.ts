import { heightsOf, piecesOf } from '../../client/timeline/bars.ts';
import { moved, stepOfKey } from '../../client/timeline/move.ts';
import { scaleOf } from '../../client/timeline/scale.ts';

const extent = { first: 2000, last: 2010 };

describe('the handles', () => {
  it.each([
    ['ArrowRight', 2005, 2006],
    ['ArrowLeft', 2005, 2004],
    ['PageUp', 2005, 2010],
    ['PageDown', 2003, 2000],
    ['Home', 2005, 2000],
    ['End', 2005, 2010],
  ])('%s moves %i to %i', (key, from, to) => {
    expect(moved({ first: from, last: from }, 'both', stepOfKey(key) ?? 0, extent)).toEqual({ first: to, last: to });
  });

  it('leave other keys alone', () => expect(stepOfKey('a')).toBeNull());

  it('keep the length of a span that is moved as a whole', () => {
    expect(moved({ first: 2003, last: 2006 }, 'both', Number.POSITIVE_INFINITY, extent)).toEqual({ first: 2007, last: 2010 });
  });

  it('do not cross', () => {
    expect(moved({ first: 2003, last: 2006 }, 'first', 9, extent)).toEqual({ first: 2006, last: 2006 });
    expect(moved({ first: 2003, last: 2006 }, 'last', -9, extent)).toEqual({ first: 2003, last: 2003 });
  });
});

describe('the bars', () => {
  const year = {
    year: 2005,
    attested: { supportive: 3, neutral: 1, hostile: 2 },
    uncertain: { supportive: 1, neutral: 0, hostile: 0 },
    presumed: { supportive: 2, neutral: 0, hostile: 4 },
  };

  it('stand on one another: supportive and neutral above, hostile below', () => {
    expect(piecesOf(year, true).map(({ sign, state, side, base, count }) => [sign, state, side, base, count])).toEqual([
      ['supportive', 'attested', 'above', 0, 3],
      ['supportive', 'uncertain', 'above', 3, 1],
      ['supportive', 'presumed', 'above', 4, 2],
      ['neutral', 'attested', 'above', 6, 1],
      ['hostile', 'attested', 'below', 0, 2],
      ['hostile', 'presumed', 'below', 2, 4],
    ]);
  });

  it('leave presumed relations out when they are not shown', () => {
    expect(heightsOf([year], true)).toEqual({ above: 7, below: 6 });
    expect(heightsOf([year], false)).toEqual({ above: 5, below: 2 });
  });
});

describe('the scale', () => {
  const scale = scaleOf(extent, 1100);
  it('finds the year under a point, and stays within the years', () => {
    expect(scale.yearAt(0)).toBe(2000);
    expect(scale.yearAt(scale.xOf(2007) + scale.bar / 2)).toBe(2007);
    expect([scale.yearAt(-50), scale.yearAt(5000)]).toEqual([2000, 2010]);
  });

  it('writes fewer years where there is little room', () => {
    expect(scaleOf(extent, 1100).labelled).toHaveLength(11);
    expect(scaleOf(extent, 200).labelled).toEqual([2000, 2005, 2010]);
  });
});
