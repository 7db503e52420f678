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

/** Support within a camp in one window, by its members. */
type Support = ReadonlyMap<string, number>;

/** So many namesakes are told of a camp: whoever speaks of it to the first takes the next. */
const NAMESAKES = 3;
/** Of how many of its windows, as against whoever is in most of them, those are in a camp after whom it is named; and by whom it is known in all. */
const NAMED_BY = 1 / 2;
const KNOWN_BY = 2 / 3;
/** Much support: at least so much of the greatest. */
const MUCH = 1 / 2;

/**
 * After whom a camp is called in each of its windows: always one of its members then. The best known of those who have much
 * support within it, and are there in many of its windows, gives the name wherever it is a member; each stretch without it is
 * named in the same way, so that a name changes no more often than members do.
 * @param windows the support within the camp, in time
 * @param renown by actor, the support that it has within camps in all windows
 * @returns by window, the ids of the one that gives the name, and of those with most support after it
 */
export function namesakesOf(windows: readonly Support[], renown: Support): string[][] {
  const names = periodNames(windows, renown);
  return windows.map((own, at) => namesakesIn(own, names[at]));
}

/** The same in one window. @param name that which the camp has, if it has one already and that is a member */
export function namesakesIn(own: Support, name = leaderOf(own)): string[] {
  const others = [...own].filter(([id]) => id !== name).sort(([a, one], [b, other]) => other - one || compareCodeUnits(a, b));
  return [name, ...others.slice(0, NAMESAKES - 1).map(([id]) => id)];
}

function periodNames(windows: readonly Support[], renown: Support): string[] {
  if (windows.length === 0) return [];
  const staying = supportOfThoseWhoStay(windows, NAMED_BY);
  const most = Math.max(...staying.values());
  const leading = [...staying].filter(([, weight]) => weight >= MUCH * most);
  // More than their renown, support within the camp decides only among equals.
  const leader = leaderOf(new Map(leading.map(([id, weight]) => [id, (renown.get(id) ?? 0) + weight / (2 * most + 1)])));
  const names: string[] = [];
  let without: Support[] = [];
  for (const own of [...windows, undefined]) {
    if (own !== undefined && !own.has(leader)) {
      without.push(own);
      continue;
    }
    names.push(...periodNames(without, renown));
    without = [];
    if (own !== undefined) names.push(leader);
  }
  return names;
}

/** The support over all windows of those who are in a camp in so many of them, so that it has no name of one that was there for a moment. */
export function supportOfThoseWhoStay(windows: readonly Support[], share = KNOWN_BY): Support {
  const sums = new Map<string, number>();
  const times = new Map<string, number>();
  for (const own of windows) {
    for (const [id, weight] of own) {
      sums.set(id, (sums.get(id) ?? 0) + weight);
      times.set(id, (times.get(id) ?? 0) + 1);
    }
  }
  const most = Math.max(0, ...times.values());
  return new Map([...sums].filter(([id]) => (times.get(id) ?? 0) >= share * most));
}
