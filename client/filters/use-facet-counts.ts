import { startTransition, useEffect, useMemo, useState } from 'react';
import { countFacets, type FacetCounts, facetCounter } from '../graph/counts.ts';
import { runInSlices } from '../graph/slices.ts';
import type { VisibleGraph } from '../graph/visible-graph.ts';

/** Up to this many relations are counted at once. */
const SMALL = 3000;
const SLICE = 500;

/** The counts of the legend. In a large graph they are updated a moment later, so that a step is immediate; `null` until they are there for the first time. */
export function useFacetCounts(visibleGraph: VisibleGraph): FacetCounts | null {
  const count = visibleGraph.unionGraph.relations.length;
  const atOnce = useMemo(() => (count <= SMALL ? countFacets(visibleGraph) : null), [visibleGraph, count]);
  const [later, setLater] = useState<FacetCounts | null>(null);
  useEffect(() => {
    if (count <= SMALL) return;
    const counter = facetCounter(visibleGraph);
    const slices = runInSlices(
      Math.ceil(count / SLICE),
      (slice) => counter.add(slice * SLICE, Math.min(count, (slice + 1) * SLICE)),
      () => startTransition(() => setLater(counter.counts)),
    );
    return slices.stop;
  }, [visibleGraph, count]);
  return atOnce ?? later;
}
