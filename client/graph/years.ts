import { type Filter, NO_FILTER } from '../../model/filter/filter.ts';
import { type Window, yearWindow } from '../../model/time/window.ts';
import { extentOf, type TimelineYear, timelineOf } from '../../model/timeline.ts';
import type { Relation, World } from './world.ts';

/** The relations of each year of the world, by sign and state, that a filter lets pass. */
export function yearsOf(world: World, filter: Filter = NO_FILTER, relations: readonly Relation[] = world.relations): TimelineYear[] {
  return timelineOf(relations, filter, extentOf(world.relations));
}

/** The year with the most attested relations, where a first visit opens; the later of two equals. */
export function mostTellingYear(years: readonly TimelineYear[]): number | undefined {
  let best: { year: number; attested: number } | undefined;
  for (const { year, attested } of years) {
    const count = attested.supportive + attested.neutral + attested.hostile;
    if (best === undefined || count >= best.attested) best = { year, attested: count };
  }
  return best?.year;
}

/** The most telling year that lies outside of a window, which one would first compare it with. */
export function yearToCompare(years: readonly TimelineYear[], { from, to }: Window): number | undefined {
  return mostTellingYear(years.filter(({ year }) => yearWindow(year).to <= from || yearWindow(year).from >= to));
}
