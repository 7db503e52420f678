import { addDays, earlier, firstDayOf, later, shift, toDay, yearOf } from '../../../model/time/day.ts';

const MONTH = { years: 0, months: 1, days: 0 };
const YEAR = { years: 1, months: 0, days: 0 };

describe('days', () => {
  it('steps over the end of every month as a shift does', () => {
    for (const year of ['0001', '0004', '1900', '1999', '2000', '2008', '9999']) {
      for (let month = 1; month <= 12; month += 1) {
        const first = `${year}-${String(month).padStart(2, '0')}-01`;
        expect([first, addDays(first, -1)]).toEqual([first, shift(first, { years: 0, months: 0, days: 1 }, -1)]);
      }
    }
  });

  it('are those of the years 0001 to 9999, in UTC', () => {
    expect(toDay(new Date('0001-01-01T00:00:00Z'))).toBe('0001-01-01');
    expect(toDay(new Date('9999-12-31T23:59:59Z'))).toBe('9999-12-31');
    expect([toDay(new Date('0000-12-31T00:00:00Z')), toDay(new Date('+010000-01-01T00:00:00Z')), toDay(new Date('?'))]).toEqual([
      ...[undefined, undefined, undefined],
    ]);
  });

  it('move by days over the ends of months and years, and leap years count', () => {
    expect([addDays('2008-02-28', 1), addDays('2008-02-28', 2), addDays('2007-02-28', 1)]).toEqual([
      '2008-02-29',
      '2008-03-01',
      '2007-03-01',
    ]);
    expect([addDays('2007-12-31', 1), addDays('2008-01-01', -1), addDays('2008-06-13', 0)]).toEqual([
      '2008-01-01',
      '2007-12-31',
      '2008-06-13',
    ]);
    expect([addDays('1900-02-28', 1), addDays('2000-02-28', 1), addDays('0050-01-01', -1)]).toEqual([
      '1900-03-01',
      '2000-02-29',
      '0049-12-31',
    ]);
  });

  it('move by months and years, to the last day of a month that is shorter', () => {
    expect([shift('2008-01-31', MONTH, 1), shift('2007-01-31', MONTH, 1), shift('2007-01-31', MONTH, 3)]).toEqual([
      ...['2008-02-29', '2007-02-28', '2007-04-30'],
    ]);
    expect([shift('2007-11-15', MONTH, 2), shift('2008-01-15', MONTH, -1), shift('2008-01-15', MONTH, -13)]).toEqual([
      ...['2008-01-15', '2007-12-15', '2006-12-15'],
    ]);
    expect([shift('2008-02-29', YEAR, 1), shift('2008-02-29', YEAR, -4), shift('2008-05-29', YEAR, 0)]).toEqual([
      ...['2009-02-28', '2004-02-29', '2008-05-29'],
    ]);
  });

  it('stop at the first and the last that can be written', () => {
    expect([addDays('0001-01-01', -1), shift('0001-03-01', YEAR, -1), shift('0001-03-01', MONTH, -3)]).toEqual(Array(3).fill('0001-01-01'));
    expect([addDays('9999-12-31', 1), shift('9999-03-01', YEAR, 1), shift('9999-11-01', MONTH, 2)]).toEqual(Array(3).fill('9999-12-31'));
    expect([addDays('0001-01-02', -1), addDays('9999-12-30', 1)]).toEqual(['0001-01-01', '9999-12-31']);
  });

  it('have a year, and a year has a first day', () => {
    expect([yearOf('0987-06-13'), firstDayOf(987), firstDayOf(2008)]).toEqual([987, '0987-01-01', '2008-01-01']);
  });

  it('are earlier or later than one another', () => {
    const [a, b] = ['2008-06-13', '2008-06-14'];
    expect([earlier(a, b), earlier(b, a), later(a, b), later(b, a), later(a, a)]).toEqual([a, a, b, b, a]);
  });
});
