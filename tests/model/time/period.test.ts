import fc from 'fast-check';
import { addDays } from '../../../model/time/day.ts';
import {
  finerOf,
  GRAINS,
  grainOf,
  periodNumber,
  periodOf,
  periodRangeOf,
  periodStart,
  periodsIn,
  shiftBy,
  startOfPeriod,
  windowOfPeriods,
} from '../../../model/time/period.ts';

const of = <T>(ask: (grain: (typeof GRAINS)[number]) => T) => Object.fromEntries(GRAINS.map((grain) => [grain, ask(grain)]));

describe('periods', () => {
  it('are the calendar year, month and day that a day lies in', () => {
    expect(of((grain) => periodOf(grain, '2008-12-31'))).toEqual({
      year: { from: '2008-01-01', to: '2009-01-01' },
      month: { from: '2008-12-01', to: '2009-01-01' },
      day: { from: '2008-12-31', to: '2009-01-01' },
    });
    expect(of((grain) => startOfPeriod(grain, '2008-06-13'))).toEqual({ year: '2008-01-01', month: '2008-06-01', day: '2008-06-13' });
    expect(of((grain) => shiftBy(grain, '2008-06-13', -2))).toEqual({ year: '2006-06-13', month: '2008-04-13', day: '2008-06-11' });
  });

  it('adjoin, and are all that a window touches', () => {
    expect(periodsIn('month', { from: '2008-11-30', to: '2009-01-02' })).toEqual([
      { from: '2008-11-01', to: '2008-12-01' },
      { from: '2008-12-01', to: '2009-01-01' },
      { from: '2009-01-01', to: '2009-02-01' },
    ]);
    expect(periodsIn('year', { from: '2008-01-01', to: '2009-01-01' })).toEqual([{ from: '2008-01-01', to: '2009-01-01' }]);
    expect(periodsIn('day', { from: '2008-01-01', to: '2008-01-01' })).toEqual([]);
    expect(periodsIn('day', { from: '9999-12-30', to: '9999-12-31' })).toEqual([{ from: '9999-12-30', to: '9999-12-31' }]);
    expect(periodsIn('year', { from: '9999-01-01', to: '9999-12-31' })).toEqual([{ from: '9999-01-01', to: '9999-12-31' }]);
    expect(periodsIn('month', { from: '9999-11-30', to: '9999-12-31' }).map(({ from }) => from)).toEqual(['9999-11-01', '9999-12-01']);
  });

  it('are numbered so that they can be counted, and each number is that of its first day', () => {
    expect(of((grain) => periodNumber(grain, '1970-01-02'))).toEqual({ year: 1970, month: 23640, day: 1 });
    expect(of((grain) => periodNumber(grain, '2008-06-13'))).toEqual({ year: 2008, month: 24101, day: 14043 });
    expect([periodStart('year', 987), periodStart('month', 987 * 12), periodStart('month', 24107), periodStart('day', -1)]).toEqual([
      ...['0987-01-01', '0987-01-01', '2008-12-01', '1969-12-31'],
    ]);
    fc.assert(
      fc.property(fc.constantFrom(...GRAINS), fc.integer({ min: 0, max: 900_000 }), (grain, days) => {
        const day = addDays('0100-01-01', days);
        expect(periodStart(grain, periodNumber(grain, day))).toBe(startOfPeriod(grain, day));
      }),
    );
  });

  it('make up a window, both ends inclusive', () => {
    const window = { from: '2008-06-13', to: '2009-01-01' };
    expect(of((grain) => periodRangeOf(grain, window))).toEqual({
      year: { first: 2008, last: 2008 },
      month: { first: 24101, last: 24107 },
      day: { first: 14043, last: 14244 },
    });
    expect(of((grain) => windowOfPeriods(grain, periodRangeOf(grain, window)))).toEqual({
      year: { from: '2008-01-01', to: '2009-01-01' },
      month: { from: '2008-06-01', to: '2009-01-01' },
      day: window,
    });
  });
});

describe('the grain of a window', () => {
  it.each([
    ['2008-01-01', '2010-01-01', 'year'],
    ['2008-01-01', '2008-06-01', 'month'],
    ['2008-06-01', '2009-01-01', 'month'],
    ['2008-01-01', '2008-01-02', 'day'],
    ['2008-01-02', '2009-01-01', 'day'],
    ['2008-06-01', '2008-06-13', 'day'],
    ['2008-06-13', '2008-07-01', 'day'],
  ])('from %s to before %s is the %s', (from, to, grain) => expect(grainOf({ from, to })).toBe(grain));

  it('is the finer of two', () => {
    expect([finerOf('year', 'month'), finerOf('day', 'month'), finerOf('year', 'year'), finerOf('year', 'day')]).toEqual([
      ...['month', 'day', 'year', 'day'],
    ]);
  });
});
