import fc from 'fast-check';
import { graphDays } from '../../client/url/graph-days.ts';
import {
  formatCamera,
  formatPositions,
  formatSelection,
  parseCamera,
  parsePositions,
  parseSelection,
  roundedPosition,
} from '../../client/url/parsers.ts';
import { PARSERS } from '../../client/url/viewer-url.ts';
import { formatChoice, formatIds, parseChoice, parseIds } from '../../model/filter/facet-choice.ts';
import { addDays } from '../../model/time/day.ts';
import { yearWindow } from '../../model/time/window.ts';
import { formatWindow, parseWindow } from '../../model/time/window-text.ts';

describe('the window in the address', () => {
  it.each([
    ['2008', '2008-01-01', '2009-01-01'],
    ['2004..2008', '2004-01-01', '2009-01-01'],
    ['2008-06', '2008-06-01', '2008-07-01'],
    ['2008-06-13..2008-07', '2008-06-13', '2008-08-01'],
    ['2008-02-29', '2008-02-29', '2008-03-01'],
    ['2008-12-31..2009', '2008-12-31', '2010-01-01'],
    ['9997', '9997-01-01', '9998-01-01'],
    ['9998', '9998-01-01', '9999-01-01'],
  ])('%s is read as both ends inclusive', (text, from, to) => expect(parseWindow(text)).toEqual({ from, to }));

  it.each([
    ...['', '08', '2008-13', '2008-00', '2008-06-00', '2008-06-32', '2008-02-30', '2008..2004', '2008-06..2008-05', 'last year'],
    ...['2008x', 'x2008', '2008..2009..2010', '..2008', '2008..', '2008..x', '9999', '2008..9999'],
  ])('%j is not a window', (text) => expect(parseWindow(text)).toBeNull());

  it('is written so that it reads the same', () => {
    fc.assert(
      fc.property(fc.nat(20000), fc.integer({ min: 1, max: 900 }), (start, length) => {
        const from = addDays('1980-01-01', start);
        const window = { from, to: addDays(from, length) };
        expect(parseWindow(formatWindow(window))).toEqual(window);
      }),
    );
    expect(formatWindow(yearWindow(2008))).toBe('2008');
    expect(formatWindow({ from: '2004-01-01', to: '2009-01-01' })).toBe('2004..2008');
    expect(formatWindow({ from: '2008-06-01', to: '2008-07-01' })).toBe('2008-06');
    expect(formatWindow({ from: '2008-06-01', to: '2009-01-01' })).toBe('2008-06..2008-12');
    expect(formatWindow({ from: '2008-06-13', to: '2008-06-14' })).toBe('2008-06-13');
  });
});

describe('the days in the address', () => {
  const days = (known: string | null, vsKnown: string | null, vs: string | null = null) =>
    graphDays({ known, vsKnown, vs: vs === null ? null : parseWindow(vs) });

  it('are put in order, and all sources come last', () => {
    expect(days('2008-12-31', 'all')).toEqual({ known: null, earlier: '2008-12-31' });
    expect(days(null, '2008-12-31')).toEqual({ known: null, earlier: '2008-12-31' });
    expect(days('2008-12-31', '2010-05-01')).toEqual({ known: '2010-05-01', earlier: '2008-12-31' });
    expect(days('2010-05-01', '2008-12-31')).toEqual({ known: '2010-05-01', earlier: '2008-12-31' });
  });

  it('are one where none is compared, it is the same, or windows are compared', () => {
    expect([days('2008-12-31', null), days('2008-12-31', '2008-12-31'), days('2008-12-31', 'all', '2020')]).toEqual(
      Array(3).fill({ known: '2008-12-31', earlier: null }),
    );
    expect([days(null, null), days(null, 'all')]).toEqual(Array(2).fill({ known: null, earlier: null }));
  });

  it('are read as the last day of a year or a month, and as all', () => {
    expect(['2008', '2008-06', 'all', 'some', '2004..2008'].map((text) => PARSERS.vsKnown.parse(text))).toEqual([
      ...['2008-12-31', '2008-06-30', 'all', null, null],
    ]);
  });
});

const value = fc.string({ minLength: 1, maxLength: 12 });
const selected = fc.record({ kind: fc.constantFrom('actor' as const, 'relation' as const, 'source' as const), id: value });

