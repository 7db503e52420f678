/** An actor that two partitions share: its camp in each, and how far it says which camps are the same. */
export interface SharedActor {
  /** `undefined`: it was in none. */
  readonly before: number | undefined;
  readonly after: number;
  /** Whether it is firm in both: such actors decide before others do. */
  readonly isFirm: boolean;
  /** Whether the camp before is named after it: it decides between halves. */
  readonly isLeader: boolean;
}

/** More camps than there are, so that two numbers make one. */
const MORE_THAN_CAMPS = 2 ** 24;

interface Overlap {
  readonly before: number;
  readonly after: number;
  shared: number;
  firm: number;
  hasLeader: boolean;
}

/**
 * Which camps of one partition are which of another: by the Jaccard index of their members, over the actors that both
 * partitions have (Greene, Doyle and Cunningham 2010, doi:10.1109/ASONAM.2010.17), the most alike first, each once. The index of
 * their firm members decides first, then that of all, then who has the actor that the camp is named after: of two
 * halves that is the one with it.
 * @param least where it is given, two camps are the same only if the index of all is as great, or if the one after whom the camp is
 * named and others with it are more than half of the later: a camp that many leave goes on with those who stay around it. One actor
 * alone takes a camp with it only if that is named after it.
 * @returns the camp before, by the camp after
 */
export function matchCamps(actors: Iterable<SharedActor>, least?: number): ReadonlyMap<number, number> {
  const overlaps = new Map<number, Overlap>();
  const sizes = { before: sizeCounter(), after: sizeCounter() };
  for (const { before, after, isFirm, isLeader } of actors) {
    sizes.after.add(after, isFirm);
    if (before === undefined) continue;
    sizes.before.add(before, isFirm);
    const key = before * MORE_THAN_CAMPS + after;
    let overlap = overlaps.get(key);
    if (overlap === undefined) {
      overlap = { before, after, shared: 0, firm: 0, hasLeader: false };
      overlaps.set(key, overlap);
    }
    overlap.shared += 1;
    if (isFirm) overlap.firm += 1;
    overlap.hasLeader ||= isLeader;
  }
  const candidates = [...overlaps.values()].map((overlap) => ({
    ...overlap,
    jaccard: jaccard(overlap.shared, sizes.before.all(overlap.before), sizes.after.all(overlap.after)),
    firmJaccard: jaccard(overlap.firm, sizes.before.firm(overlap.before), sizes.after.firm(overlap.after)),
  }));
  candidates.sort(
    (one, other) =>
      other.firmJaccard - one.firmJaccard ||
      other.jaccard - one.jaccard ||
      Number(other.hasLeader) - Number(one.hasLeader) ||
      one.after - other.after ||
      one.before - other.before,
  );
  const matched = new Map<number, number>();
  const taken = new Set<number>();
  for (const { before, after, shared, hasLeader, jaccard: index } of candidates) {
    const isSame =
      least === undefined || (index >= least ? hasLeader || shared > 1 : hasLeader && shared > 1 && 2 * shared > sizes.after.all(after));
    if (!isSame || matched.has(after) || taken.has(before)) continue;
    matched.set(after, before);
    taken.add(before);
  }
  return matched;
}

function jaccard(shared: number, one: number, other: number): number {
  return shared === 0 ? 0 : shared / (one + other - shared);
}

function sizeCounter() {
  const all = new Map<number, number>();
  const firm = new Map<number, number>();
  return {
    add(camp: number, isFirm: boolean): void {
      all.set(camp, (all.get(camp) ?? 0) + 1);
      if (isFirm) firm.set(camp, (firm.get(camp) ?? 0) + 1);
    },
    all: (camp: number) => all.get(camp) ?? 0,
    firm: (camp: number) => firm.get(camp) ?? 0,
  };
}
