import { FACETS, type Facet, passes, valuesOf } from '../../model/filter/filter.ts';
import { isActorShown, isAdmitted, isPresent, type Scene, seenIn } from './scene.ts';

export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

/** Counts a scene step by step. */
export interface FacetCounter {
  readonly counts: FacetCounts;
  /** Adds the relations from one index to before another. Each must be added once. */
  add(first: number, end: number): void;
}

/**
 * Counts, for each value in the legend, the relations of the window that have it, among those that
 * match every other facet: as many as isolating the value would show. For the actor kinds
 * it counts actors. Presumed relations are counted under "presumed" even when they are
 * switched off, but then nowhere else.
 */
export function facetCounter(scene: Scene): FacetCounter {
  const { world, lens } = scene;
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map<string, number>()])) as Record<Facet, Map<string, number>>;
  const counted = new Set<number>();
  const countOne = (relation: (typeof world.relations)[number]) => {
    if (!isAdmitted(lens, relation.source) || !isAdmitted(lens, relation.target)) return;
    const switchedOff = !isPresent(scene, relation);
    const seen = seenIn(scene, relation);
    if (seen.states.length === 0) return;
    const passesAll = passes(relation, seen, lens.filter);
    for (const facet of FACETS) {
      if (switchedOff && facet !== 'state') continue;
      if (!passesAll && (lens.filter[facet] === undefined || !passes(relation, seen, lens.filter, facet))) continue;
      if (facet === 'kind') {
        for (const end of relation.ends) {
          if (counted.has(end)) continue;
          counted.add(end);
          add(counts.kind, world.actors[end]?.kind ?? '');
        }
      } else {
        for (const value of switchedOff ? ['presumed'] : valuesOf(relation, seen, facet)) add(counts[facet], value);
      }
    }
  };
  for (const index of world.alone) {
    const actor = world.actors[index];
    if (actor !== undefined && isActorShown(withoutKind(scene), actor)) add(counts.kind, actor.kind);
  }
  return {
    counts,
    add(first, end) {
      for (let index = first; index < end; index += 1) {
        const relation = world.relations[index];
        if (relation !== undefined) countOne(relation);
      }
    },
  };
}

/** The scene without the filter by actor kind, for the counts of that facet. */
function withoutKind(scene: Scene): Scene {
  const { kind: _kind, ...filter } = scene.lens.filter;
  return { ...scene, lens: { ...scene.lens, filter } };
}

/** The counts of a scene, at once. */
export function countFacets(scene: Scene): FacetCounts {
  const counter = facetCounter(scene);
  counter.add(0, scene.world.relations.length);
  return counter.counts;
}

function add(counts: Map<string, number>, value: string): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}
