import { FACETS, type Facet, passes, valuesOf } from './filter.ts';
import { type Scene, stateOf } from './scene.ts';

export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

/**
 * What the legend says beside each value: how many relations of the window have it, of those that
 * pass every other facet. So a count is what isolating that value would show. For the actor kinds
 * it is the number of such actors in the window. Presumed relations are counted under "presumed" even when they are
 * switched off, and nowhere else then.
 */
export function countFacets(scene: Scene): FacetCounts {
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map<string, number>()])) as Record<Facet, Map<string, number>>;
  const seen = new Set<number>();
  for (const relation of scene.world.relations) {
    const state = stateOf(scene, relation);
    if (state === 'absent') continue;
    const switchedOff = state === 'presumed' && !scene.lens.presumed;
    for (const facet of FACETS) {
      if (switchedOff && facet !== 'state') continue;
      if (!passes(scene.world, relation, state, scene.lens.filter, facet)) continue;
      if (facet === 'kind') {
        for (const end of relation.ends) {
          if (seen.has(end)) continue;
          seen.add(end);
          add(counts.kind, scene.world.actors[end]?.kind ?? '');
        }
      } else {
        for (const value of new Set(valuesOf(scene.world, relation, state, facet))) add(counts[facet], value);
      }
    }
  }
  return counts;
}

function add(counts: Map<string, number>, value: string): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}
