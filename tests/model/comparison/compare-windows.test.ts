import fc from 'fast-check';
import { SIGN_NAMES, type SignName } from '../../../model/coding/sign.ts';
import { type Change, type ComparedRelation, chronological, compare } from '../../../model/comparison/compare-windows.ts';
import { olderTies } from '../../../model/comparison/turn.ts';
import { type RelationState, stateIn } from '../../../model/time/relation-time.ts';
import { yearWindow } from '../../../model/time/window.ts';
import { heldIn, relationTime } from '../relations.ts';
import { inState } from './in-state.ts';

let spells = 0;

/** A relation of a type of its own, so that no two are spells of one tie unless a type is given. */
function tie(
  source: string,
  target: string,
  sign: SignName,
  first: number,
  last: number,
  more: Partial<ComparedRelation> = {},
): ComparedRelation {
  spells += 1;
  return { ...heldIn(first, last), type: `TYPE_${spells}`, source, target, sign, symmetric: false, isEvent: false, ...more };
}

const BEGINNING_NOT_KNOWN = { startStatus: 'unknown', possibleFrom: undefined } as const;
const GOES_ON = { endStatus: 'ongoing', possibleTo: undefined } as const;
const END_NOT_KNOWN = { endStatus: 'unknown', possibleTo: undefined } as const;

const changesOf = (relations: readonly ComparedRelation[], a = 2001, b = 2005) =>
  compare(relations, yearWindow(a), yearWindow(b)).map(({ change }) => change);

