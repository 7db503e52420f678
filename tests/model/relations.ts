import fc from 'fast-check';
import { type Bounds, boundsEndedBy, boundsOf, type Temporality } from '../../model/time/bounds.ts';
import { addDays, type Day } from '../../model/time/day.ts';
import { parseDate, parseDates } from '../../model/time/edtf.ts';
import type { Window } from '../../model/time/window.ts';

/** Arbitrary dates, relations and windows, all within a century so that they meet often. */

const two = (value: number) => String(value).padStart(2, '0');
const year = fc.integer({ min: 1950, max: 2049 });
const plainDate = fc.oneof(
  year.map(String),
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`),
  fc.tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`),
);
export const edtfDate = fc.tuple(plainDate, fc.constantFrom('', '', '~', '?', '%')).map(([date, mark]) => date + mark);

const endpoint = fc.oneof(edtfDate, edtfDate, fc.constantFrom('', '..'));
const interval = fc.tuple(endpoint, endpoint).map(([start, end]) => `${start}/${end}`);
const isReadable = (text: string): boolean => {
  try {
    parseDates(text);
    return true;
  } catch {
    return false;
  }
};
export const edtfInterval = interval.filter(isReadable);

const published = fc.tuple(edtfDate, edtfDate).map((dates) => {
  const [a, b] = dates.map((date) => parseDate(date)) as [ReturnType<typeof parseDate>, ReturnType<typeof parseDate>];
  return a.next <= b.next ? { first: a, last: b } : { first: b, last: a };
});

/** Bounds of any relation: event or state, with any dates, published at any time, ended by an event or not. */
export const bounds: fc.Arbitrary<Bounds> = fc
  .oneof(
    fc.tuple(edtfDate, fc.constantFrom<Temporality>('event', 'state', 'either'), published),
    fc.tuple(edtfInterval, fc.constantFrom<Temporality>('state', 'either'), published),
  )
  .map(([dates, temporality, evidence]) => boundsOf(parseDates(dates), temporality, evidence));

export const endedBounds: fc.Arbitrary<Bounds> = fc
  .tuple(bounds, edtfDate)
  .map(([state, date]) => {
    try {
      return boundsEndedBy('state', state, boundsOf(parseDates(date), 'event'));
    } catch {
      return undefined;
    }
  })
  .filter((ended) => ended !== undefined);

const day: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays('1945-01-01', count));
export const window: fc.Arbitrary<Window> = fc
  .tuple(day, fc.integer({ min: 1, max: 4000 }))
  .map(([from, length]) => ({ from, to: addDays(from, length) }));
