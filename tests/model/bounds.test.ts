import fc from 'fast-check';
import { boundsEndedBy, boundsOf, yearsOfBounds } from '../../model/time/bounds.ts';
import { parseDate, parseDates } from '../../model/time/edtf.ts';
import { bounds, endedBounds } from './relations.ts';

const seenIn = (first: string, last = first) => ({ first: parseDate(first), last: parseDate(last) });
const state = (dates: string, first = '2008-06', last = first) => boundsOf(parseDates(dates), 'state', seenIn(first, last));

describe('boundsOf', () => {
  it('keeps what may be and what is certain apart where a date is coarse', () => {
    expect(state('2004/2008-06')).toEqual({
      ...{ from: '2004-01-01', fromLatest: '2004-12-31', toEarliest: '2008-06-01', to: '2008-07-01' },
      ...{ startStatus: 'known', endStatus: 'ended' },
    });
  });

  it('takes the year of an end as the contract has it', () => {
    expect(state('1990/2004')).toMatchObject({ toEarliest: '2004-01-01', to: '2005-01-01' });
  });

  it('bounds an open end by the day after the last evidence', () => {
    expect(state('2004/..', '2008-06-13', '2008-06-20')).toMatchObject({
      toEarliest: '2008-06-21',
      to: '2008-06-21',
      endStatus: 'ongoing',
    });
    expect(state('2004/', '2008-06-13')).toMatchObject({ toEarliest: '2008-06-14', to: '2008-06-14', endStatus: 'unknown' });
    expect(state('2004/..', '2008-06')).toMatchObject({ toEarliest: '2008-06-02', to: '2008-07-01' });
  });

  it('begins an unknown start with the first evidence', () => {
    expect(state('/..', '2008-06-13')).toMatchObject({ from: '2008-06-13', to: '2008-06-14', startStatus: 'unknown' });
  });

  it('lets a relation that was over before its first evidence begin with its end', () => {
    expect(state('/2007', '2008-06-13')).toMatchObject({ from: '2007-01-01', to: '2008-01-01', endStatus: 'ended' });
  });

  it('widens a date marked ~ by one of its own unit on either side', () => {
    expect(state('2007-08~/..', '2008-06-13')).toMatchObject({ from: '2007-07-01', fromLatest: '2007-09-30' });
  });

  it('lets a forecast begin after the source that makes it', () => {
    expect(state('2010/..', '2008-06-13')).toMatchObject({ from: '2010-01-01', to: '2011-01-01', endStatus: 'ongoing' });
  });

  it('reads one date on a state as an observation, and on an event as the whole of it', () => {
    const once = { from: '2008-06-01', fromLatest: '2008-06-30', toEarliest: '2008-06-02', to: '2008-07-01' };
    expect(boundsOf(parseDates('2008-06'), 'state')).toEqual({ ...once, startStatus: 'unknown', endStatus: 'unknown' });
    expect(boundsOf(parseDates('2008-06'), 'event')).toEqual({ ...once, startStatus: 'known', endStatus: 'ended' });
    expect(boundsOf(parseDates('2008-06'), 'either')).toEqual({ ...once, startStatus: 'known', endStatus: 'ended' });
  });

  it('refuses an event with an interval, and an open end that no source dates', () => {
    expect(() => boundsOf(parseDates('2004/2005'), 'event')).toThrow('one date, not an interval');
    expect(() => boundsOf(parseDates('2004/..'), 'state')).toThrow('publication date');
  });

  it('orders the bounds of any relation', () => {
    fc.assert(
      fc.property(fc.oneof(bounds, endedBounds), ({ from, fromLatest, toEarliest, to }) => {
        expect(from <= fromLatest && fromLatest < to).toBe(true);
        expect(from < toEarliest && toEarliest <= to).toBe(true);
      }),
    );
  });

  it('gives the first and the last year, both inclusive', () => {
    expect(yearsOfBounds({ from: '2004-05-01', to: '2008-01-01' })).toEqual({ fromYear: 2004, toYear: 2007 });
  });
});

describe('endedBy', () => {
  const event = (date: string) => boundsOf(parseDates(date), 'event');

  it('closes a state within the date of the event', () => {
    expect(boundsEndedBy('x', state('2019-10/..', '2020-01-25'), event('2020-01-24'))).toMatchObject({
      ...{ from: '2019-10-01', toEarliest: '2020-01-24', to: '2020-01-25', endStatus: 'ended' },
    });
  });

  it('lets what ended have begun before it, also where its only source is younger', () => {
    expect(boundsEndedBy('x', state('/..', '2020-01-25'), event('2020-01-24'))).toMatchObject({ from: '2020-01-24', to: '2020-01-25' });
  });

  it('keeps an end that is more precise than the event', () => {
    expect(boundsEndedBy('x', state('2004/2008-06-13'), event('2008'))).toMatchObject({ toEarliest: '2008-06-13', to: '2008-06-14' });
  });

  it('refuses an event that comes before the state, or after its own end', () => {
    expect(() => boundsEndedBy('x', state('2021/..', '2022'), event('2020-01-24'))).toThrow('"x" begins on 2021-01-01');
    expect(() => boundsEndedBy('x', state('2004/2008-06'), event('2020-01-24'))).toThrow('do not meet this event');
  });
});
