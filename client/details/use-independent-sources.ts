import type { Evidence } from '../../model/api/sources.ts';
import { independentSources } from '../../model/independent-sources.ts';
import { useSources } from '../data/queries.ts';

type Source = Evidence['source'];

/** Finds the independent sources of a relation, and a source by its id, among all sources and those of its claims. */
export function useIndependentSources(evidence: readonly Evidence[]): {
  readonly independent: (ids: Iterable<string>) => ReadonlySet<string>;
  readonly sourceOf: (id: string | undefined) => Source | undefined;
} {
  const all = [...(useSources().data?.sources ?? []), ...evidence.map(({ source }) => source)];
  return { independent: independentSources(all), sourceOf: (id) => all.find((source) => source.id === id) };
}
