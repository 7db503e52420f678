import fc from 'fast-check';
import { EdtfError, parseByPackage, parseDate, parseDates } from '../../../model/time/edtf.ts';
import { readPlainDate } from '../../../model/time/plain-date.ts';

describe('parseDates', () => {
  it.each([
    ['2020-01-24', '2020-01-24', '2020-01-25'],
    ['2008-06', '2008-06-01', '2008-07-01'],
    ['2004', '2004-01-01', '2005-01-01'],
    ['2007-08~', '2007-07-01', '2007-10-01'],
    ['2004?', '2003-01-01', '2006-01-01'],
    ['2020-03-01%', '2020-02-29', '2020-03-03'],
    ['201X', '2010-01-01', '2020-01-01'],
    ['2004-XX', '2004-01-01', '2005-01-01'],
  ])('reads %s as [%s, %s)', (text, earliest, next) => {
    expect(parseDate(text)).toMatchObject({ earliest, next });
  });

  it('keeps an ongoing end and an unknown end apart', () => {
    expect(parseDates('2004/..')).toMatchObject({ kind: 'interval', end: 'open' });
    expect(parseDates('2004/')).toMatchObject({ kind: 'interval', end: 'unknown' });
    expect(parseDates('/2008')).toMatchObject({ start: 'unknown' });
    expect(parseDates('../2008')).toMatchObject({ start: 'open' });
    expect(parseDates('/')).toMatchObject({ start: 'unknown', end: 'unknown' });
  });

  it.each([
    ['[2019-10..2019-12]', '2019-10-01', '2020-01-01', false, false],
    ['[..2020-01-20]', '2020-01-20', '2020-01-21', true, false],
    ['[2019-10..]', '2019-10-01', '2019-11-01', false, true],
    ['[2004..2004-06]', '2004-01-01', '2004-07-01', false, false],
  ])('reads one of a range, %s', (text, earliest, next, orEarlier, orLater) => {
    expect(parseDate(text)).toEqual({ earliest, next, approximate: false, orEarlier, orLater });
    expect(parseDates(`2003/${text}`)).toMatchObject({ kind: 'interval', end: { earliest, next, orEarlier, orLater } });
    expect(parseDates(`${text}/`)).toMatchObject({ start: { earliest, next }, end: 'unknown' });
  });

  it('takes an interval within one year, month or day', () => {
    expect(parseDates('2004/2004')).toMatchObject({ start: { earliest: '2004-01-01' }, end: { next: '2005-01-01' } });
    expect(parseDates('2020-01-24/2020-01-24')).toMatchObject({ start: { earliest: '2020-01-24' }, end: { next: '2020-01-25' } });
  });

  it.each([
    ['', 'write `/`'],
    ['2004/2005/2006', 'is not a date that is read'],
    ['June 2008', 'is not a date that is read'],
    ['2020-02-30', 'is not a date that is read'],
    ['2001-21', 'is a season'],
    ['2008/2004', 'ends before it starts'],
    ['2008/2007', 'ends before it starts'],
    ['2008-06-13/2008-06-12', 'ends before it starts'],
    ['2020-01-24T10:00:00Z', 'finer than this project reads'],
    ['2004-06-~01', 'is not a date that is read'],
    ['{2001,2002}', 'is not a date that is read'],
    ['2004?-06', 'is not a date that is read'],
    ['2019-02-29', '2019-02 has 28 days'],
    ['2019-02-29~', '2019-02 has 28 days'],
    ['08', 'not of four digits'],
    ['13/', 'not of four digits'],
    ['2019/20', 'write all four, such as 2008, or 2019/2020'],
    ['9999', 'write .. where something goes on'],
    ['2004/9999-12-31', 'write .. where something goes on'],
    ['999X', 'write .. where something goes on'],
    ['[2008..2004]', 'ends before it starts'],
    ['[..]', 'is not a date that is read'],
    ['[2008]', 'is not a date that is read'],
    ['[2004,2008]', 'is not a date that is read'],
    ['[2004~..2008]', 'leave the mark out'],
    ['[2004/2008]', 'is not a date that is read'],
    ['-0043', 'outside the years'],
    ['Y170000002', 'outside the years'],
  ])('refuses %j and says why', (text, reason) => {
    expect(() => parseDates(text)).toThrow(EdtfError);
    expect(() => parseDates(text)).toThrow(reason);
  });

  it('refuses an interval where one date is needed', () => {
    expect(() => parseDate('2004/2008')).toThrow('single date');
  });
});

describe('the reading of plain dates', () => {
  const part = (least: number, most: number) => fc.integer({ min: least, max: most }).map((number) => String(number).padStart(2, '0'));
  const year = fc.oneof(
    fc.integer({ min: 1990, max: 2030 }).map(String),
    fc.constantFrom('0000', '0001', '1900', '2000', '9998', '9999'),
    fc.integer({ min: 0, max: 9999 }).map((number) => String(number).padStart(4, '0')),
  );
  const mark = fc.constantFrom('', '', '~', '?', '%');
  const digits = fc
    .oneof(year, fc.tuple(year, part(0, 25)), fc.tuple(year, part(0, 13), part(0, 32)))
    .map((parts) => [parts].flat().join('-'));
  const written = fc.tuple(digits, mark).map(([text, end]) => text + end);
  const outcome = (read: () => unknown) => {
    try {
      return read();
    } catch (error) {
      return String(error);
    }
  };

  it('says of every text what the package says of it', () => {
    fc.assert(
      fc.property(written, (text) => {
        expect(outcome(() => parseDate(text))).toEqual(outcome(() => parseByPackage(text, text)));
      }),
      { numRuns: 2000 },
    );
  });

  it('takes what people write, and leaves the rest to the package', () => {
    for (const text of ['2008', '2008-06', '2020-02-29', '2008~', '2008-06?', '1999-12-31%']) expect(readPlainDate(text)).toBeDefined();
    for (const text of ['2019-02-29', '2008-13', '2008-21', '201X', '9999', '0000', '08', '2008-06-00', ''])
      expect(readPlainDate(text)).toBeUndefined();
  });
});
