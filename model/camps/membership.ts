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
    const others = inOtherCamps(shown, partition);
    const campsOf = (actor: number) => ({ before: shown[actor] ?? 0, after: partition[actor] ?? 0, isFirm: false, isLeader: false });
    const shownOf = matchCamps(others.map(campsOf));
    for (const actor of others) {
      const camp = shownOf.get(partition[actor] ?? 0) ?? ALONE;
      if (camp !== shown[actor]) elsewhere[actor]?.add(camp);
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

/** The actors of camps that the other partition does not have just so: most of a large graph stay as they are. */
function inOtherCamps(shown: Partition, other: Partition): number[] {
  const sizes = new Uint32Array(shown.length);
  const otherSizes = new Uint32Array(shown.length);
  const otherOf = new Int32Array(shown.length).fill(ALONE);
  const isSplit = new Uint8Array(shown.length);
  for (const [actor, camp] of shown.entries()) {
    const otherCamp = other[actor] ?? 0;
    sizes[camp] = (sizes[camp] ?? 0) + 1;
    otherSizes[otherCamp] = (otherSizes[otherCamp] ?? 0) + 1;
    if (otherOf[camp] === ALONE) otherOf[camp] = otherCamp;
    else if (otherOf[camp] !== otherCamp) isSplit[camp] = 1;
  }
  const isSame = (camp: number) => isSplit[camp] === 0 && sizes[camp] === otherSizes[otherOf[camp] ?? 0];
  return shown.flatMap((camp, actor) => (isSame(camp) ? [] : [actor]));
}

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
