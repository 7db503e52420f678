import { firstIndex } from './bisect.ts';
import { SIGN_NAMES, type SignName } from './coding/sign.ts';
import { type Filter, type Filterable, facetValueState } from './filter/filter.ts';
import { passingAnyTime } from './filter/passing.ts';
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
  included?: Uint8Array,
): TimelineYear[] {
  if (range === null) return [];
  const years = periodsIn('year', { from: firstDayOf(range.first), to: firstDayOf(range.last + 1) });
  return activityIn(relations, filter, years, included).map((activity, index) => ({ year: yearOf(years[index]?.from ?? ''), ...activity }));
}

/**
 * Counts the relations that match a filter in each of these periods. A long relation counts in every
 * period in which it holds.
 * @param periods in order, each beginning where the one before ends
 * @param included by relation: 1 if it is counted at all; all are without it
 */
export function activityIn(
  relations: readonly (CountedRelation & Filterable)[],
  filter: Filter,
  periods: readonly Window[],
  included?: Uint8Array,
): Activity[] {
  const hidden = VISIBLE_STATES.filter((state) => ['not', 'out'].includes(facetValueState(filter, 'state', state)));
  const passes = passingAnyTime(relations, filter);
  const activity = countIn(relations, included === undefined ? passes : passes.map((passed, at) => passed & (included[at] ?? 0)), periods);
  if (hidden.length === 0) return activity;
  return activity.map((counts) => ({ ...counts, ...Object.fromEntries(hidden.map((state) => [state, zeroCounts()])) }));
}

/** How many numbers a period has: one for each state and sign. */
const PER_PERIOD = VISIBLE_STATES.length * SIGN_NAMES.length;

/** Counts the states of `stateIn` for all periods at once. @param passes by relation: 1 if it counts */
function countIn(relations: readonly CountedRelation[], passes: Uint8Array, periods: readonly Window[]): Activity[] {
  const count = periods.length;
  // By how much each number rises from the period before; in an array of numbers, since a filter counts all relations anew.
  const rises = new Int32Array((count + 1) * PER_PERIOD);
  const { starts, firsts, states } = runsOf(relations, periods);
  relations.forEach(({ sign }, index) => {
    if (passes[index] !== 1) return;
    const end = starts[index + 1] ?? 0;
    for (let run = starts[index] ?? 0; run < end; run += 1) {
      const state = states[run] ?? ABSENT;
      if (state === ABSENT) continue;
      const place = state * SIGN_NAMES.length + SIGN_NAMES.indexOf(sign);
      const rise = (firsts[run] ?? count) * PER_PERIOD + place;
      const fall = (run + 1 < end ? (firsts[run + 1] ?? count) : count) * PER_PERIOD + place;
      rises[rise] = (rises[rise] ?? 0) + 1;
      rises[fall] = (rises[fall] ?? 0) - 1;
    }
  });
  return sums(rises, count);
}

/**
 * By relation: in which states the years have it, as a set of bits, each at the place of the state in `VISIBLE_STATES`.
 * They are worked out with the counts of the same years, and cost little beside them.
 */
export function statesOfYears(relations: readonly RelationTime[], range: { first: number; last: number } | null): Uint8Array {
  const found = new Uint8Array(relations.length);
  if (range === null) return found;
  const { starts, states } = runsOf(relations, periodsIn('year', { from: firstDayOf(range.first), to: firstDayOf(range.last + 1) }));
  for (let index = 0; index < found.length; index += 1) {
    for (const state of states.subarray(starts[index], starts[index + 1]))
      if (state !== ABSENT) found[index] = (found[index] ?? 0) | (1 << state);
  }
  return found;
}

const ABSENT = -1;

/** Runs of periods in which relations have one state, those of one relation after those of the other. */
interface Runs {
  /** By relation: the index of its first run; last, how many runs there are. */
  readonly starts: Uint32Array;
  /** By run: the first of its periods, and the index of the state in `VISIBLE_STATES`. */
  readonly firsts: Uint32Array;
  readonly states: Int8Array;
}

/** Those of each list in the periods that were last counted: a filter changes which relations count, not when they hold. */
const lastRuns = new WeakMap<readonly RelationTime[], { readonly key: string; readonly runs: Runs }>();

/**
 * The runs of each relation. Its state changes only where a day of its time is passed. These periods are found by
 * bisection, so that the cost does not grow with the length of a relation.
 */
function runsOf(relations: readonly RelationTime[], periods: readonly Window[]): Runs {
  const count = periods.length;
  const key = `${periods[0]?.from} ${periods.at(-1)?.to} ${count}`;
  const last = lastRuns.get(relations);
  if (last?.key === key) return last.runs;
  const firstEndingAfter = (day: string) => firstIndex(count, (at) => (periods[at]?.to ?? '') > day);
  const firstFrom = (day: string) => firstIndex(count, (at) => (periods[at]?.from ?? '') >= day);
  const starts = new Uint32Array(relations.length + 1);
  const firsts: number[] = [];
  const states: number[] = [];
  relations.forEach((relation, index) => {
    const days = turningDays(relation);
    const turns = new Set([0, ...days.starts.map(firstEndingAfter), ...days.ends.map(firstFrom)]);
    for (const first of [...turns].filter((at) => at < count).sort((a, b) => a - b)) {
      const state = stateIn(relation, periods[first] as Window);
      firsts.push(first);
      states.push(state === 'absent' ? ABSENT : VISIBLE_STATES.indexOf(state));
    }
    starts[index + 1] = firsts.length;
  });
  const runs = { starts, firsts: Uint32Array.from(firsts), states: Int8Array.from(states) };
  lastRuns.set(relations, { key, runs });
  return runs;
}

/** The counts of each of so many periods. */
function sums(rises: Int32Array, count: number): Activity[] {
  const running = new Int32Array(PER_PERIOD);
  return Array.from({ length: count }, (_, period) => {
    for (let place = 0; place < PER_PERIOD; place += 1) running[place] = (running[place] ?? 0) + (rises[period * PER_PERIOD + place] ?? 0);
    const countsOf = (state: number) =>
      Object.fromEntries(SIGN_NAMES.map((sign, at) => [sign, running[state * SIGN_NAMES.length + at]])) as SignCounts;
    return Object.fromEntries(VISIBLE_STATES.map((state, at) => [state, countsOf(at)])) as Record<VisibleState, SignCounts>;
  });
}

function zeroCounts(): SignCounts {
  return { supportive: 0, neutral: 0, hostile: 0 };
}
