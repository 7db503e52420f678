import fc from 'fast-check';
import { parsePlaces, parseSelection, parseView, writePlaces, writeSelection, writeView } from '../../client/url/parsers.ts';
import { parseChoice, parseIds, writeChoice, writeIds } from '../../model/filter/choice.ts';
import { addDays } from '../../model/time/day.ts';
import { yearWindow } from '../../model/time/window.ts';
import { parseWindow, writeWindow } from '../../model/time/window-text.ts';

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
    expect(writeWindow(yearWindow(2008))).toBe('2008');
  });
});

const value = fc.string({ minLength: 1, maxLength: 12 });
const selected = fc.record({ kind: fc.constantFrom('actor' as const, 'relation' as const, 'source' as const), id: value });

describe('filters and selection in the address', () => {
  it('survive being written and read, whatever the values are, and nothing is selected twice', () => {
    fc.assert(
      fc.property(fc.array(value), fc.array(value), (only, not) => {
        const expected = only.length + not.length === 0 ? null : { only, not };
        expect(parseChoice(writeChoice({ only, not }))).toEqual(expected);
      }),
    );
    fc.assert(
      fc.property(fc.uniqueArray(selected, { selector: ({ kind, id }) => `${kind}:${id}` }), (selection) => {
        expect(parseSelection(writeSelection(selection))).toEqual(selection);
        expect(parseSelection(writeSelection([...selection, ...selection]))).toEqual(selection);
      }),
    );
  });

  it('so do ids, places to a hundredth, and where the camera looks', () => {
    const hundredths = fc.integer({ min: -1e6, max: 1e6 }).map((count) => count / 100);
    fc.assert(
      fc.property(fc.uniqueArray(value), fc.array(fc.tuple(value, fc.record({ x: hundredths, y: hundredths }))), (ids, places) => {
        expect(parseIds(writeIds(ids))).toEqual(ids);
        expect(parsePlaces(writePlaces(new Map(places)))).toEqual(new Map(places));
      }),
    );
    expect(parseView(writeView({ x: 0.5, y: 0.25, ratio: 1.5 }))).toEqual({ x: 0.5, y: 0.25, ratio: 1.5 });
    expect([parseView('here'), parseView('1:2'), parseView('1:2:3:4')]).toEqual([null, null, null]);
    expect(parseView('0:0:99')).toEqual({ x: 0, y: 0, ratio: 3 });
  });

  it('read as one would write them', () => {
    expect(parseChoice('FUNDS,-TRAINS')).toEqual({ only: ['FUNDS'], not: ['TRAINS'] });
    expect(parseSelection('actor:mayor,event:x,relation:leads')).toEqual([
      { kind: 'actor', id: 'mayor' },
      { kind: 'relation', id: 'leads' },
    ]);
  });
});
