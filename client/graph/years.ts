import { VISIBLE_STATES } from '../../model/time/window.ts';
import { extentOf, type TimelineYear, timelineOf } from '../../model/timeline.ts';
import { type Filter, passes, standing } from './filter.ts';
import type { Relation, World } from './world.ts';

/** The relations of each year, by sign and state, that a filter lets pass. */
export function yearsOf(world: World, filter: Filter, relations: readonly Relation[] = world.relations): TimelineYear[] {
  const extent = extentOf(world.relations);
  const passing = relations.filter((relation) => passes(world, relation, 'attested', filter, 'state'));
  const years = timelineOf(passing, extent);
  const hidden = VISIBLE_STATES.filter((state) => ['not', 'out'].includes(standing(filter, 'state', state)));
  if (hidden.length === 0) return years;
  const none = { supportive: 0, neutral: 0, hostile: 0 };
  return years.map((year) => ({ ...year, ...Object.fromEntries(hidden.map((state) => [state, none])) }));
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
