import { finish, type Steps } from '../steps.ts';
import type { CampNumber, NetTie } from './bad-cycle.ts';
import { matchCamps } from './match-camps.ts';
import { isMisfit, type Partition } from './partition.ts';

/** How firmly an actor is in its camp. */
export interface Membership {
  /** Whether it is with its camp in every best partition. */
  readonly isFirm: boolean;
  /** By how much the frustration would grow if it alone stood elsewhere: with the camp that suits it next, or by itself. */
  readonly price: number;
  /** Of one that is torn: the camps of the partition that is shown with which it is in others. */
  readonly tornTo: readonly number[];
  /** Of one that is torn: indexes of its ties that fit into some of the best partitions, and not into all. */
  readonly torn: readonly number[];
}

/**
 * The membership of each actor in the partition that is shown. In another one each camp is the one that it has most
 * members in common with, so that as few actors as possible are elsewhere.
 * @param partitions all best ones
 * @param ties of which the indexes are, with their net weights
 */
export function membershipsOf(
  shown: Partition,
  partitions: readonly Partition[],
  ties: readonly NetTie[],
  number: CampNumber,
): Membership[] {
  return finish(membershipSteps(shown, partitions, ties, number));
}

/** The same, a partition at a time. */
export function* membershipSteps(
  shown: Partition,
  partitions: readonly Partition[],
  ties: readonly NetTie[],
  number: CampNumber,
): Steps<Membership[]> {
  const elsewhere = shown.map(() => new Set<number>());
  const misfitIn = new Uint32Array(ties.length);
  for (const partition of partitions) {
    yield;
    for (const [index, tie] of ties.entries()) if (isMisfit(tie, partition)) misfitIn[index] = (misfitIn[index] ?? 0) + 1;
    const shownOf = matchCamps(shown.map((before, actor) => ({ before, after: partition[actor] ?? 0, isFirm: false, isLeader: false })));
    for (const [actor, own] of shown.entries()) {
      const camp = shownOf.get(partition[actor] ?? 0) ?? ALONE;
      if (camp !== own) elsewhere[actor]?.add(camp);
    }
  }
  const wavering = ties.flatMap((_, index) => ((misfitIn[index] ?? 0) % partitions.length === 0 ? [] : [index]));
  yield;
  const prices = pricesOf(shown, ties, number);
  return shown.map((_, actor) => {
    const others = elsewhere[actor] ?? new Set();
    const isFirm = others.size === 0;
    const torn = isFirm ? [] : wavering.filter((index) => ties[index]?.a === actor || ties[index]?.b === actor);
    return { isFirm, price: prices[actor] ?? 0, tornTo: [...others].filter((camp) => camp !== ALONE).sort((a, b) => a - b), torn };
  });
}

/** A camp of another partition that is none of those shown. */
const ALONE = -1;

/** By actor, what it costs to put it alone into the camp that suits it next, or by itself, or on the other of two sides. */
function pricesOf(shown: Partition, ties: readonly NetTie[], number: CampNumber): number[] {
  const towards = shown.map(() => new Map<number, number>());
  for (const { a, b, weight } of ties) {
    for (const [actor, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const camp = shown[other] ?? 0;
      const own = towards[actor];
      own?.set(camp, (own.get(camp) ?? 0) + weight);
    }
  }
  return shown.map((own, actor) => {
    const weights = towards[actor] ?? new Map<number, number>();
    const here = weights.get(own) ?? 0;
    const others = [...weights].filter(([camp]) => camp !== own).map(([, weight]) => weight);
    // Of two sides the other is the only place there is, and whatever is not on the one is on the other.
    return number === 'two' ? here - others.reduce((sum, weight) => sum + weight, 0) : here - Math.max(0, ...others);
  });
}
