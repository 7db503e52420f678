import type { WorkBudget } from '../paths/work-budget.ts';
import type { CampNumber, Cycle, NetTie } from './bad-cycle.ts';
import { CyclePool } from './cycle-pool.ts';
import { weightOf } from './weight-of.ts';

/**
 * Sets of ties that, if they did not count, would leave a graph that divides into camps without a misfit, of the least
 * weight. By Davis (1967) and Harary (1953) such a set is the misfits of one optimal partition, and every optimal partition
 * has one: its camps are what the other supportive ties hold together (any number), or the two sides of each connected group (two).
 */
export interface LeastMisfits {
  /** The weight of the sets. */
  readonly cost: number;
  /** What any set weighs at least: the cost itself, where that was proven. */
  readonly lowerBound: number;
  /** At least one, each as the indexes of its ties, in order. */
  readonly sets: readonly (readonly number[])[];
  /** Whether these are all sets of the least weight. */
  readonly isComplete: boolean;
}

/** The most sets that are listed. */
export const MOST_SETS = 1000;

/**
 * Finds all least sets of misfits by a tree search: of a bad cycle one tie has to be a misfit; each is tried, with those
 * before it kept, so that every set is met once. A branch is left when the cycles that are still to be broken cost more
 * than the best that is known.
 *
 * @param known misfits of any partition, which the search improves on
 * @param budget in ties of cycles that are looked at
 */
export function leastMisfits(
  actorCount: number,
  ties: readonly NetTie[],
  number: CampNumber,
  known: readonly number[],
  budget: WorkBudget,
): LeastMisfits {
  const search = new TreeSearch(ties, new CyclePool(actorCount, ties, number), weightOf(known, ties), budget);
  const lowerBound = search.run();
  const { best, sets, isComplete } = search;
  return { cost: best, lowerBound: isComplete ? best : lowerBound, sets: sets.length === 0 ? [known] : sets, isComplete };
}

class TreeSearch {
  best: number;
  sets: number[][] = [];
  isComplete = true;
  readonly #ties: readonly NetTie[];
  readonly #pool: CyclePool;
  readonly #budget: WorkBudget;
  readonly #isMisfit: Uint8Array;
  readonly #isKept: Uint8Array;
  /** About what looking for one more bad cycle costs, in the unit of the budget. */
  readonly #cycleCost: number;

  constructor(ties: readonly NetTie[], pool: CyclePool, best: number, budget: WorkBudget) {
    this.best = best;
    this.#ties = ties;
    this.#pool = pool;
    this.#budget = budget;
    this.#isMisfit = new Uint8Array(ties.length);
    this.#isKept = new Uint8Array(ties.length);
    this.#cycleCost = (ties.length * ties.filter(({ weight }) => weight < 0).length) / 4;
  }

  /** @returns what any set costs at least, as far as that is seen before anything is tried */
  run(): number {
    this.#lookForCycles();
    const lowerBound = this.#pool.leastCost(this.#isMisfit, this.#isKept);
    this.#visit(0);
    return lowerBound;
  }

  /** @param cost of the ties that are misfits so far */
  #visit(cost: number): void {
    if (this.#budget.isExhausted) {
      this.isComplete = false;
      return;
    }
    this.#budget.spend(this.#pool.size);
    if (cost + this.#pool.leastCost(this.#isMisfit, this.#isKept) > this.best) return;
    const cycle = this.#pool.fewestFree(this.#isMisfit, this.#isKept) ?? this.#lookForCycles()[0];
    if (cycle === undefined) this.#found(cost);
    else this.#branch(cycle, cost);
  }

  #lookForCycles(): readonly Cycle[] {
    const found = this.#pool.findUnbroken(this.#isMisfit);
    this.#budget.spend((found.length + 1) * this.#cycleCost);
    return found;
  }

  #branch(cycle: Cycle, cost: number): void {
    const free = cycle.filter((tie) => this.#isKept[tie] !== 1);
    for (const tie of free) {
      this.#isMisfit[tie] = 1;
      this.#visit(cost + Math.abs(this.#ties[tie]?.weight ?? 0));
      this.#isMisfit[tie] = 0;
      this.#isKept[tie] = 1;
    }
    for (const tie of free) this.#isKept[tie] = 0;
  }

  #found(cost: number): void {
    if (cost < this.best) {
      this.best = cost;
      this.sets = [];
    }
    if (this.sets.length === MOST_SETS) {
      this.isComplete = false;
      return;
    }
    this.sets.push(this.#ties.flatMap((_, index) => (this.#isMisfit[index] === 1 ? [index] : [])));
  }
}
