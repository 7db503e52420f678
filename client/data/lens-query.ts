import { writeChoice, writeIds } from '../../model/filter/choice.ts';
import { FACETS } from '../../model/filter/filter.ts';
import { writeWindow } from '../../model/time/window-text.ts';
import type { Lens } from '../graph/scene.ts';

/** The address of an export of what a lens shows. */
export function exportAddress(format: string, lens: Lens, scope: 'window' | 'all'): string {
  const query = lensQuery(lens);
  if (scope === 'window') query.set('at', writeWindow(lens.window));
  return `api/export/${format}?${query}`;
}

/** The address of an export of whole datasets: those that match the lens. */
export function datasetAddress(format: string, { filter: { dataset } }: Lens): string {
  return `api/export/${format}${dataset === undefined ? '' : `?${new URLSearchParams({ dataset: writeChoice(dataset) })}`}`;
}

/** The filters of a lens as query parameters of the API, without the facet of changes: an answer has one window or none. */
export function lensQuery(lens: Lens): URLSearchParams {
  const query = new URLSearchParams({ presumed: String(lens.presumed) });
  for (const facet of FACETS) {
    const choice = lens.filter[facet];
    if (choice !== undefined && facet !== 'change') query.set(facet, writeChoice(choice));
  }
  if (lens.hidden.size > 0) query.set('hide', writeIds([...lens.hidden]));
  if (lens.only !== null) query.set('only', writeIds([...lens.only]));
  return query;
}
