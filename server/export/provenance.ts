import type { GraphAnswer } from '../../model/api/graph.ts';
import type { Provenance } from '../../model/export/content.ts';
import { formatChoice, formatIds, matchesChoice } from '../../model/filter/facet-choice.ts';
import type { GraphQuery } from '../../model/filter/filter-query.ts';
import { type AskedStates, isStateShown } from '../../model/filter/shown-states.ts';
import type { AskedState } from '../../model/time/relation-time.ts';
import type { UnionGraph } from '../graph/union-graph.ts';

/** Without a window no state leaves anything out. */
const EVERYTHING: AskedStates = { presumed: true, unknown: true };

/** Where an export comes from, and what its query left out. @param made when it was made, and by what */
export function provenanceOf(
  { window, cut }: Pick<GraphAnswer, 'window' | 'cut'>,
  { datasets, known }: Pick<UnionGraph, 'datasets' | 'known'>,
  { filter, hide, only, asked }: GraphQuery,
  made: Pick<Provenance, 'created' | 'generator'>,
): Omit<Provenance, 'camps'> {
  const facets = Object.entries(filter).flatMap(([name, choice]) =>
    // Without a window there is no state to filter by.
    choice == null || (name === 'state' && window === null) ? [] : [[name, formatChoice(choice)] as const],
  );
  const actors = Object.entries({ hide, only }).flatMap(([name, ids]) => (ids.length === 0 ? [] : [[name, formatIds(ids)] as const]));
  const isIn = (state: AskedState) => isStateShown(state, asked, filter) && matchesChoice(filter.state, state);
  return {
    ...made,
    datasets: datasets
      .filter(({ id }) => matchesChoice(filter.dataset, id))
      .map(({ id, title, version, hash }) => ({ id, title, version, hash })),
    window,
    known: known?.day ?? null,
    filters: Object.fromEntries([...facets, ...actors]),
    asked: window === null ? EVERYTHING : { presumed: isIn('presumed'), unknown: isIn('unknown') },
    cut,
  };
}
