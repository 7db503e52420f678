import type { Steps } from '../steps.ts';
import type { Window } from '../time/window.ts';
import type { CampNumber } from './bad-cycle.ts';
import { type CampEvent, campEvents } from './camp-events.ts';
import type { CampRelation } from './camp-relations.ts';
import { type CampName, campName, leaderOf, namesakesOf, supportOfThoseWhoStay, supportWithin } from './leader.ts';
import { matchCamps } from './match-camps.ts';
import { type Membership, membershipSteps } from './membership.ts';
import { nearestOptimaSteps } from './nearest-optimum.ts';
import type { Optima } from './optima.ts';
import type { Partition } from './partition.ts';
import { netTies, type SignedGraph } from './signed-graph.ts';

/** The camps of one window, before they are matched with those of others. */
export interface SolvedWindow {
  readonly window: Window;
  readonly graph: SignedGraph;
  readonly optima: Optima;
}

/** One of the windows of a history. Without evidence its graph has no actors. */
export interface CampWindow extends SolvedWindow {
  readonly shown: Partition;
  /** By actor of the graph. */
  readonly memberships: readonly Membership[];
  /** By camp of the partition: its index in {@link CampHistory.camps}; `undefined` for an actor that stands alone. */
  readonly camps: readonly (number | undefined)[];
  /** By camp of the partition: the members after whom it is called in this window, as of {@link namesakesOf}; empty for an actor that stands alone. */
  readonly namesakes: readonly (readonly string[])[];
}

export interface CampHistory {
  readonly windows: readonly CampWindow[];
  /** By which each is known in all windows, after one of its members. */
  readonly camps: readonly CampName[];
  readonly events: readonly CampEvent[];
}

/**
 * Two camps are the same if of those who are in either a third is in both: of two camps of one size, half of each.
 */
export const LEAST_ALIKE = 1 / 3;

/**
 * Follows camps through windows. Of equally good partitions those are taken between which least changes. A camp is matched
 * with where its actors were when they were last seen, so that a window without evidence ends nothing. In steps, since years
 * of many best partitions take long.
 * @param windows in time, without gaps
 * @param relations all that may count, in any state
 */
export function* campHistorySteps(
  windows: readonly SolvedWindow[],
  relations: readonly CampRelation[],
  number: CampNumber,
): Steps<CampHistory> {
  const chosen = yield* nearestOptimaSteps(windows.map(({ graph, optima }) => ({ actors: graph.actors, partitions: optima.partitions })));
  const told: ChosenWindow[] = [];
  for (const [at, window] of windows.entries()) {
    const { graph, optima } = window;
    const shown = optima.partitions[chosen[at] ?? 0] ?? optima.partitions[0];
    told.push({ ...window, shown, memberships: yield* membershipSteps(shown, optima.partitions, netTies(graph), number) });
  }
  const followed = follow(told);
  yield;
  return { ...followed, events: campEvents(followed.windows, relations) };
}

type ChosenWindow = Omit<CampWindow, 'camps' | 'namesakes'>;
type FollowedWindow = Omit<CampWindow, 'namesakes'>;

function follow(windows: readonly ChosenWindow[]): Omit<CampHistory, 'events'> {
  /** By actor, where it was when it was last seen. */
  const last = new Map<string, { readonly camp: number | undefined; readonly isFirm: boolean }>();
  /** By camp, the support that each actor had within it so far. */
  const support: Map<string, number>[] = [];
  /** By camp, the same in each of its windows. */
  const inWindows: { readonly at: number; readonly place: number; readonly own: ReadonlyMap<string, number> }[][] = [];
  const matched = windows.map((window, at): FollowedWindow => {
    const { graph, shown, memberships } = window;
    const sizes = sizesOf(shown);
    const inCamps = graph.actors.flatMap((id, actor) => {
      const after = shown[actor] ?? 0;
      if ((sizes[after] ?? 0) < 2) return [];
      const before = last.get(id);
      if (before === undefined) return [];
      const isLeader = before.camp !== undefined && leaderOf(support[before.camp]) === id;
      return [{ before: before.camp, after, isFirm: before.isFirm && memberships[actor]?.isFirm === true, isLeader }];
    });
    const known = matchCamps(inCamps, LEAST_ALIKE);
    const camps = sizes.map((size, camp) => {
      if (size < 2) return undefined;
      return known.get(camp) ?? support.push(new Map()) - 1;
    });
    for (const [place, own] of supportWithin(graph, shown)) {
      const camp = camps[place];
      if (camp === undefined) continue;
      inWindows[camp] ??= [];
      inWindows[camp].push({ at, place, own });
      const sums = support[camp];
      for (const [id, weight] of own) sums?.set(id, (sums.get(id) ?? 0) + weight);
    }
    for (const [actor, id] of graph.actors.entries()) {
      last.set(id, { camp: camps[shown[actor] ?? 0], isFirm: memberships[actor]?.isFirm ?? false });
    }
    return { ...window, camps };
  });
  const namesakes = matched.map(({ camps }) => camps.map((): readonly string[] => []));
  const renown = new Map<string, number>();
  for (const { own } of inWindows.flat()) for (const [id, weight] of own) renown.set(id, (renown.get(id) ?? 0) + weight);
  for (const own of inWindows) {
    const called = namesakesOf(
      own.map((each) => each.own),
      renown,
    );
    for (const [index, { at, place }] of own.entries()) (namesakes[at] ?? [])[place] = called[index] ?? [];
  }
  return {
    windows: matched.map((window, at) => ({ ...window, namesakes: namesakes[at] ?? [] })),
    camps: named(inWindows.map((own) => supportOfThoseWhoStay(own.map((each) => each.own)))),
  };
}

function named(support: readonly ReadonlyMap<string, number>[]): CampName[] {
  const taken = new Set<string>();
  return support.map((sums) => {
    const name = campName(sums, taken);
    taken.add(name.id);
    return name;
  });
}

function sizesOf(partition: Partition): number[] {
  const sizes: number[] = [];
  for (const camp of partition) sizes[camp] = (sizes[camp] ?? 0) + 1;
  return sizes;
}
