import { firstIndex } from './bisect.ts';
import type { SignName } from './coding/vocabulary.ts';
import { type Filter, type Filterable, facetValueState, matchesFilter, WITHOUT_WINDOW } from './filter/filter.ts';
import { firstDayOf, yearOf } from './time/day.ts';
import { periodsIn } from './time/period.ts';
import { extentOf, type RelationTime, stateIn, turningDays, VISIBLE_STATES, type VisibleState } from './time/relation-time.ts';
import { type Window, yearsOf } from './time/window.ts';

/** The fields of a relation that counting over time reads. */
export interface CountedRelation extends RelationTime {
  readonly sign: SignName;
}

export type SignCounts = Record<SignName, number>;

/** How many relations are in each state in a period, by sign. */
export type Activity = Readonly<Record<VisibleState, SignCounts>>;

export interface TimelineYear extends Activity {
  readonly year: number;
}

/** The first and the last year of which anything is said of any relation; `null` when nothing is. */
export function yearRangeOf(relations: readonly RelationTime[]): { first: number; last: number } | null {
  let range: { first: number; last: number } | null = null;
  for (const relation of relations) {
    const extent = extentOf(relation);
    if (extent === null) continue;
    const { fromYear, toYear } = yearsOf(extent);
    range =
      range === null ? { first: fromYear, last: toYear } : { first: Math.min(range.first, fromYear), last: Math.max(range.last, toYear) };
  }
  return range;
}

/** Counts the relations that match a filter in each year from `first` to `last`, both inclusive. */
export function timelineOf(
  relations: readonly (CountedRelation & Filterable)[],
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
export function activityIn(relations: readonly (CountedRelation & Filterable)[], filter: Filter, periods: readonly Window[]): Activity[] {
  const passing = relations.filter((relation) => matchesFilter(relation, WITHOUT_WINDOW, filter));
  const hidden = VISIBLE_STATES.filter((state) => ['not', 'out'].includes(facetValueState(filter, 'state', state)));
  const activity = countIn(passing, periods);
  if (hidden.length === 0) return activity;
  return activity.map((counts) => ({ ...counts, ...Object.fromEntries(hidden.map((state) => [state, zeroCounts()])) }));
}

/** Counts the states of `stateIn` for all periods at once. */
function countIn(relations: readonly CountedRelation[], periods: readonly Window[]): Activity[] {
  const count = periods.length;
  const rises = Array.from({ length: count + 1 }, emptyActivity);
  const key = `${periods[0]?.from} ${periods.at(-1)?.to} ${count}`;
  for (const relation of relations) {
    const runs = runsOf(relation, periods, key);
    for (let at = 0; at < runs.length; at += 2) {
      const state = VISIBLE_STATES[runs[at + 1] ?? ABSENT];
      if (state === undefined) continue;
      const [rise, fall] = [rises[runs[at] ?? count], rises[runs[at + 2] ?? count]];
      if (rise !== undefined) rise[state][relation.sign] += 1;
      if (fall !== undefined) fall[state][relation.sign] -= 1;
    }
  }
  return prefixSums(rises.slice(0, count));
}

const ABSENT = -1;

/** The runs of each relation in the periods that were last counted: a filter changes which relations count, not when they hold. */
const lastRuns = new WeakMap<RelationTime, { readonly key: string; readonly runs: readonly number[] }>();

/**
 * The runs of periods in which a relation has one state: two numbers each, the first period and the index in
 * `VISIBLE_STATES`. The state changes only where a day of the relation's time is passed. These periods are found by
 * bisection, so that the cost does not grow with the length of a relation.
 * @param key the same for the same periods
 */
function runsOf(relation: RelationTime, periods: readonly Window[], key: string): readonly number[] {
  const last = lastRuns.get(relation);
  if (last?.key === key) return last.runs;
  const count = periods.length;
  const firstEndingAfter = (day: string) => firstIndex(count, (at) => (periods[at]?.to ?? '') > day);
  const firstFrom = (day: string) => firstIndex(count, (at) => (periods[at]?.from ?? '') >= day);
  const { starts, ends } = turningDays(relation);
  const turns = new Set([0, ...starts.map(firstEndingAfter), ...ends.map(firstFrom)]);
  const runs = [...turns]
    .filter((at) => at < count)
    .sort((a, b) => a - b)
    .flatMap((first) => {
      const state = stateIn(relation, periods[first] as Window);
      return [first, state === 'absent' ? ABSENT : VISIBLE_STATES.indexOf(state)];
    });
  lastRuns.set(relation, { key, runs });
  return runs;
}

function prefixSums(rises: readonly Activity[]): Activity[] {
  const running = emptyActivity();
  return rises.map((rise) => {
    for (const state of VISIBLE_STATES) {
      for (const sign of Object.keys(rise[state]) as SignName[]) running[state][sign] += rise[state][sign];
    }
    return eachState((state) => ({ ...running[state] }));
  });
}

function emptyActivity(): Activity {
  return eachState(zeroCounts);
}

function eachState(countsOf: (state: VisibleState) => SignCounts): Activity {
  return Object.fromEntries(VISIBLE_STATES.map((state) => [state, countsOf(state)])) as Record<VisibleState, SignCounts>;
}

function zeroCounts(): SignCounts {
  return { supportive: 0, neutral: 0, hostile: 0 };
}
