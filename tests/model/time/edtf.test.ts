import { EdtfError, parseDate, parseDates } from '../../../model/time/edtf.ts';

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
