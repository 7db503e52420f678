import { FACETS, type Facet, facetValuesOf, matchesFilter } from '../../model/filter/filter.ts';
import type { Relation, UnionGraph } from './union-graph.ts';
import { isActorIncluded, isActorVisible, isInWindow, relationInWindows, statesInWindows, type VisibleGraph } from './visible-graph.ts';

export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

/** Counts a visible graph step by step. */
export interface FacetCounter {
  readonly counts: FacetCounts;
  /** Adds the relations from one index to before another. Each must be added once. */
  add(first: number, end: number): void;
}

/**
 * Counts, for each value in the legend, the relations of the window that have it, among those that
 * match every other facet: as many as isolating the value would show. For the actor kinds
 * it counts actors. Relations in a state that is switched off are counted under that state, and nowhere else.
 */
export function facetCounter(visibleGraph: VisibleGraph): FacetCounter {
  const { unionGraph, criteria } = visibleGraph;
  const counts = emptyCounts();
  const countKinds = kindCounter(unionGraph, counts.kind);
  const countOne = (relation: (typeof unionGraph.relations)[number]) => {
    if (!isActorIncluded(criteria, relation.source) || !isActorIncluded(criteria, relation.target)) return;
    const switchedOff = !isInWindow(visibleGraph, relation);
    const seen = relationInWindows(visibleGraph, relation);
    if (switchedOff && statesInWindows(visibleGraph, relation).length === 0) return;
    const passesAll = matchesFilter(relation, seen, criteria.filter);
    for (const facet of FACETS) {
      if (switchedOff && facet !== 'state') continue;
      if (!passesAll && (criteria.filter[facet] === undefined || !matchesFilter(relation, seen, criteria.filter, facet))) continue;
      if (facet === 'kind') countKinds(relation);
      else for (const value of facetValuesOf(relation, seen, facet)) increase(counts[facet], value);
    }
  };
  for (const index of unionGraph.unconnected) {
    const actor = unionGraph.actors[index];
    if (actor !== undefined && isActorVisible(withoutKind(visibleGraph), actor)) increase(counts.kind, actor.kind);
  }
  return {
    counts,
    add(first, end) {
      for (let index = first; index < end; index += 1) {
        const relation = unionGraph.relations[index];
        if (relation !== undefined) countOne(relation);
      }
    },
  };
}

/** The visible graph without the filters by actor kind, for the counts of that facet. */
function withoutKind(visibleGraph: VisibleGraph): VisibleGraph {
  const { kind: _kind, touches: _touches, ...filter } = visibleGraph.criteria.filter;
  return { ...visibleGraph, criteria: { ...visibleGraph.criteria, filter } };
}

/** Counts a visible graph at once. */
export function countFacets(visibleGraph: VisibleGraph): FacetCounts {
  const counter = facetCounter(visibleGraph);
  counter.add(0, visibleGraph.unionGraph.relations.length);
  return counter.counts;
}

/** No value of any facet counted yet. */
export function emptyCounts(): Record<Facet, Map<string, number>> {
  return Object.fromEntries(FACETS.map((facet) => [facet, new Map<string, number>()])) as Record<Facet, Map<string, number>>;
}

/** Returns a function that counts the kinds of the two actors of a relation, each actor once. */
export function kindCounter(
  { actors }: Pick<UnionGraph, 'actors'>,
  counts: Map<string, number>,
): (relation: Pick<Relation, 'ends'>) => void {
  const counted = new Set<number>();
  return ({ ends }) => {
    for (const end of ends) {
      if (counted.has(end)) continue;
      counted.add(end);
      increase(counts, actors[end]?.kind ?? '');
    }
  };
}

/** Counts a value once more. */
export function increase(counts: Map<string, number>, value: string): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}