describe('comparing two windows', () => {
  it('tells what began, what ended and what stayed', () => {
    expect(
      changesOf([tie('a', 'b', 'neutral', 2000, 2001), tie('a', 'b', 'neutral', 2004, 2006), tie('a', 'b', 'neutral', 2000, 2009)]),
    ).toEqual(['ended', 'begun', 'continued']);
  });

  it('tells what lies between the windows, and nothing of what lies outside both', () => {
    expect(
      changesOf([tie('a', 'b', 'neutral', 2002, 2004), tie('a', 'b', 'neutral', 2007, 2008), tie('a', 'b', 'neutral', 1999, 1999)]),
    ).toEqual([...['between', null, null]]);
    expect(changesOf([tie('a', 'b', 'neutral', 2003, 2003, { isEvent: true })])).toEqual(['between']);
    const overlapping = compare([tie('a', 'b', 'neutral', 2003, 2003)], { from: '2000-01-01', to: '2003-01-01' }, yearWindow(2002));
    expect(overlapping.map(({ change }) => change)).toEqual([null]);
  });

  it('calls nothing begun of which nobody says when it began, and nothing ended of which nobody says that it is over', () => {
    const known = (more: Partial<ComparedRelation>, a: number, b: number) =>
      changesOf([tie('a', 'b', 'supportive', 2003, 2003, more)], a, b)[0];
    expect(known(BEGINNING_NOT_KNOWN, 2001, 2003)).toBe('newly-attested');
    expect(known({ ...BEGINNING_NOT_KNOWN, ...GOES_ON }, 2001, 2005)).toBe('newly-presumed-or-uncertain');
    expect(known(GOES_ON, 2003, 2005)).toBe('no-longer-attested');
    expect(known(END_NOT_KNOWN, 2003, 2005)).toBe('no-longer-attested');
    expect(known(GOES_ON, 2005, 2006)).toBe('continued');
    expect(known({ ...BEGINNING_NOT_KNOWN, ...END_NOT_KNOWN }, 2005, 2006)).toBeNull();
    // Its actors were not there before, but nobody says when it began.
    expect(known({ startStatus: 'unknown' }, 2001, 2003)).toBe('newly-attested');
    expect(known({ startStatus: 'unknown', ...END_NOT_KNOWN }, 2001, 2005)).toBeNull();
    // By dates that somebody gives it had not begun, or was over, whatever is not known of its other side.
    expect(known(END_NOT_KNOWN, 2001, 2005)).toBe('begun');
    expect(known(BEGINNING_NOT_KNOWN, 2001, 2005)).toBe('ended');
  });

  it.each<[RelationState, readonly (Change | null)[]]>([
    ['attested', ['continued', 'continued', 'no-longer-attested', 'no-longer-attested', 'ended']],
    ['uncertain', ['continued', 'continued', 'continued', 'no-longer-presumed-or-uncertain', 'ended']],
    ['presumed', ['continued', 'continued', 'continued', 'no-longer-presumed-or-uncertain', 'ended']],
    ['unknown', ['newly-attested', 'newly-presumed-or-uncertain', 'newly-presumed-or-uncertain', null, 'ended']],
    ['absent', ['begun', 'begun', 'begun', 'begun', null]],
  ])('says "attested" only of what is attested: a tie %s in the earlier window, by its state in the later', (before, expected) => {
    const spell = (state: RelationState, year: number, more: Partial<ComparedRelation> = {}) =>
      state === 'absent' ? [] : [tie('a', 'b', 'supportive', year, year, { type: 'FUNDS', ...inState(state, year), ...more })];
    const after = ['attested', 'uncertain', 'presumed', 'unknown', 'absent'] as const;
    const change = (later: RelationState, more: Partial<ComparedRelation> = {}) =>
      [...new Set(changesOf([...spell(before, 2001), ...spell(later, 2005, more)]))].join() || null;
    expect(after.map((later) => change(later))).toEqual(expected);
    // Where nobody says when it began, it has not begun.
    const unbegun =
      before === 'absent' ? ['newly-attested', 'newly-presumed-or-uncertain', 'newly-presumed-or-uncertain', null, null] : expected;
    expect(after.map((later) => change(later, { startStatus: 'unknown' }))).toEqual(unbegun);
  });

  it('compares ties, not spells: what another spell carries has continued, but an event stands for itself', () => {
    const spell = (first: number, last: number, more: Partial<ComparedRelation> = {}) =>
      tie('a', 'b', 'supportive', first, last, { type: 'ALLIED_WITH', ...more });
    expect(changesOf([spell(2001, 2002), spell(2005, 2006)])).toEqual(['continued', 'continued']);
    const symmetric = { symmetric: true };
    expect(changesOf([spell(2001, 2002, symmetric), spell(2005, 2006, { ...symmetric, source: 'b', target: 'a' })])).toEqual([
      ...['continued', 'continued'],
    ]);
    expect(changesOf([spell(2001, 2002), spell(2005, 2006, { source: 'b', target: 'a' })])).toEqual(['ended', 'begun']);
    expect(changesOf([spell(2001, 2001, { isEvent: true }), spell(2005, 2005, { isEvent: true })])).toEqual(['ended', 'begun']);
  });

  it('says nothing of what is foretold or undated, and takes neither for a tie that was there', () => {
    const foretold = { dating: 'foretold', attested: [], foretold: { from: '2001-01-01', to: '2002-01-01' } } as const;
    const same = { type: 'FUNDS' };
    expect(
      changesOf([tie('a', 'b', 'supportive', 2001, 2001, { ...foretold, ...same }), tie('a', 'b', 'supportive', 2005, 2006, same)]),
    ).toEqual([...[null, 'begun']]);
    expect(changesOf([tie('a', 'b', 'supportive', 2001, 2001, { dating: 'undated', attested: [] })])).toEqual([null]);
  });

  it('calls turned a tie that begins between two who had only ties of the opposite sign', () => {
    const ally = tie('a', 'b', 'supportive', 2000, 2002);
    expect(changesOf([ally, tie('b', 'a', 'hostile', 2004, 2006)])).toEqual(['ended', 'turned']);
    expect(changesOf([tie('a', 'b', 'hostile', 2000, 2002), tie('a', 'b', 'supportive', 2004, 2006)])).toEqual(['ended', 'turned']);
  });

  it('calls turned what turned within a window, or between the two, and says on what that rests', () => {
    const { from, to } = { from: '2005-01-01', to: '2005-04-01' };
    const ally = (more: Partial<ComparedRelation> = {}) =>
      tie('a', 'b', 'supportive', 2005, 2005, { attested: [{ from, fromLatest: from, toEarliest: to, to }], possibleTo: to, ...more });
    const rival = (first: number, month: string, last = first) => {
      const begin = `${first}-${month}-01`;
      const attested = [{ from: begin, fromLatest: begin, toEarliest: `${last + 1}-01-01`, to: `${last + 1}-01-01` }];
      return tie('b', 'a', 'hostile', first, last, { attested, possibleFrom: begin });
    };
    // Both signs within the later window, and within the earlier.
    const [was, is] = [ally(), rival(2005, '04')];
    expect(changesOf([was, is], 2001, 2005)).toEqual(['begun', 'turned']);
    expect(olderTies(is, [was, is], yearWindow(2001), yearWindow(2005))).toEqual([{ relation: was, stands: false }]);
    expect(changesOf([ally(), rival(2005, '04', 2009)], 2005, 2009)).toEqual(['ended', 'turned']);
    expect(changesOf([tie('a', 'b', 'supportive', 2003, 2003), rival(2005, '01')], 2001, 2005)).toEqual(['between', 'turned']);
    // What began on the same day, or before, is no older tie.
    expect(changesOf([ally(), rival(2005, '01')], 2001, 2005)).toEqual(['begun', 'begun']);
    // Between the two they had been on both sides.
    expect(changesOf([tie('a', 'b', 'hostile', 2003, 2003), ally(), rival(2005, '04')], 2001, 2005)).toEqual([
      ...['between', 'turned', 'begun'],
    ]);
    // In the earlier window they were on the other side; since then, on both.
    expect(changesOf([tie('a', 'b', 'supportive', 2001, 2001), tie('a', 'b', 'hostile', 2003, 2003), rival(2005, '04')])).toEqual([
      ...['ended', 'between', 'turned'],
    ]);
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

  it('gives for any relations and windows no change where neither window has the relation and it does not lie between', () => {
    const year = fc.integer({ min: 1960, max: 2040 }).map(yearWindow);
    const relation = fc
      .tuple(relationTime, fc.constantFrom(...SIGN_NAMES), fc.constantFrom('FUNDS', 'ARMS'), fc.boolean())
      .map(([each, sign, type, isEvent]) => ({ ...each, sign, type, isEvent, symmetric: false, source: 'a', target: 'b' }));
    const seen = new Set<string | null>();
    fc.assert(
      fc.property(fc.array(relation, { maxLength: 6 }), year, year, (relations, a, b) => {
        const [earlier, later] = chronological(a, b);
        compare(relations, earlier, later).forEach(({ before, after, change }, index) => {
          const one = relations[index];
          if (one === undefined) throw new Error('more comparisons than relations');
          seen.add(change);
          expect([before, after]).toEqual([stateIn(one, earlier), stateIn(one, later)]);
          if (before === 'absent' && after === 'absent') expect([null, 'between']).toContain(change);
          else expect(change).not.toBe('between');
          if (change === 'begun' || change === 'turned') {
            expect(one.startStatus).toBe('known');
            if (change === 'begun') expect(before === 'absent' || (one.possibleFrom ?? '') >= later.to).toBe(true);
          }
          if (change === 'ended') expect(after).toBe('absent');
        });
      }),
      { numRuns: 400 },
    );
    expect(seen.size).toBeGreaterThan(5);
  });
});
