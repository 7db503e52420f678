import fc from 'fast-check';
import { SIGN_NAMES, type SignName } from '../../model/coding/vocabulary.ts';
import { type ComparedRelation, chronological, compare } from '../../model/comparison.ts';
import { stateIn, yearWindow } from '../../model/time/window.ts';
import { bounds } from './relations.ts';

function tie(source: string, target: string, sign: SignName, first: number, last: number, ended = true): ComparedRelation {
  return {
    ...{ source, target, sign, from: `${first}-01-01`, fromLatest: `${first}-01-01` },
    ...{ toEarliest: `${last + 1}-01-01`, to: `${last + 1}-01-01`, startStatus: 'known', endStatus: ended ? 'ended' : 'unknown' },
  };
}

const changesOf = (relations: readonly ComparedRelation[], a = 2001, b = 2005) =>
  compare(relations, yearWindow(a), yearWindow(b)).map(({ change }) => change);

describe('comparing two windows', () => {
  it('tells what began, what ended and what stayed', () => {
    expect(
      changesOf([tie('a', 'b', 'neutral', 2000, 2001), tie('a', 'b', 'neutral', 2004, 2006), tie('a', 'b', 'neutral', 2000, 2009)]),
    ).toEqual(['ended', 'begun', 'unchanged']);
    expect(changesOf([tie('a', 'b', 'neutral', 2003, 2003)])).toEqual([null]);
  });

  it('does not call ended what is only presumed to continue', () => {
    const [{ before, after, change } = {}] = compare([tie('a', 'b', 'supportive', 2001, 2001, false)], yearWindow(2001), yearWindow(2005));
    expect([before, after, change]).toEqual(['attested', 'presumed', 'unchanged']);
  });

  it('calls turned a tie that begins between two who had only ties of the opposite sign', () => {
    const ally = tie('a', 'b', 'supportive', 2000, 2002);
    expect(changesOf([ally, tie('b', 'a', 'hostile', 2004, 2006)])).toEqual(['ended', 'turned']);
    expect(changesOf([tie('a', 'b', 'hostile', 2000, 2002), tie('a', 'b', 'supportive', 2004, 2006)])).toEqual(['ended', 'turned']);
  });

  it('does not call it turned between strangers, between two with ties of both signs, or when it is neutral', () => {
    expect(changesOf([tie('a', 'b', 'hostile', 2004, 2006)])).toEqual(['begun']);
    // Of several ties that they had it is the signs of all that count, and a neutral one has none.
    const had = (...signs: SignName[]) =>
      changesOf([...signs.map((sign) => tie('a', 'b', sign, 2000, 2002)), tie('b', 'a', 'hostile', 2004, 2006)]).at(-1);
    expect([had('supportive', 'supportive'), had('supportive', 'neutral'), had('neutral', 'supportive')]).toEqual([
      'turned',
      'turned',
      'turned',
    ]);
    expect([had('hostile', 'supportive'), had('supportive', 'hostile', 'supportive'), had('neutral'), had('hostile')]).toEqual([
      ...['begun', 'begun', 'begun', 'begun'],
    ]);
    expect(
      changesOf([tie('a', 'b', 'supportive', 2000, 2002), tie('a', 'b', 'hostile', 2000, 2002), tie('a', 'b', 'hostile', 2004, 2006)])[2],
    ).toBe('begun');
    expect(changesOf([tie('a', 'b', 'supportive', 2000, 2002), tie('a', 'b', 'neutral', 2004, 2006)])[1]).toBe('begun');
    expect(changesOf([tie('a', 'c', 'supportive', 2000, 2002), tie('a', 'b', 'hostile', 2004, 2006)])[1]).toBe('begun');
  });

  it('puts the windows in order, and a window within another tells on which side a relation lies', () => {
    expect(chronological(yearWindow(2005), yearWindow(2001))).toEqual([yearWindow(2001), yearWindow(2005)]);
    expect(chronological(yearWindow(2001), yearWindow(2005))).toEqual([yearWindow(2001), yearWindow(2005)]);
    const wide = { from: '2000-01-01', to: '2010-01-01' };
    const begun = { from: '2000-01-01', to: '2005-01-01' };
    expect([chronological(wide, begun), chronological(begun, wide)]).toEqual(Array(2).fill([begun, wide]));
    const inner = yearWindow(2005);
    const [earlier, later] = chronological(inner, wide);
    const relations = [tie('a', 'b', 'neutral', 2001, 2002), tie('a', 'b', 'neutral', 2008, 2009)];
    expect(compare(relations, earlier, later).map(({ change }) => change)).toEqual(['ended', 'begun']);
    // What begins on the day after the later window begins after it.
    expect(compare([tie('a', 'b', 'neutral', 2006, 2006)], wide, inner)[0]?.change).toBe('begun');
  });

  it('gives for any relations and windows a change exactly where a window has the relation', () => {
    const year = fc.integer({ min: 1990, max: 2030 }).map(yearWindow);
    const relation = fc.tuple(bounds, fc.constantFrom(...SIGN_NAMES)).map(([each, sign]) => ({ ...each, sign, source: 'a', target: 'b' }));
    fc.assert(
      fc.property(fc.array(relation, { maxLength: 6 }), year, year, (relations, a, b) => {
        const [earlier, later] = chronological(a, b);
        compare(relations, earlier, later).forEach(({ before, after, change }, index) => {
          const one = relations[index];
          if (one === undefined) throw new Error('more comparisons than relations');
          expect([before, after]).toEqual([stateIn(one, earlier), stateIn(one, later)]);
          expect(change === null).toBe(before === 'absent' && after === 'absent');
          expect(change === 'unchanged').toBe(before !== 'absent' && after !== 'absent');
        });
      }),
    );
  });
});
