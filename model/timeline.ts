import { firstIndex } from './bisect.ts';
import type { SignName } from './coding/vocabulary.ts';
import { type Filter, type Filterable, facetValueState, matchesFilter, WITHOUT_WINDOW } from './filter/filter.ts';
import type { Bounds } from './time/bounds.ts';
import { yearsOfBounds } from './time/bounds.ts';
import { firstDayOf, yearOf } from './time/day.ts';
import { periodsIn } from './time/period.ts';
import { VISIBLE_STATES, type Window } from './time/window.ts';

/** The fields of a relation that counting over time reads. */
export interface TimedRelation extends Bounds {
  readonly sign: SignName;
}

export type SignCounts = Record<SignName, number>;

/** How many relations are in each state in a period, by sign. */
export type Activity = Readonly<Record<(typeof VISIBLE_STATES)[number], SignCounts>>;

export interface TimelineYear extends Activity {
  readonly year: number;
}

/** The first and the last year in which any of the relations may hold; `null` when there are none. */
export function yearRangeOf(relations: readonly Pick<Bounds, 'from' | 'to'>[]): { first: number; last: number } | null {
  let range: { first: number; last: number } | null = null;
  for (const relation of relations) {
    const { fromYear, toYear } = yearsOfBounds(relation);
    range =
      range === null ? { first: fromYear, last: toYear } : { first: Math.min(range.first, fromYear), last: Math.max(range.last, toYear) };
  }
  return range;
}

/** Counts the relations that match a filter in each year from `first` to `last`, both inclusive. */
export function timelineOf(
  relations: readonly (TimedRelation & Filterable)[],
  filter: Filter,
  range: { first: number; last: number } | null,
): TimelineYear[] {
  if (range === null) return [];
  const years = periodsIn('year', { from: firstDayOf(range.first), to: firstDayOf(range.last + 1) });
  return activityIn(relations, filter, years).map((activity, index) => ({ year: yearOf(years[index]?.from ?? ''), ...activity }));
}

/**
 * Counts the relations that match a filter in each of these periods. A long relation counts in every
 * period in which it holds.
 * @param periods in order, each beginning where the one before ends
 */
export function activityIn(relations: readonly (TimedRelation & Filterable)[], filter: Filter, periods: readonly Window[]): Activity[] {
  const passing = relations.filter((relation) => matchesFilter(relation, WITHOUT_WINDOW, filter));
  const hidden = VISIBLE_STATES.filter((state) => ['not', 'out'].includes(facetValueState(filter, 'state', state)));
  const activity = countIn(passing, periods);
  if (hidden.length === 0) return activity;
  return activity.map((counts) => ({ ...counts, ...Object.fromEntries(hidden.map((state) => [state, zeroCounts()])) }));
}

/**
 * Counts the states of `stateIn` for all periods at once. Each of its conditions holds in a run of adjoining
 * periods, whose ends are found by bisection, so that the cost does not grow with the length of a relation.
 */
function countIn(relations: readonly TimedRelation[], periods: readonly Window[]): Activity[] {
  const count = periods.length;
  const rises = Array.from({ length: count + 1 }, emptyActivity);
  const add = (state: keyof Activity, sign: SignName, first: number, end: number) => {
    if (first >= end) return;
    const [rise, fall] = [rises[first], rises[end]];
    if (rise !== undefined) rise[state][sign] += 1;
    if (fall !== undefined) fall[state][sign] -= 1;
  };
  const firstEndingAfter = (day: string) => firstIndex(count, (at) => (periods[at]?.to ?? '') > day);
  const firstFrom = (day: string) => firstIndex(count, (at) => (periods[at]?.from ?? '') >= day);
  for (const { sign, from, fromLatest, toEarliest, to, endStatus } of relations) {
    const [possible, over] = [firstEndingAfter(from), firstFrom(to)];
    const certain = firstEndingAfter(fromLatest);
    const certainEnd = Math.max(certain, firstFrom(toEarliest));
    add('uncertain', sign, possible, Math.min(certain, over));
    add('attested', sign, certain, certainEnd);
    add('uncertain', sign, certainEnd, over);
    if (endStatus !== 'ended') add('presumed', sign, over, count);
  }
  return prefixSums(rises.slice(0, count));
}

function prefixSums(rises: readonly Activity[]): Activity[] {
  const running = emptyActivity();
  return rises.map((rise) => {
    for (const state of VISIBLE_STATES) {
      for (const sign of Object.keys(rise[state]) as SignName[]) running[state][sign] += rise[state][sign];
    }
    return { attested: { ...running.attested }, uncertain: { ...running.uncertain }, presumed: { ...running.presumed } };
  });
}

function emptyActivity(): Activity {
  return { attested: zeroCounts(), uncertain: zeroCounts(), presumed: zeroCounts() };
}

function zeroCounts(): SignCounts {
  return { supportive: 0, neutral: 0, hostile: 0 };
}
