import { compareCodeUnits } from '../compare-code-units.ts';
import type { Partition } from './partition.ts';
import { netTies, type SignedGraph } from './signed-graph.ts';

/** By camp of a partition, the support that each of its members has within it. A camp of one has none. */
export function supportWithin(graph: SignedGraph, partition: Partition): ReadonlyMap<number, ReadonlyMap<string, number>> {
  const camps = new Map<number, Map<string, number>>();
  for (const { a, b, weight } of netTies(graph)) {
    const camp = partition[a] ?? 0;
    if (weight <= 0 || partition[b] !== camp) continue;
    const own = camps.get(camp) ?? new Map<string, number>();
    camps.set(camp, own);
    for (const actor of [a, b]) {
      const id = graph.actors[actor] ?? '';
      own.set(id, (own.get(id) ?? 0) + weight);
    }
  }
  return camps;
}

/** The actor with most support; the first by its id among equals; an empty text where nobody has any. */
export function leaderOf(support: ReadonlyMap<string, number> = new Map()): string {
  let leader = '';
  let most = 0;
  for (const [id, weight] of support) {
    if (weight > most || (weight === most && compareCodeUnits(id, leader) < 0)) [leader, most] = [id, weight];
  }
  return leader;
}

/** What a camp is called. */
export interface CampName {
  readonly id: string;
  /** The id of the actor that it is called after. */
  readonly leader: string;
}

/**
 * Calls a camp after the one of its members with most support after whom no other is called, so that no two camps have one
 * name; where each of them has given its name already, the leader's gets a number.
 * @param taken the ids of other camps
 */
export function campName(support: ReadonlyMap<string, number>, taken: ReadonlySet<string>): CampName {
  const free = new Map([...support].filter(([id]) => !taken.has(`camp-${id}`)));
  const leader = leaderOf(free.size === 0 ? support : free);
  let id = `camp-${leader}`;
  for (let times = 2; taken.has(id); times += 1) id = `camp-${leader}-${times}`;
  return { id, leader };
}
