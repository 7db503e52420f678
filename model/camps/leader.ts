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

/** An id for a camp that is called after an actor, other than those that are taken. */
export function campId(leader: string, isTaken: (id: string) => boolean): string {
  const id = `camp-${leader}`;
  if (!isTaken(id)) return id;
  let times = 2;
  while (isTaken(`${id}-${times}`)) times += 1;
  return `${id}-${times}`;
}
