import type { CampSettings } from '../../model/camps/query.ts';
import { formatChoice, formatIds } from '../../model/filter/facet-choice.ts';
import { FACETS } from '../../model/filter/filter.ts';
import { formatWindow } from '../../model/time/window-text.ts';
import type { ViewCriteria } from '../graph/visible-graph.ts';

/** The address of an export of what is visible under the criteria, with the camps of its actors as they are found in the viewer. */
export function exportUrl(format: string, criteria: ViewCriteria, scope: 'window' | 'all', { number, weight }: CampSettings): string {
  const query = criteriaQuery(criteria);
  query.set('number', number);
  query.set('weight', weight);
  if (scope === 'window') query.set('at', formatWindow(criteria.window));
  return `api/export/${format}?${query}`;
}

/** The address of an export of whole datasets: those that match the criteria. */
export function datasetUrl(format: string, { filter: { dataset } }: ViewCriteria): string {
  return `api/export/${format}${dataset === undefined ? '' : `?${new URLSearchParams({ dataset: formatChoice(dataset) })}`}`;
}

/** The filters of the criteria as query parameters of the API, without the facet of changes: an answer has one window or none. */
export function criteriaQuery(criteria: ViewCriteria): URLSearchParams {
  const query = new URLSearchParams({ presumed: String(criteria.asked.presumed), unknown: String(criteria.asked.unknown) });
  if (criteria.known != null) query.set('known', criteria.known);
  for (const facet of FACETS) {
    const choice = criteria.filter[facet];
    if (choice !== undefined && facet !== 'change') query.set(facet, formatChoice(choice));
  }
  if (criteria.hidden.size > 0) query.set('hide', formatIds([...criteria.hidden]));
  if (criteria.only !== null) query.set('only', formatIds([...criteria.only]));
  return query;
}
