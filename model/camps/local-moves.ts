import { type Random, randomFrom } from '../random.ts';
import type { CampNumber, NetTie } from './bad-cycle.ts';
import { isMisfit, numbered, type Partition } from './partition.ts';
import { weightOf } from './weight-of.ts';

const SEED = 1967;
/** How often it begins anew, in another order of the actors: at most, and for a large graph as often as this many visits allow. */
const RESTARTS = 20;
const MOST_VISITS = 100_000;

/** Those with whom each actor has a tie, actor by actor: those of actor `n` lie from `starts[n]` up to `starts[n + 1]`. */
interface Neighbours {
  readonly starts: Uint32Array;
  readonly actors: Uint32Array;
  readonly weights: Float64Array;
}

/**
 * The misfits of a partition with little frustration, found by greedy moves from several orders of the actors: an actor moves
 * to where it fits best until none gains by it. For any number of camps, then whole camps move likewise (the levels of
 * Louvain, Blondel et al. 2008, with frustration in the place of modularity). The same for the same graph.
 * @returns indexes of ties
 */
export function misfitsByMoves(actorCount: number, ties: readonly NetTie[], number: CampNumber): readonly number[] {
  const random = randomFrom(SEED);
  const restarts = Math.max(1, Math.min(RESTARTS, Math.floor(MOST_VISITS / Math.max(1, actorCount))));
  const neighbours = neighboursOf(actorCount, ties);
  let best: readonly number[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (let restart = 0; restart < restarts && least > 0; restart += 1) {
    const partition = number === 'any' ? mergedCamps(ties, neighbours, random) : twoSides(neighbours, random);
    const misfits = ties.flatMap((tie, index) => (isMisfit(tie, partition) ? [index] : []));
    const frustration = weightOf(misfits, ties);
    if (frustration < least) [best, least] = [misfits, frustration];
  }
  return best;
}

/** Any number of camps: each actor begins in its own, camps that fit together become one, and actors move once more. */
function mergedCamps(ties: readonly NetTie[], neighbours: Neighbours, random: Random): Partition {
  const actorCount = neighbours.starts.length - 1;
  const alone = Array.from({ length: actorCount }, (_, actor) => actor);
  const camps = settle(alone, neighbours, random, new BestCamp(alone));
  const count = new Set(camps).size;
  if (count === actorCount) return camps;
  const between: NetTie[] = [];
  for (const { a, b, weight } of ties) {
    const [first, second] = [camps[a] ?? 0, camps[b] ?? 0];
    if (first !== second) between.push({ a: first, b: second, weight });
  }
  const merged = mergedCamps(between, neighboursOf(count, between), random);
  const together = camps.map((camp) => merged[camp] ?? 0);
  return settle(together, neighbours, random, new BestCamp(together));
}

/** Two camps: each actor begins on either side. */
function twoSides(neighbours: Neighbours, random: Random): Partition {
  const sides = Array.from({ length: neighbours.starts.length - 1 }, () => random.below(2));
  return settle(sides, neighbours, random, new OtherSide());
}

interface Choice {
  /** Where an actor fits better than in its camp; its camp if nowhere. */
  of(actor: number, neighbours: Neighbours, camps: readonly number[]): number;
  /** Hears that an actor has moved. */
  moved?(from: number, to: number): void;
}

/** Moves actors until none gains by it. Every move lessens the frustration, so that there is an end. */
function settle(start: Partition, neighbours: Neighbours, random: Random, choice: Choice): Partition {
  const camps = [...start];
  const waiting = shuffled(camps.length, random);
  const isWaiting = new Uint8Array(camps.length).fill(1);
  for (let actor = waiting.pop(); actor !== undefined; actor = waiting.pop()) {
    isWaiting[actor] = 0;
    const own = camps[actor] ?? 0;
    const next = choice.of(actor, neighbours, camps);
    if (next === own) continue;
    choice.moved?.(own, next);
    camps[actor] = next;
    const end = neighbours.starts[actor + 1] ?? 0;
    for (let at = neighbours.starts[actor] ?? 0; at < end; at += 1) {
      const other = neighbours.actors[at] ?? 0;
      if (isWaiting[other] === 1) continue;
      isWaiting[other] = 1;
      waiting.push(other);
    }
  }
  return numbered(camps);
}

/** Any camp, or one of its own. Its arrays are made once, and not for each of the many visits. */
class BestCamp implements Choice {
  /** By camp: what its members weigh for the actor that is looked at; 0 in between. */
  readonly #weights: Float64Array;
  readonly #sizes: Uint32Array;
  /** Camps that have nobody. There is always one: there are more numbers than actors. */
  readonly #empty: number[] = [];

  /** @param camps where each actor is at first */
  constructor(camps: Partition) {
    this.#weights = new Float64Array(camps.length + 1);
    this.#sizes = new Uint32Array(camps.length + 1);
    for (const camp of camps) this.#sizes[camp] = (this.#sizes[camp] ?? 0) + 1;
    for (const [camp, size] of this.#sizes.entries()) if (size === 0) this.#empty.push(camp);
  }

  of(actor: number, { starts, actors, weights }: Neighbours, camps: readonly number[]): number {
    const [first, end, own] = [starts[actor] ?? 0, starts[actor + 1] ?? 0, camps[actor] ?? 0];
    for (let at = first; at < end; at += 1) {
      const camp = camps[actors[at] ?? 0] ?? 0;
      this.#weights[camp] = (this.#weights[camp] ?? 0) + (weights[at] ?? 0);
    }
    let best = own;
    let most = this.#weights[own] ?? 0;
    if (most < 0) [best, most] = [this.#empty.at(-1) ?? own, 0];
    for (let at = first; at < end; at += 1) {
      const camp = camps[actors[at] ?? 0] ?? 0;
      const weight = this.#weights[camp] ?? 0;
      if (weight > most) [best, most] = [camp, weight];
    }
    for (let at = first; at < end; at += 1) this.#weights[camps[actors[at] ?? 0] ?? 0] = 0;
    return best;
  }

  moved(from: number, to: number): void {
    const [left, joined] = [(this.#sizes[from] ?? 0) - 1, (this.#sizes[to] ?? 0) + 1];
    this.#sizes[from] = left;
    this.#sizes[to] = joined;
    if (joined === 1) this.#empty.pop();
    if (left === 0) this.#empty.push(from);
  }
}

/** One of two sides. */
class OtherSide implements Choice {
  of(actor: number, { starts, actors, weights }: Neighbours, sides: readonly number[]): number {
    const own = sides[actor] ?? 0;
    const end = starts[actor + 1] ?? 0;
    let forOwn = 0;
    for (let at = starts[actor] ?? 0; at < end; at += 1) {
      const weight = weights[at] ?? 0;
      forOwn += sides[actors[at] ?? 0] === own ? weight : -weight;
    }
    return forOwn < 0 ? 1 - own : own;
  }
}

function neighboursOf(actorCount: number, ties: readonly NetTie[]): Neighbours {
  const starts = new Uint32Array(actorCount + 1);
  for (const { a, b } of ties) for (const actor of [a, b]) starts[actor + 1] = (starts[actor + 1] ?? 0) + 1;
  for (let actor = 0; actor < actorCount; actor += 1) starts[actor + 1] = (starts[actor + 1] ?? 0) + (starts[actor] ?? 0);
  const [actors, weights] = [new Uint32Array(2 * ties.length), new Float64Array(2 * ties.length)];
  const next = starts.slice();
  const add = (actor: number, other: number, weight: number) => {
    const at = next[actor] ?? 0;
    [actors[at], weights[at], next[actor]] = [other, weight, at + 1];
  };
  for (const { a, b, weight } of ties) {
    add(a, b, weight);
    add(b, a, weight);
  }
  return { starts, actors, weights };
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
