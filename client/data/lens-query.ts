import { writeChoice, writeIds } from '../../model/filter/choice.ts';
import { FACETS } from '../../model/filter/filter.ts';
import { writeWindow } from '../../model/time/window-text.ts';
import type { Lens } from '../graph/scene.ts';

/** Where the API gives what a lens shows as a file. */
export function exportAddress(format: string, lens: Lens, scope: 'window' | 'all'): string {
  const query = lensQuery(lens);
  if (scope === 'window') query.set('at', writeWindow(lens.window));
  return `api/export/${format}?${query}`;
}

/** Where the API gives the datasets that a lens lets through, each of them whole. */
export function datasetAddress(format: string, { filter: { dataset } }: Lens): string {
  return `api/export/${format}${dataset === undefined ? '' : `?${new URLSearchParams({ dataset: writeChoice(dataset) })}`}`;
}

/** The filters of a lens as the API takes them. The facet of changes is left out: an answer is of one window, or of all years. */
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
