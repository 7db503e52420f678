import { startTransition, useEffect, useMemo, useState } from 'react';
import { countFacets, type FacetCounts, facetCounter } from '../graph/counts.ts';
import type { Scene } from '../graph/scene.ts';
import { sliced } from '../graph/slices.ts';

/** Up to this many relations are counted at once. */
const SMALL = 3000;
const SLICE = 500;

/** The counts of the legend. In a large graph they are updated a moment later, so that a step is immediate. */
export function useFacetCounts(scene: Scene): FacetCounts {
  const count = scene.world.relations.length;
  const atOnce = useMemo(() => (count <= SMALL ? countFacets(scene) : null), [scene, count]);
  const [later, setLater] = useState<FacetCounts | null>(null);
  useEffect(() => {
    if (count <= SMALL) return;
    const counter = facetCounter(scene);
    const slices = sliced(
      Math.ceil(count / SLICE),
      (slice) => counter.add(slice * SLICE, Math.min(count, (slice + 1) * SLICE)),
      () => startTransition(() => setLater(counter.counts)),
    );
    return slices.stop;
  }, [scene, count]);
  const empty = useMemo(() => facetCounter(scene).counts, [scene]);
  return atOnce ?? later ?? empty;
}
