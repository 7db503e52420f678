import type { Partition } from './partition.ts';

/** The best partitions of one window, and whom they divide. */
export interface Candidates {
  /** Ids, in order. */
  readonly actors: readonly string[];
  readonly partitions: readonly [Partition, ...Partition[]];
}

/** So many of the best partitions of a window are weighed against those of the next: those that are most like the others. */
const MOST_WEIGHED = 60;

/**
 * Chooses one of the equally good partitions of each window, so that as little as possible changes from each window to
 * the next: nobody changes sides only because another optimum was taken. The cheapest way through all windows, by dynamic programming
 * (Viterbi). Among equals the partition is taken that has most in common with the others of its window.
 * @param windows in time
 * @returns by window: the index of its partition
 */
export function nearestOptima(windows: readonly Candidates[]): number[] {
  const weighed = windows.map(mostCentral);
  const ways: { readonly cost: number; readonly from: number }[][] = [];
  for (const [at, window] of windows.entries()) {
    const previous = windows[at - 1];
    const shared = previous === undefined ? undefined : sharedActors(previous, window);
    ways.push(
      (weighed[at] ?? []).map(({ index, distance }) => {
        // Less than one pair weighs: it decides among equals only.
        const own = distance / (windows.length + 1);
        if (previous === undefined || shared === undefined) return { cost: own, from: 0 };
        let best = { cost: Number.POSITIVE_INFINITY, from: 0 };
        for (const [place, candidate] of (weighed[at - 1] ?? []).entries()) {
          const between = disagreement(shared, previous.partitions[candidate.index] ?? [], window.partitions[index] ?? []);
          const cost = (ways[at - 1]?.[place]?.cost ?? 0) + between + own;
          if (cost < best.cost) best = { cost, from: place };
        }
        return best;
      }),
    );
  }
  const chosen: number[] = [];
  let place = cheapest(ways.at(-1) ?? []);
  for (let at = windows.length - 1; at >= 0; at -= 1) {
    chosen.unshift(weighed[at]?.[place]?.index ?? 0);
    place = ways[at]?.[place]?.from ?? 0;
  }
  return chosen;
}

/** The index of the partition that has most in common with the others of its window. */
export function centralOptimum(candidates: Candidates): number {
  return nearestOptima([candidates])[0] ?? 0;
}

/** The index of the partition that has most in common with one of other actors, such as that of the year a window lies in. */
export function nearestTo(candidates: Candidates, other: { readonly actors: readonly string[]; readonly partition: Partition }): number {
  const [chosen = 0] = nearestOptima([candidates, { actors: other.actors, partitions: [other.partition] }]);
  return chosen;
}

/** The partitions by how far they are from all, nearest first: the distance is a share of the greatest there is, below 1. */
function mostCentral({ actors, partitions }: Candidates): { readonly index: number; readonly distance: number }[] {
  if (partitions.length === 1) return [{ index: 0, distance: 0 }];
  const everybody = actors.map((_, index) => [index, index] as const);
  const sums = partitions.map((one) => partitions.reduce((sum, other) => sum + disagreement(everybody, one, other), 0));
  const most = Math.max(...sums) + 1;
  return sums
    .map((sum, index) => ({ index, distance: sum / most }))
    .sort((one, other) => one.distance - other.distance || one.index - other.index)
    .slice(0, MOST_WEIGHED);
}

type Shared = readonly (readonly [inOne: number, inOther: number])[];

function sharedActors(one: Candidates, other: Candidates): Shared {
  const places = new Map(one.actors.map((id, index) => [id, index]));
  return other.actors.flatMap((id, index) => {
    const place = places.get(id);
    return place === undefined ? [] : [[place, index] as const];
  });
}

/** How many pairs of actors are together in one of two partitions and not in the other (Mirkin 1996). */
function disagreement(shared: Shared, one: Partition, other: Partition): number {
  const counts = { one: new Map<number, number>(), other: new Map<number, number>(), both: new Map<string, number>() };
  for (const [inOne, inOther] of shared) {
    const [first, second] = [one[inOne] ?? 0, other[inOther] ?? 0];
    counts.one.set(first, (counts.one.get(first) ?? 0) + 1);
    counts.other.set(second, (counts.other.get(second) ?? 0) + 1);
    const both = `${first} ${second}`;
    counts.both.set(both, (counts.both.get(both) ?? 0) + 1);
  }
  return pairsIn(counts.one) + pairsIn(counts.other) - 2 * pairsIn(counts.both);
}

function pairsIn(counts: ReadonlyMap<unknown, number>): number {
  let pairs = 0;
  for (const count of counts.values()) pairs += (count * (count - 1)) / 2;
  return pairs;
}

function cheapest(ways: readonly { readonly cost: number }[]): number {
  return ways.reduce((best, { cost }, index) => (cost < (ways[best]?.cost ?? Number.POSITIVE_INFINITY) ? index : best), 0);
}
