import { lastYearOf, yearsOf } from '../../../model/time/window.ts';
import { windowBetween } from '../../../model/time/window-between.ts';

describe('windowBetween', () => {
  it('takes both ends as written, inclusive', () => {
    expect(windowBetween('2004', '2008-06')).toEqual({ from: '2004-01-01', to: '2008-07-01' });
    expect(lastYearOf(windowBetween('2004', '2008'))).toBe(2008);
  });

  it('refuses a window that ends before it starts', () => {
    expect(() => windowBetween('2008', '2004')).toThrow(RangeError);
  });
});

describe('yearsOf', () => {
  it('gives the first and the last year, both inclusive', () => {
    expect(yearsOf({ from: '2004-05-01', to: '2008-01-01' })).toEqual({ fromYear: 2004, toYear: 2007 });
  });
});
