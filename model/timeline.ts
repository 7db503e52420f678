import type { Bounds } from './time/bounds.ts';
import { yearsOf } from './time/bounds.ts';
import { type RelationState, stateIn, yearWindow } from './time/window.ts';
import type { SignName } from './vocabulary.ts';

/** A relation as far as counting it over time needs it. */
export interface TimedRelation extends Bounds {
  readonly sign: SignName;
}

export type SignCounts = Record<SignName, number>;

/** How many relations are in each state in a year, by sign. */
export interface TimelineYear {
  readonly year: number;
  readonly attested: SignCounts;
  readonly uncertain: SignCounts;
  readonly presumed: SignCounts;
}

/** The first and the last year in which any of the relations may hold; `null` when there are none. */
export function extentOf(relations: readonly Pick<Bounds, 'from' | 'to'>[]): { first: number; last: number } | null {
  let extent: { first: number; last: number } | null = null;
  for (const relation of relations) {
    const { fromYear, toYear } = yearsOf(relation);
    extent =
      extent === null
        ? { first: fromYear, last: toYear }
        : { first: Math.min(extent.first, fromYear), last: Math.max(extent.last, toYear) };
  }
  return extent;
}

/** The relations active in each year from `first` to `last`, both inclusive: a long one counts in every year it lasts. */
export function timelineOf(relations: readonly TimedRelation[], extent: { first: number; last: number } | null): TimelineYear[] {
  if (extent === null) return [];
  const years = Array.from({ length: extent.last - extent.first + 1 }, (_, index) => emptyYear(extent.first + index));
  for (const year of years) {
    const window = yearWindow(year.year);
    for (const relation of relations) {
      const state: RelationState = stateIn(relation, window);
      if (state !== 'absent') year[state][relation.sign] += 1;
    }
  }
  return years;
}

function emptyYear(year: number): TimelineYear {
  const none = (): SignCounts => ({ supportive: 0, neutral: 0, hostile: 0 });
  return { year, attested: none(), uncertain: none(), presumed: none() };
}
