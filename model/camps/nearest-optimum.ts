import { finish, type Steps } from '../steps.ts';
import { numbered, type Partition } from './partition.ts';

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
  return finish(nearestOptimaSteps(windows));
}

/** The same, two partitions at a time. */
export function* nearestOptimaSteps(windows: readonly Candidates[]): Steps<number[]> {
  const weighed: Weighed[][] = [];
  for (const window of windows) weighed.push(yield* mostCentral(window));
  const ways: { readonly cost: number; readonly from: number }[][] = [];
  for (const [at, window] of windows.entries()) {
    const previous = windows[at - 1];
    const shared = previous === undefined ? undefined : sharedActors(previous, window);
    const before = (weighed[at - 1] ?? []).map(
      ({ index }) => shared?.inOne.map((place) => previous?.partitions[index]?.[place] ?? 0) ?? [],
    );
    const here: { cost: number; from: number }[] = [];
    ways.push(here);
    for (const { index, distance } of weighed[at] ?? []) {
      // Less than one pair weighs: it decides among equals only.
      const own = distance / (windows.length + 1);
      if (previous === undefined || shared === undefined) here.push({ cost: own, from: 0 });
      else {
        const after = shared.inOther.map((place) => window.partitions[index]?.[place] ?? 0);
        let best = { cost: Number.POSITIVE_INFINITY, from: 0 };
        for (const [place, camps] of before.entries()) {
          yield;
          const between = disagreement(shared.sizes, camps, after);
          const cost = (ways[at - 1]?.[place]?.cost ?? 0) + between + own;
          if (cost < best.cost) best = { cost, from: place };
        }
        here.push(best);
      }
    }
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
export function* centralOptimumSteps(candidates: Candidates): Steps<number> {
  return (yield* nearestOptimaSteps([candidates]))[0] ?? 0;
}

/** The index of the partition that has most in common with one of other actors, such as that of the year a window lies in. */
export function* nearestToSteps(
  candidates: Candidates,
  other: { readonly actors: readonly string[]; readonly partition: Partition },
): Steps<number> {
  const [chosen = 0] = yield* nearestOptimaSteps([candidates, { actors: other.actors, partitions: [other.partition] }]);
  return chosen;
}

/** A partition, and how far it is from all others of its window: a share of the greatest distance there is, below 1. */
interface Weighed {
  readonly index: number;
  readonly distance: number;
}

/** The partitions by how far they are from all, nearest first. */
function* mostCentral({ actors, partitions }: Candidates): Steps<Weighed[]> {
  if (partitions.length === 1) return [{ index: 0, distance: 0 }];
  const groups = yield* alwaysTogether(actors.length, partitions);
  const sums = partitions.map(() => 0);
  for (const [first, one] of groups.camps.entries()) {
    for (const [second, other] of groups.camps.slice(0, first).entries()) {
      yield;
      const distance = disagreement(groups.sizes, one, other);
      sums[first] = (sums[first] ?? 0) + distance;
      sums[second] = (sums[second] ?? 0) + distance;
    }
  }
  const most = sums.reduce((greatest, each) => Math.max(greatest, each), 0) + 1;
  return sums
    .map((sum, index) => ({ index, distance: sum / most }))
    .sort((one, other) => one.distance - other.distance || one.index - other.index)
    .slice(0, MOST_WEIGHED);
}

/** Actors that are together in all partitions, group by group; without groups that are a whole camp in each, which no two partitions disagree about. */
function* alwaysTogether(actorCount: number, partitions: readonly Partition[]): Steps<{ sizes: number[]; camps: number[][] }> {
  let groupOf: ArrayLike<number> = new Int32Array(actorCount);
  for (const partition of partitions) {
    yield;
    groupOf = numbered(partition.map((camp, actor) => (groupOf[actor] ?? 0) * actorCount + camp));
  }
  const sizes: number[] = [];
  const members: number[] = [];
  for (const [actor, group] of Array.from(groupOf).entries()) {
    sizes[group] = (sizes[group] ?? 0) + 1;
    members[group] = actor;
  }
  const isTorn = sizes.map(() => false);
  for (const partition of partitions) {
    yield;
    const campSizes = new Uint32Array(actorCount);
    for (const camp of partition) campSizes[camp] = (campSizes[camp] ?? 0) + 1;
    for (const [group, size] of sizes.entries()) {
      if (campSizes[partition[members[group] ?? 0] ?? 0] !== size) isTorn[group] = true;
    }
  }
  const torn = members.filter((_, group) => isTorn[group]);
  return {
    sizes: sizes.filter((_, group) => isTorn[group]),
    camps: partitions.map((partition) => torn.map((actor) => partition[actor] ?? 0)),
  };
}

/** The actors of two windows: their numbers in each. */
interface Shared {
  readonly sizes: readonly number[];
  readonly inOne: readonly number[];
  readonly inOther: readonly number[];
}

function sharedActors(one: Candidates, other: Candidates): Shared {
  const places = new Map(one.actors.map((id, index) => [id, index]));
  const shared = other.actors.flatMap((id, index) => {
    const place = places.get(id);
    return place === undefined ? [] : [[place, index] as const];
  });
  return { sizes: shared.map(() => 1), inOne: shared.map(([place]) => place), inOther: shared.map(([, index]) => index) };
}

/**
 * How many pairs of actors are together in one of two partitions and not in the other (Mirkin 1996).
 * @param sizes of groups of actors, each of which is in one camp of either
 * @param one by group: its camp in the one
 */
function disagreement(sizes: readonly number[], one: readonly number[], other: readonly number[]): number {
  const counts = { one: new Map<number, number>(), other: new Map<number, number>(), both: new Map<number, number>() };
  for (const [group, size] of sizes.entries()) {
    const [first, second] = [one[group] ?? 0, other[group] ?? 0];
    counts.one.set(first, (counts.one.get(first) ?? 0) + size);
    counts.other.set(second, (counts.other.get(second) ?? 0) + size);
    const both = first * KEY + second;
    counts.both.set(both, (counts.both.get(both) ?? 0) + size);
  }
  return pairsIn(counts.one) + pairsIn(counts.other) - 2 * pairsIn(counts.both);
}

/** More than there are camps. */
const KEY = 2 ** 24;

function pairsIn(counts: ReadonlyMap<unknown, number>): number {
  let pairs = 0;
  for (const count of counts.values()) pairs += (count * (count - 1)) / 2;
  return pairs;
}

function cheapest(ways: readonly { readonly cost: number }[]): number {
  return ways.reduce((best, { cost }, index) => (cost < (ways[best]?.cost ?? Number.POSITIVE_INFINITY) ? index : best), 0);
}