describe('filters and selection in the address', () => {
  it('read a link of before the changes had their names of now', () => {
    expect(PARSERS.change.parse('begun,unchanged')).toEqual({ only: ['begun', 'continued'], not: [] });
    expect(PARSERS.change.parse('newly-known,-no-longer-known')).toEqual({
      only: ['newly-presumed-or-uncertain'],
      not: ['no-longer-presumed-or-uncertain'],
    });
    expect(PARSERS.change.parse('-unchanged')).toEqual({ only: [], not: ['continued'] });
    expect([PARSERS.change.parse(''), PARSERS.type.parse('unchanged')]).toEqual([null, { only: ['unchanged'], not: [] }]);
    expect([PARSERS.unknown.defaultValue, PARSERS.presumed.defaultValue]).toEqual([false, true]);
  });

  it('survive being written and read, whatever the values are, and nothing is selected twice', () => {
    fc.assert(
      fc.property(fc.array(value), fc.array(value), (only, not) => {
        const expected = only.length + not.length === 0 ? null : { only, not };
        expect(parseChoice(formatChoice({ only, not }))).toEqual(expected);
      }),
    );
    fc.assert(
      fc.property(fc.uniqueArray(selected, { selector: ({ kind, id }) => `${kind}:${id}` }), (selection) => {
        expect(parseSelection(formatSelection(selection))).toEqual(selection);
        expect(parseSelection(formatSelection([...selection, ...selection]))).toEqual(selection);
      }),
    );
  });

  it('so do ids, places to a hundredth, and where the camera looks', () => {
    const hundredths = fc.integer({ min: -1e6, max: 1e6 }).map((count) => count / 100);
    fc.assert(
      fc.property(fc.uniqueArray(value), fc.array(fc.tuple(value, fc.record({ x: hundredths, y: hundredths }))), (ids, places) => {
        expect(parseIds(formatIds(ids))).toEqual(ids);
        expect(parsePositions(formatPositions(new Map(places)))).toEqual(new Map(places));
      }),
    );
    expect(parseCamera(formatCamera({ x: 0.5, y: 0.25, ratio: 1.5 }))).toEqual({ x: 0.5, y: 0.25, ratio: 1.5 });
    expect([parseCamera('here'), parseCamera('1:2'), parseCamera('1:2:3:4')]).toEqual([null, null, null]);
    expect([parseCamera('0:0:99'), parseCamera('0:0:0'), parseCamera('9:-9:1')]).toEqual([
      { x: 0, y: 0, ratio: 3 },
      { x: 0, y: 0, ratio: 0.05 },
      { x: 2, y: -1, ratio: 1 },
    ]);
    expect([parseCamera('0.5:x:1'), parseCamera('0.5:0.5:Infinity'), parseCamera('0.5:0.5')]).toEqual([null, null, null]);
    expect(formatCamera({ x: 0.123456, y: -1, ratio: 2 })).toBe('0.1235:-1:2');
    expect(formatPositions(new Map([['a:b', { x: 1.239, y: -0.5 }]]))).toBe('a:b:1.24:-0.5');
    expect(parsePositions('a:1:2,b:1,c:1.:2,d:1:x,:1:2,e:-1.5:-2.25 ,f:3:4')).toEqual(
      new Map([
        ['a', { x: 1, y: 2 }],
        ['f', { x: 3, y: 4 }],
      ]),
    );
  });

  it('bring back the very place that was drawn', () => {
    const drawn = roundedPosition({ x: 1.239, y: -0.5049 });
    expect(drawn).toEqual({ x: 1.24, y: -0.5 });
    expect(parsePositions(formatPositions(new Map([['a', drawn]])))).toEqual(new Map([['a', drawn]]));
  });

  it('read as one would write them', () => {
    expect(parseChoice('FUNDS,-TRAINS')).toEqual({ only: ['FUNDS'], not: ['TRAINS'] });
    expect(parseSelection('actor:mayor,event:x,relation:leads')).toEqual([
      { kind: 'actor', id: 'mayor' },
      { kind: 'relation', id: 'leads' },
    ]);
    expect(parseSelection('actor:,leads,:x,source:a:b,actor:x\\,y')).toEqual([
      { kind: 'source', id: 'a:b' },
      { kind: 'actor', id: 'x,y' },
    ]);
  });
});
