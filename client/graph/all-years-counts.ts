import { FACETS, facetValueState, facetValuesOf, matchesFilter, WITHOUT_WINDOW } from '../../model/filter/filter.ts';
import { isStateShown } from '../../model/filter/shown-states.ts';
import { VISIBLE_STATES } from '../../model/time/relation-time.ts';
import { statesOfYears } from '../../model/timeline.ts';
import { emptyCounts, type FacetCounter, increase, kindCounter } from './counts.ts';
import type { Relation, UnionGraph } from './union-graph.ts';
import { isActorIncluded, type ViewCriteria } from './visible-graph.ts';

/**
 * Counts, for each value in the legend, the relations that have it and are shown in some year, among those that match every
 * other facet; of actor kinds the actors. No window changes them. Changes, which need a comparison, are not counted.
 */
export function allYearsCounter(
  unionGraph: UnionGraph,
  criteria: Pick<ViewCriteria, 'asked' | 'filter' | 'hidden' | 'only'>,
): FacetCounter {
  const { asked, filter } = criteria;
  const counts = emptyCounts();
  const countKinds = kindCounter(unionGraph, counts.kind);
  const ofYears = statesOfYears(unionGraph.relations, unionGraph.yearRange);
  const shown = VISIBLE_STATES.reduce((set, state, place) => {
    const isChosen = isStateShown(state, asked, filter) && ['in', 'only'].includes(facetValueState(filter, 'state', state));
    return isChosen ? set | (1 << place) : set;
  }, 0);
  const countOne = (relation: Relation) => {
    const states = ofYears[relation.index] ?? 0;
    if (states === 0 || !isActorIncluded(criteria, relation.source) || !isActorIncluded(criteria, relation.target)) return;
    const passesAll = matchesFilter(relation, WITHOUT_WINDOW, filter);
    for (const facet of FACETS) {
      if (facet === 'change' || (facet !== 'state' && (states & shown) === 0)) continue;
      if (!passesAll && (filter[facet] === undefined || !matchesFilter(relation, WITHOUT_WINDOW, filter, facet))) continue;
      if (facet === 'kind') countKinds(relation);
      else {
        const values = facet === 'state' ? VISIBLE_STATES.filter((_, place) => (states & (1 << place)) > 0) : undefined;
        for (const value of values ?? facetValuesOf(relation, WITHOUT_WINDOW, facet)) increase(counts[facet], value);
      }
    }
  };
  return {
    counts,
    add(first, end) {
      for (const relation of unionGraph.relations.slice(first, end)) countOne(relation);
    },
  };
}
