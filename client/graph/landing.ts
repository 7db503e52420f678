import { addDays, yearOf } from '../../model/time/day.ts';
import { type Grain, type PeriodRange, periodNumber } from '../../model/time/period.ts';
import { extentOf, type RelationTime, turningDays } from '../../model/time/relation-time.ts';
import type { Window } from '../../model/time/window.ts';

/** What is asked of a relation to find where something happened. */
export interface Happening extends RelationTime {
  readonly isEvent: boolean;
}

/**
 * The last of these periods in which something happened: an event that is dated as exactly as the period; else one in which
 * a relation began, ended or changed its state; else the last of them.
 */
export function lastWithSomething(relations: Iterable<Happening>, grain: Grain, range: PeriodRange): number {
  let event = Number.NEGATIVE_INFINITY;
  let change = Number.NEGATIVE_INFINITY;
  const isIn = (period: number) => period >= range.first && period <= range.last;
  for (const relation of relations) {
    const extent = relation.isEvent ? extentOf(relation) : null;
    if (extent !== null) {
      const period = periodNumber(grain, extent.from);
      if (isIn(period) && periodNumber(grain, addDays(extent.to, -1)) === period) event = Math.max(event, period);
    }
    const { starts, ends } = turningDays(relation);
    for (const day of [...starts, ...ends]) {
      const period = periodNumber(grain, day);
      if (isIn(period)) change = Math.max(change, period);
    }
  }
  return [event, change].find(Number.isFinite) ?? range.last;
}

/** The year nearest to a window in which something is attested, or foretold, of a relation; `undefined` where nothing dates it. */
export function nearestYearOf({ attested, foretold }: RelationTime, { from, to }: Window): number | undefined {
  let nearest: { readonly year: number; readonly distance: number } | undefined;
  for (const span of attested.length > 0 ? attested : foretold === undefined ? [] : [foretold]) {
    const year = span.to <= from ? yearOf(addDays(span.to, -1)) : yearOf(span.from);
    const distance = span.to <= from ? yearOf(from) - year : span.from >= to ? year - yearOf(to) : 0;
    if (nearest === undefined || distance < nearest.distance) nearest = { year, distance };
  }
  return nearest?.year;
}
