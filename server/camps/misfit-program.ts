import type { Highs, Model } from 'highs';
import type { Cycle, NetTie } from '../../model/camps/bad-cycle.ts';

/** What HiGHS gives for a whole number may be off by this much. */
const TOLERANCE = 1e-6;

export type ProgramAnswer =
  | { readonly status: 'optimal'; readonly value: number; readonly shares: Float64Array }
  /** No set is left. */
  | { readonly status: 'infeasible' }
  /** The time was over; whatever it would have found weighs at least `bound`. */
  | { readonly status: 'stopped'; readonly bound: number };

/** An integer program in HiGHS: which ties to make misfits, at the least weight, so that every cycle that was demanded has one. */
export class MisfitProgram {
  readonly #highs: Highs;
  readonly #model: Model;
  readonly #weights: readonly number[];
  #isWhole = false;

  /** @param model an empty one, which is disposed by whoever made it */
  constructor(highs: Highs, model: Model, ties: readonly NetTie[]) {
    this.#highs = highs;
    this.#model = model;
    model.options.set({ output_flag: false });
    this.#weights = ties.map(({ weight }) => Math.abs(weight));
    for (const [index, weight] of this.#weights.entries()) {
      model.addVar(0, 1);
      model.changeColCost(index, weight);
    }
  }

  /** From now on a tie is a misfit or not; before, it may be one by a share, which is solved far sooner and costs as much at the most. */
  makeWhole(): void {
    const { integer } = this.#highs.constants.variableType;
    for (let index = 0; index < this.#weights.length; index += 1) this.#model.changeColIntegrality(index, integer);
    this.#isWhole = true;
  }

  /** Demands that one tie of each cycle is a misfit. */
  breakAll(cycles: readonly Cycle[]): void {
    for (const cycle of cycles) this.#model.addRow(1, this.#highs.infinity, { indices: cycle, values: cycle.map(() => 1) });
  }

  /** Excludes a set, and all that contain it. */
  exclude(set: readonly number[]): void {
    this.#model.addRow(-this.#highs.infinity, set.length - 1, { indices: set, values: set.map(() => 1) });
  }

  /** Lets no set pass that weighs more. */
  limitTo(cost: number): void {
    const indices = this.#weights.map((_, index) => index);
    this.#model.addRow(-this.#highs.infinity, cost + TOLERANCE, { indices, values: this.#weights });
  }

  /** @param withinMs HiGHS may take longer */
  solve(withinMs: number): ProgramAnswer {
    const { modelStatus } = this.#highs.constants;
    // Another run would begin with what the last one left, which HiGHS has taken for the solution of the changed program.
    if (this.#isWhole) this.#model.clearSolver();
    this.#model.zeroAllClocks();
    this.#model.options.set({ time_limit: withinMs / 1000 });
    this.#model.run();
    const status = this.#model.getModelStatus();
    if (status === modelStatus.infeasible) return { status: 'infeasible' };
    if (status !== modelStatus.optimal) {
      return { status: 'stopped', bound: this.#isWhole ? roundedUp(Number(this.#model.info.get('mip_dual_bound'))) : 0 };
    }
    return {
      status: 'optimal',
      value: roundedUp(this.#model.getObjectiveValue()),
      shares: Float64Array.from(this.#model.getSolution().colValue, (share) => Math.max(0, share)),
    };
  }
}

/** The least multiple of one half, as all weights are, that is not below a bound. */
function roundedUp(bound: number): number {
  return Number.isFinite(bound) ? Math.ceil(2 * bound - TOLERANCE) / 2 : 0;
}
