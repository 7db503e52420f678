import { startTransition, useCallback, useEffect, useMemo, useState } from 'react';
import { allYearsCounter } from '../graph/all-years-counts.ts';
import { type FacetCounter, type FacetCounts, facetCounter } from '../graph/counts.ts';
import { runInSlices } from '../graph/slices.ts';
import type { VisibleGraph } from '../graph/visible-graph.ts';

/** Up to this many relations are counted at once. */
const SMALL = 3000;
const SLICE = 500;

/** The counts of the legend; `null` until they are there for the first time. */
export function useFacetCounts(visibleGraph: VisibleGraph): FacetCounts | null {
  const counterOf = useCallback(() => facetCounter(visibleGraph), [visibleGraph]);
  return useCounts(visibleGraph.unionGraph.relations.length, counterOf);
}

/** Those of all years, which are the same as long as the filters are. */
export function useAllYearsCounts({ unionGraph, criteria: { asked, filter, hidden, only } }: VisibleGraph): FacetCounts | null {
  const counterOf = useCallback(
    () => allYearsCounter(unionGraph, { asked, filter, hidden, only }),
    [unionGraph, asked, filter, hidden, only],
  );
  return useCounts(unionGraph.relations.length, counterOf);
}

/** In a large graph they are updated a moment later, so that a step is immediate. @param count of relations */
function useCounts(count: number, counterOf: () => FacetCounter): FacetCounts | null {
  const atOnce = useMemo(() => {
    if (count > SMALL) return null;
    const counter = counterOf();
    counter.add(0, count);
    return counter.counts;
  }, [counterOf, count]);
  const [later, setLater] = useState<FacetCounts | null>(null);
  useEffect(() => {
    if (count <= SMALL) return;
    const counter = counterOf();
    const slices = runInSlices(
      Math.ceil(count / SLICE),
      (slice) => counter.add(slice * SLICE, Math.min(count, (slice + 1) * SLICE)),
      () => startTransition(() => setLater(counter.counts)),
    );
    return slices.stop;
  }, [counterOf, count]);
  return atOnce ?? later;
}
