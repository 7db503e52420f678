import { type Random, randomFrom } from '../random.ts';
import type { CampNumber, NetTie } from './bad-cycle.ts';
import { isMisfit, numbered, type Partition } from './partition.ts';
import { weightOf } from './weight-of.ts';

const SEED = 1967;
/** How often it begins anew, in another order of the actors: at most, and for a large graph as often as this many visits allow. */
const RESTARTS = 20;
const MOST_VISITS = 100_000;

interface Neighbour {
  readonly actor: number;
  readonly weight: number;
}
type Neighbours = readonly (readonly Neighbour[])[];

/**
 * The misfits of a partition with little frustration, found by greedy moves from several orders of the actors: an actor moves
 * to where it fits best until none gains by it. For any number of camps, then whole camps move likewise (the levels of
 * Louvain, Blondel et al. 2008, with frustration in the place of modularity). The same for the same graph.
 * @returns indexes of ties
 */
export function misfitsByMoves(actorCount: number, ties: readonly NetTie[], number: CampNumber): readonly number[] {
  const random = randomFrom(SEED);
  const restarts = Math.max(1, Math.min(RESTARTS, Math.floor(MOST_VISITS / Math.max(1, actorCount))));
  let best: readonly number[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (let restart = 0; restart < restarts && least > 0; restart += 1) {
    const partition = number === 'any' ? mergedCamps(actorCount, ties, random) : twoSides(actorCount, ties, random);
    const misfits = ties.flatMap((tie, index) => (isMisfit(tie, partition) ? [index] : []));
    const frustration = weightOf(misfits, ties);
    if (frustration < least) [best, least] = [misfits, frustration];
  }
  return best;
}

/** Any number of camps: each actor begins in its own, camps that fit together become one, and actors move once more. */
function mergedCamps(actorCount: number, ties: readonly NetTie[], random: Random): Partition {
  const neighbours = neighboursOf(actorCount, ties);
  const alone = Array.from({ length: actorCount }, (_, actor) => actor);
  const camps = settle(alone, neighbours, random, bestCamp);
  const count = new Set(camps).size;
  if (count === actorCount) return camps;
  const between = ties.flatMap(({ a, b, weight }) => {
    const [first, second] = [camps[a] ?? 0, camps[b] ?? 0];
    return first === second ? [] : [{ a: first, b: second, weight }];
  });
  const merged = mergedCamps(count, between, random);
  return settle(
    camps.map((camp) => merged[camp] ?? 0),
    neighbours,
    random,
    bestCamp,
  );
}

/** Two camps: each actor begins on either side. */
function twoSides(actorCount: number, ties: readonly NetTie[], random: Random): Partition {
  const sides = Array.from({ length: actorCount }, () => random.below(2));
  return settle(sides, neighboursOf(actorCount, ties), random, otherSide);
}

/** Where an actor fits better than in its camp; its camp if nowhere. @param fresh the number of a camp that has nobody */
type Chooses = (own: number, neighbours: readonly Neighbour[], camps: readonly number[], fresh: number) => number;

/** Moves actors until none gains by it. Every move lessens the frustration, so that there is an end. */
function settle(start: Partition, neighbours: Neighbours, random: Random, choose: Chooses): Partition {
  const camps = [...start];
  const waiting = shuffled(camps.length, random);
  const isWaiting = new Uint8Array(camps.length).fill(1);
  let fresh = camps.length;
  for (let actor = waiting.pop(); actor !== undefined; actor = waiting.pop()) {
    isWaiting[actor] = 0;
    const own = camps[actor] ?? 0;
    const next = choose(own, neighbours[actor] ?? [], camps, fresh);
    if (next === own) continue;
    if (next === fresh) fresh += 1;
    camps[actor] = next;
    for (const { actor: other } of neighbours[actor] ?? []) {
      if (isWaiting[other] === 1) continue;
      isWaiting[other] = 1;
      waiting.push(other);
    }
  }
  return numbered(camps);
}

function bestCamp(own: number, neighbours: readonly Neighbour[], camps: readonly number[], fresh: number): number {
  const weights = new Map<number, number>([
    [own, 0],
    [fresh, 0],
  ]);
  for (const { actor, weight } of neighbours) {
    const camp = camps[actor] ?? 0;
    weights.set(camp, (weights.get(camp) ?? 0) + weight);
  }
  let best = own;
  for (const [camp, weight] of weights) if (weight > (weights.get(best) ?? 0)) best = camp;
  return best;
}

function otherSide(own: number, neighbours: readonly Neighbour[], camps: readonly number[]): number {
  const forOwn = neighbours.reduce((sum, { actor, weight }) => sum + (camps[actor] === own ? weight : -weight), 0);
  return forOwn < 0 ? 1 - own : own;
}

function neighboursOf(actorCount: number, ties: readonly NetTie[]): Neighbours {
  const neighbours: Neighbour[][] = Array.from({ length: actorCount }, () => []);
  for (const { a, b, weight } of ties) {
    neighbours[a]?.push({ actor: b, weight });
    neighbours[b]?.push({ actor: a, weight });
  }
  return neighbours;
}

/** The numbers from 0, in another order (Fisher and Yates). */
function shuffled(count: number, random: Random): number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last -= 1) {
    const other = random.below(last + 1);
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  return order;
}
