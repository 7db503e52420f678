import { compareCodeUnits } from '../compare-code-units.ts';
import type { CampNumber } from './bad-cycle.ts';
import { type CampEvent, campEvents } from './camp-events.ts';
import type { CampRelation } from './camp-relations.ts';
import { matchCamps } from './match-camps.ts';
import { type Membership, membershipsOf } from './membership.ts';
import { nearestOptima } from './nearest-optimum.ts';
import type { Optima } from './optima.ts';
import type { Partition } from './partition.ts';
import { netTies, netWeight, type SignedGraph } from './signed-graph.ts';
import type { Window } from '../time/window.ts';

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
}

/** A camp through time. */
export interface Camp {
  /** The same for the same data. */
  readonly id: string;
  /** The id of the actor after whom it is called: of all its members in all windows, the one with most support within it. */
  readonly leader: string;
}

export interface CampHistory {
  readonly windows: readonly CampWindow[];
  readonly camps: readonly Camp[];
  readonly events: readonly CampEvent[];
}

/**
 * Two camps are the same if of those who are in either a third is in both: of two camps of one size, half of each.
 */
const LEAST_ALIKE = 1 / 3;

/**
 * Follows camps through windows. Of equally good partitions those are taken between which least changes. A camp is matched
 * with where its actors were when they were last seen, so that a window without evidence ends nothing.
 * @param windows in time, without gaps
 * @param relations all that may count, in any state
 */
export function campHistory(windows: readonly SolvedWindow[], relations: readonly CampRelation[], number: CampNumber): CampHistory {
  const chosen = nearestOptima(windows.map(({ graph, optima }) => ({ actors: graph.actors, partitions: optima.partitions })));
  const followed = follow(
    windows.map((window, at) => {
      const shown = window.optima.partitions[chosen[at] ?? 0] ?? window.optima.partitions[0];
      return { ...window, shown, memberships: membershipsOf(shown, window.optima.partitions, netTies(window.graph), number) };
    }),
  );
  return { ...followed, events: campEvents(followed.windows, relations) };
}

type ChosenWindow = Omit<CampWindow, 'camps'>;

function follow(windows: readonly ChosenWindow[]): Omit<CampHistory, 'events'> {
  /** By actor, where it was when it was last seen. */
  const last = new Map<string, { readonly camp: number | undefined; readonly isFirm: boolean }>();
  /** By camp, the support that each actor had within it so far. */
  const support: Map<string, number>[] = [];
  const matched = windows.map((window): CampWindow => {
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
    for (const [id, inCamp] of supportWithin(window)) {
      const camp = camps[inCamp.camp];
      const sums = camp === undefined ? undefined : support[camp];
      sums?.set(id, (sums.get(id) ?? 0) + inCamp.support);
    }
    for (const [actor, id] of graph.actors.entries()) {
      last.set(id, { camp: camps[shown[actor] ?? 0], isFirm: memberships[actor]?.isFirm ?? false });
    }
    return { ...window, camps };
  });
  return { windows: matched, camps: named(support) };
}

/** By actor: its camp, and the support that it has within it. */
function supportWithin({ graph, shown }: ChosenWindow): Map<string, { readonly camp: number; readonly support: number }> {
  const within = new Map<string, { camp: number; support: number }>();
  for (const tie of graph.ties) {
    const weight = netWeight(tie);
    if (weight <= 0 || shown[tie.a] !== shown[tie.b]) continue;
    for (const actor of [tie.a, tie.b]) {
      const id = graph.actors[actor] ?? '';
      within.set(id, { camp: shown[actor] ?? 0, support: (within.get(id)?.support ?? 0) + weight });
    }
  }
  return within;
}

/** The actor with most support within a camp; the first by its id among equals. */
export function leaderOf(support: ReadonlyMap<string, number> = new Map()): string {
  const [leader] = [...support].sort(([a, one], [b, other]) => other - one || compareCodeUnits(a, b));
  return leader?.[0] ?? '';
}

function named(support: readonly ReadonlyMap<string, number>[]): Camp[] {
  const used = new Map<string, number>();
  return support.map((sums) => {
    const leader = leaderOf(sums);
    const times = (used.get(leader) ?? 0) + 1;
    used.set(leader, times);
    return { id: times === 1 ? `camp-${leader}` : `camp-${leader}-${times}`, leader };
  });
}

function sizesOf(partition: Partition): number[] {
  const sizes: number[] = [];
  for (const camp of partition) sizes[camp] = (sizes[camp] ?? 0) + 1;
  return sizes;
}
