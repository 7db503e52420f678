import fc from 'fast-check';
import {
  parseChoice,
  parseSelection,
  parseWindow,
  spanOf,
  windowOfYears,
  writeChoice,
  writeSelection,
  writeWindow,
} from '../../client/url/parsers.ts';
import { addDays } from '../../model/time/day.ts';

describe('the window in the address', () => {
  it.each([
    ['2008', '2008-01-01', '2009-01-01'],
    ['2004..2008', '2004-01-01', '2009-01-01'],
    ['2008-06', '2008-06-01', '2008-07-01'],
    ['2008-06-13..2008-07', '2008-06-13', '2008-08-01'],
  ])('%s is read as both ends inclusive', (text, from, to) => expect(parseWindow(text)).toEqual({ from, to }));

  it.each(['', '08', '2008-13', '2008..2004', 'last year'])('%j is not a window', (text) => expect(parseWindow(text)).toBeNull());

  it('is written so that it reads the same', () => {
    fc.assert(
      fc.property(fc.nat(20000), fc.integer({ min: 1, max: 900 }), (start, length) => {
        const from = addDays('1980-01-01', start);
        const window = { from, to: addDays(from, length) };
        expect(parseWindow(writeWindow(window))).toEqual(window);
      }),
    );
    expect(writeWindow(windowOfYears({ first: 2008, last: 2008 }))).toBe('2008');
    expect(spanOf(windowOfYears({ first: 2004, last: 2008 }))).toEqual({ first: 2004, last: 2008 });
  });
});

const value = fc.string({ minLength: 1, maxLength: 12 });

describe('filters and selection in the address', () => {
  it('survive being written and read, whatever the values are', () => {
    fc.assert(
      fc.property(fc.array(value), fc.array(value), (only, not) => {
        const expected = only.length + not.length === 0 ? null : { only, not };
        expect(parseChoice(writeChoice({ only, not }))).toEqual(expected);
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.record({ kind: fc.constantFrom('actor' as const, 'relation' as const), id: value })), (selection) => {
        expect(parseSelection(writeSelection(selection))).toEqual(selection);
      }),
    );
  });

  it('read as one would write them', () => {
    expect(parseChoice('FUNDS,-TRAINS')).toEqual({ only: ['FUNDS'], not: ['TRAINS'] });
    expect(parseSelection('actor:mayor,event:x,relation:leads')).toEqual([
      { kind: 'actor', id: 'mayor' },
      { kind: 'relation', id: 'leads' },
    ]);
  });
});
