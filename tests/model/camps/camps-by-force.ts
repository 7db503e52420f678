import type { CampNumber, NetTie } from '../../../model/camps/bad-cycle.ts';

/** The least frustration of all partitions, and how many have it: by trying all. */
export interface Forced {
  readonly cost: number;
  readonly count: number;
}

/**
 * Tries every partition. Of any number of camps only those count whose camps are connected by supportive ties;
 * of two, those that differ by which side of a connected group is called the first are one.
 */
export function byForce(actorCount: number, ties: readonly NetTie[], number: CampNumber): Forced {
  let [cost, count] = [Number.POSITIVE_INFINITY, 0];
  for (const camps of number === 'any' ? partitions(actorCount) : sides(actorCount, ties)) {
    const frustration = ties
      .filter(({ a, b, weight }) => (weight > 0 ? camps[a] !== camps[b] : camps[a] === camps[b]))
      .reduce((sum, { weight }) => sum + Math.abs(weight), 0);
    if (frustration > cost) continue;
    if (number === 'any' && !areConnected(camps, ties)) continue;
    count = frustration < cost ? 1 : count + 1;
    cost = frustration;
  }
  return { cost, count };
}

function* partitions(actorCount: number, camps: readonly number[] = []): Generator<readonly number[]> {
  if (camps.length === actorCount) {
    yield camps;
    return;
  }
  const next = Math.max(-1, ...camps) + 1;
  for (let camp = 0; camp <= next; camp += 1) yield* partitions(actorCount, [...camps, camp]);
}

/** The first actor of each connected group is always on the first side. */
function* sides(actorCount: number, ties: readonly NetTie[]): Generator<readonly number[]> {
  const groups = groupsOf(actorCount, ties);
  for (let bits = 0; bits < 2 ** actorCount; bits += 1) {
    const chosen = groups.map((_, actor) => (bits >> actor) & 1);
    if (groups.every((group, actor) => groups.indexOf(group) !== actor || chosen[actor] === 0)) yield chosen;
  }
}

function areConnected(camps: readonly number[], ties: readonly NetTie[]): boolean {
  const own = ties.filter(({ a, b, weight }) => weight > 0 && camps[a] === camps[b]);
  const groups = groupsOf(camps.length, own);
  return camps.every((camp, actor) => groups[actor] === groups[camps.indexOf(camp)]);
}

/** By actor: the least number of those that it is connected with. */
function groupsOf(actorCount: number, ties: readonly NetTie[]): number[] {
  const groups = Array.from({ length: actorCount }, (_, actor) => actor);
  for (let round = 0; round < actorCount; round += 1) {
    for (const { a, b } of ties) {
      const least = Math.min(groups[a] ?? 0, groups[b] ?? 0);
      groups[a] = least;
      groups[b] = least;
    }
  }
  return groups;
}
