import fc from 'fast-check';
import { boundsOf } from '../../model/time/bounds.ts';
import { addDays } from '../../model/time/day.ts';
import { parseDate, parseDates } from '../../model/time/edtf.ts';
import { lastYearOf, stateIn, yearWindow } from '../../model/time/window.ts';
import { windowBetween } from '../../model/time/window-between.ts';
import { bounds, edtfDate, endedBounds, window } from './relations.ts';

const relation = fc.oneof(bounds, endedBounds);

describe('stateIn', () => {
  const published = { first: parseDate('2008-06-13'), last: parseDate('2008-06-13') };
  const since2004 = boundsOf(parseDates('2004/..'), 'state', published);

  it.each([
    [2003, 'absent'],
    [2004, 'attested'],
    [2006, 'attested'],
    [2008, 'attested'],
    [2009, 'presumed'],
    [2020, 'presumed'],
  ])('of a relation attested from 2004 to 2008 is, in %d, %s', (year, state) => {
    expect(stateIn(since2004, yearWindow(year))).toBe(state);
  });

  it('is date uncertain where the date is too coarse for the window', () => {
    expect(stateIn(since2004, windowBetween('2004-03', '2004-03'))).toBe('uncertain');
  });

  it('of a relation that ended is absent afterwards', () => {
    expect(stateIn(boundsOf(parseDates('2004/2006'), 'state'), yearWindow(2007))).toBe('absent');
  });

  it('is exactly one in any window: attested and uncertain where the relation may hold, presumed only after it', () => {
    fc.assert(
      fc.property(relation, window, (each, when) => {
        const state = stateIn(each, when);
        const mayHold = each.from < when.to && when.from < each.to;
        expect(state === 'attested' || state === 'uncertain').toBe(mayHold);
        if (state === 'presumed') expect(when.from >= each.to && each.endStatus !== 'ended').toBe(true);
        if (state === 'absent') expect(when.to <= each.from || each.endStatus === 'ended').toBe(true);
      }),
    );
  });

  it('stays attested in every window that contains one in which it is attested', () => {
    fc.assert(
      fc.property(relation, window, fc.nat(3000), fc.nat(3000), (each, when, before, after) => {
        fc.pre(stateIn(each, when) === 'attested');
        expect(stateIn(each, { from: addDays(when.from, -before), to: addDays(when.to, after) })).toBe('attested');
      }),
    );
  });

  it('shows an event in its own day, month and year and in no other', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1950-01-02'), max: new Date('2049-12-30'), noInvalidDate: true }), (date) => {
        const day = date.toISOString().slice(0, 10);
        const event = boundsOf(parseDates(day), 'event');
        const own = [day, day.slice(0, 7), day.slice(0, 4)].map((unit) => windowBetween(unit, unit));
        for (const unit of own) {
          expect(stateIn(event, unit)).toBe('attested');
          expect(stateIn(event, { from: addDays(unit.from, -400), to: unit.from })).toBe('absent');
          expect(stateIn(event, { from: unit.to, to: addDays(unit.to, 400) })).toBe('absent');
        }
      }),
    );
  });

  it('shows a coarse event attested where the window holds all of it, uncertain where it holds a part', () => {
    fc.assert(
      fc.property(edtfDate, window, (date, when) => {
        const { earliest, next } = parseDate(date);
        const meets = earliest < when.to && when.from < next;
        const holds = when.from <= earliest && next <= when.to;
        expect(stateIn(boundsOf(parseDates(date), 'event'), when)).toBe(holds ? 'attested' : meets ? 'uncertain' : 'absent');
      }),
    );
  });

  it('certainly shows a relation of one year in that year', () => {
    expect(stateIn(boundsOf(parseDates('2004/2004'), 'state'), yearWindow(2004))).toBe('attested');
  });
});

describe('spanWindow', () => {
  it('takes both ends as written, inclusive', () => {
    expect(windowBetween('2004', '2008-06')).toEqual({ from: '2004-01-01', to: '2008-07-01' });
    expect(lastYearOf(windowBetween('2004', '2008'))).toBe(2008);
  });

  it('refuses a window that ends before it starts', () => {
    expect(() => windowBetween('2008', '2004')).toThrow(RangeError);
  });
});
