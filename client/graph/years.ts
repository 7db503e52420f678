import { type Filter, NO_FILTER } from '../../model/filter/filter.ts';
import { addDays, yearOf } from '../../model/time/day.ts';
import type { VisibleState } from '../../model/time/relation-time.ts';
import type { Window } from '../../model/time/window.ts';
import { type TimelineYear, timelineOf, yearRangeOf } from '../../model/timeline.ts';
import type { Relation, UnionGraph } from './union-graph.ts';

/** Counts the relations that match a filter, for each year of the union graph, by sign and state. @param included as of `activityIn` */
export function timelineYearsOf(
  unionGraph: UnionGraph,
  filter: Filter = NO_FILTER,
  relations: readonly Relation[] = unionGraph.relations,
  included?: Uint8Array,
): TimelineYear[] {
  return timelineOf(relations, filter, unionGraph.yearRange, included);
}

type YearsByDataset = ReadonlyMap<string, { readonly first: number; readonly last: number }>;

/** Those of each union graph: the overview comes and goes with every selection. */
const known = new WeakMap<UnionGraph, YearsByDataset>();

/** The first and the last year in which a relation of each dataset may hold; a dataset without relations has none. */
export function yearsByDataset(unionGraph: UnionGraph): YearsByDataset {
  const years = known.get(unionGraph) ?? countYearsByDataset(unionGraph);
  known.set(unionGraph, years);
  return years;
}

function countYearsByDataset(unionGraph: UnionGraph): YearsByDataset {
  const byDataset = new Map<string, Relation[]>();
  for (const relation of unionGraph.relations) {
    const own = byDataset.get(relation.dataset);
    if (own === undefined) byDataset.set(relation.dataset, [relation]);
    else own.push(relation);
  }
  return new Map([...byDataset].map(([dataset, own]) => [dataset, yearRangeOf(own) ?? { first: 0, last: 0 }]));
}

/** The year with the most attested relations, where a first visit starts; the later one of equals. */
export function mostAttestedYear(years: readonly TimelineYear[]): number | undefined {
  let best: { year: number; attested: number } | undefined;
  for (const { year, attested } of years) {
    const count = attested.supportive + attested.neutral + attested.hostile;
    if (best === undefined || count >= best.attested) best = { year, attested: count };
  }
  return best?.year;
}

/** States in which a relation holds or may hold by what a source says of that very time. */
const TOLD: readonly VisibleState[] = ['attested', 'uncertain'];

/** The year closest to a window in which a relation is in one of these states; the later one of equals. */
export function nearestYear(
  years: readonly TimelineYear[],
  { from, to }: Window,
  states: readonly VisibleState[] = TOLD,
): number | undefined {
  const [first, last] = [yearOf(from), yearOf(addDays(to, -1))];
  const distance = (year: number) => Math.max(first - year, year - last, 0);
  const counted = years.filter((year) => states.some((state) => year[state].supportive + year[state].neutral + year[state].hostile > 0));
  let nearest: number | undefined;
  for (const { year } of counted) if (nearest === undefined || distance(year) <= distance(nearest)) nearest = year;
  return nearest;
}
