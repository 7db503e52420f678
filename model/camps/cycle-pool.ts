import { BadCycles, type CampNumber, type Cycle, type NetTie } from './bad-cycle.ts';

/** A cycle is broken by shares that sum up to 1, but for so much. */
const SLACK = 1e-6;

/** The bad cycles of a signed graph that were met so far: there are far too many to list them all. */
export class CyclePool {
  readonly cycles: Cycle[] = [];
  /** How many ties the cycles have together. */
  size = 0;
  readonly #finder: BadCycles;
  readonly #weights: Float64Array;

  constructor(actorCount: number, ties: readonly NetTie[], number: CampNumber) {
    this.#finder = new BadCycles(actorCount, ties, number);
    this.#weights = Float64Array.from(ties, ({ weight }) => Math.abs(weight));
  }

  /**
   * Looks for bad cycles that no misfit breaks, no two with a tie in common, and adds them.
   * @param isMisfit by tie
   * @returns none if the misfits break all
   */
  findUnbroken(isMisfit: Uint8Array): readonly Cycle[] {
    const used = isMisfit.slice();
    const found: Cycle[] = [];
    for (let cycle = this.#finder.shortest(used); cycle !== undefined; cycle = this.#finder.shortest(used)) {
      found.push(cycle);
      for (const tie of cycle) used[tie] = 1;
    }
    this.#add(found);
    return found;
  }

  /** Looks for bad cycles that so large shares of misfits do not break, and adds them. @param shares by tie, 0 to 1 */
  findBelow(shares: Float64Array): readonly Cycle[] {
    const found = this.#finder.lighterThan(1 - SLACK, shares);
    this.#add(found);
    return found;
  }

  /** Of the known cycles that no misfit breaks, one with the fewest ties that are not kept. */
  fewestFree(isMisfit: Uint8Array, isKept: Uint8Array): Cycle | undefined {
    let fewest: Cycle | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const cycle of this.cycles) {
      if (cycle.some((tie) => isMisfit[tie] === 1)) continue;
      const free = cycle.reduce((count, tie) => count + (isKept[tie] === 1 ? 0 : 1), 0);
      if (free < least) [fewest, least] = [cycle, free];
    }
    return fewest;
  }

  /**
   * What has to be paid at least to break the known cycles that no misfit breaks: each takes the weight of its lightest
   * tie from all of its ties (a packing of cycles, which solves the dual linear program, not always at its best).
   * @param isKept by tie: 1 if it may not be a misfit
   * @returns infinity if a cycle has only ties that are kept
   */
  leastCost(isMisfit: Uint8Array, isKept: Uint8Array): number {
    const left = this.#weights.slice();
    let cost = 0;
    for (const cycle of this.cycles) {
      if (cycle.some((tie) => isMisfit[tie] === 1)) continue;
      let least = Number.POSITIVE_INFINITY;
      for (const tie of cycle) if (isKept[tie] !== 1) least = Math.min(least, left[tie] ?? 0);
      if (least === Number.POSITIVE_INFINITY) return least;
      cost += least;
      for (const tie of cycle) left[tie] = (left[tie] ?? 0) - least;
    }
    return cost;
  }

  #add(found: readonly Cycle[]): void {
    this.cycles.push(...found);
    for (const { length } of found) this.size += length;
  }
}
