import fc from 'fast-check';
import type { Status } from '../../model/coding/codes.ts';
import type { Temporality } from '../../model/coding/temporality.ts';
import { addDays, type Day } from '../../model/time/day.ts';
import { parseDates } from '../../model/time/edtf.ts';
import { type RelationTime, turningDays } from '../../model/time/relation-time.ts';
import { type TimedClaim, type TimedSource, timesOf, type UntimedDataset, type UntimedRelation } from '../../model/time/relation-times.ts';
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

const isReadable = (text: string): boolean => {
  try {
    parseDates(text);
    return true;
  } catch {
    return false;
  }
};
/** "At the latest", "not before" and "between". */
const range = fc
  .tuple(fc.constantFrom('at the latest', 'not before', 'between'), plainDate, plainDate)
  .map(([kind, a, b]) => (kind === 'between' ? `[${a}..${b}]` : kind === 'not before' ? `[${a}..]` : `[..${b}]`))
  .filter(isReadable);
const date = fc.oneof({ weight: 4, arbitrary: edtfDate }, { weight: 1, arbitrary: range });
const endpoint = fc.oneof(date, date, fc.constantFrom('', '..'));
export const edtfInterval = fc
  .tuple(endpoint, endpoint)
  .map(([start, end]) => `${start}/${end}`)
  .filter(isReadable);
const dates = fc.oneof({ weight: 3, arbitrary: edtfInterval }, { weight: 2, arbitrary: date }, { weight: 1, arbitrary: fc.constant('') });

const active = fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: edtfInterval });
const source: fc.Arbitrary<TimedSource> = fc.record({
  published: fc.oneof({ weight: 9, arbitrary: edtfDate }, { weight: 1, arbitrary: fc.constant('') }),
  covers: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: edtfInterval }),
});
const statuses: readonly Status[] = ['actual', 'actual', 'actual', 'alleged', 'inferred', 'announced', 'forecast'];
const TYPES = new Map<string, { temporality: Temporality; symmetric: boolean }>([
  ['FUNDS', { temporality: 'state', symmetric: false }],
  ['ATTACKS', { temporality: 'either', symmetric: false }],
  ['MEETS_WITH', { temporality: 'event', symmetric: true }],
]);

/** A dataset of up to four relations between two actors, most of them spells of one tie, one of which an event may end. */
export const untimed: fc.Arbitrary<UntimedDataset<UntimedRelation>> = fc
  .record({
    relations: fc.array(
      fc.record({
        dates,
        status: fc.constantFrom(...statuses),
        type: fc.constantFrom('FUNDS', 'FUNDS', 'ATTACKS', 'MEETS_WITH'),
        ends: fc.boolean(),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    claims: fc.array(
      fc.record({
        relation: fc.constantFrom(0, 0, 0, 1, 2, 3),
        source: fc.constantFrom('s0', 's1', 's2'),
        stance: fc.constantFrom<TimedClaim['stance']>('supports', 'supports', 'supports', 'disputes', 'disputes-dates'),
        attests: fc.oneof({ weight: 2, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.oneof(edtfInterval, date) }),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    sources: fc.tuple(source, source, source),
    active: fc.tuple(active, active),
  })
  .map(({ relations, claims, sources, active }) => ({
    relations: relations.map(({ ends, ...each }, index) => ({
      ...{ ...each, id: `r${index}`, source: 'a', target: 'b' },
      ends: ends && index > 0 && !each.dates.includes('/') && each.type !== 'FUNDS' ? ['r0'] : [],
    })),
    claims: claims.map((each) => ({ ...each, relation: `r${each.relation}` })),
    sources: new Map(sources.map((each, index) => [`s${index}`, each])),
    active: new Map([
      ['a', active[0]],
      ['b', active[1]],
    ]),
    types: TYPES,
  }));

/** When any relation held: event or state, dated, foretold or not dated at all, with any claims, limits and other spells. */
export const relationTime: fc.Arbitrary<RelationTime> = untimed.map((dataset) => (timesOf(dataset)[0] as { time: RelationTime }).time);

const day: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays('1945-01-01', count));
const length = fc.oneof(fc.constantFrom(1, 31, 365), fc.integer({ min: 1, max: 4000 }));
const windowFrom = (from: Day, days: number): Window => ({ from, to: addDays(from, days) });
export const window: fc.Arbitrary<Window> = fc.tuple(day, length).map(([from, days]) => windowFrom(from, days));

/** When any relation held, and a window: every second one begins near a day on which the state of the relation can turn. */
export const relationTimeAndWindow: fc.Arbitrary<readonly [RelationTime, Window]> = fc
  .tuple(relationTime, day, length, fc.nat(), fc.integer({ min: -400, max: 400 }))
  .map(([time, anywhere, days, turn, apart]) => {
    const { starts, ends } = turningDays(time);
    // What may begin at any time has a latest start at the end of all years, where no window lies.
    const turning = [...starts, ...ends].filter((each) => each < '2100-01-01');
    const near = turn % 2 === 0 ? undefined : turning[Math.floor(turn / 2) % turning.length];
    return [time, windowFrom(near === undefined ? anywhere : addDays(near, apart), days)];
  });

/** When a relation held that is attested from the first day of one year to the last of another. */
export function heldIn(first: number, last: number, more: Partial<RelationTime> = {}): RelationTime {
  const [from, to] = [`${first}-01-01`, `${last + 1}-01-01`];
  return {
    dating: 'dated',
    attested: [{ from, fromLatest: from, toEarliest: to, to }],
    startStatus: 'known',
    endStatus: 'ended',
    possibleFrom: from,
    possibleTo: to,
    ...more,
  };
}
