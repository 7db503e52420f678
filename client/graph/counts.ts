import { FACETS, type Facet, passes, valuesOf } from '../../model/filter/filter.ts';
import { isActorShown, isAdmitted, isPresent, type Scene, seenIn } from './scene.ts';

export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

/** Counts a scene by and by. */
export interface FacetCounter {
  readonly counts: FacetCounts;
  /** Adds the relations from one index to before another; each is to be added once. */
  add(first: number, end: number): void;
}

/**
 * What the legend says beside each value: how many relations of the window have it, of those that
 * pass every other facet. So a count is what isolating that value would show. For the actor kinds
 * it is the number of such actors in the window. Presumed relations are counted under "presumed" even when they are
 * switched off, and nowhere else then.
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

/** The scene as the counts of the actor kinds see it. */
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
