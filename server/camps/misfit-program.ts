import type { Highs, Model } from 'highs';
import type { Cycle, NetTie } from '../../model/camps/bad-cycle.ts';

/** What HiGHS gives for a whole number may be off by this much. */
const TOLERANCE = 1e-6;

export type ProgramAnswer =
  | { readonly status: 'optimal'; readonly value: number; readonly isMisfit: Uint8Array }
  /** No set is left. */
  | { readonly status: 'infeasible' }
  /** The time was over; whatever it would have found weighs at least `bound`. */
  | { readonly status: 'stopped'; readonly bound: number };

/** An integer program in HiGHS: which ties to make misfits, at the least weight, so that every cycle that was demanded has one. */
export class MisfitProgram {
  readonly #highs: Highs;
  readonly #model: Model;

  /** @param model an empty one, which is disposed by whoever made it */
  constructor(highs: Highs, model: Model, ties: readonly NetTie[]) {
    this.#highs = highs;
    this.#model = model;
    model.options.set({ output_flag: false });
    for (const [index, { weight }] of ties.entries()) {
      model.addVar(0, 1);
      model.changeColCost(index, Math.abs(weight));
      model.changeColIntegrality(index, highs.constants.variableType.integer);
    }
  }

  /** Demands that one tie of each cycle is a misfit. */
  breakAll(cycles: readonly Cycle[]): void {
    for (const cycle of cycles) this.#model.addRow(1, this.#highs.infinity, { indices: cycle, values: cycle.map(() => 1) });
  }

  /** Excludes a set, and all that contain it. */
  exclude(set: readonly number[]): void {
    this.#model.addRow(-this.#highs.infinity, set.length - 1, { indices: set, values: set.map(() => 1) });
  }

  /** @param withinMs HiGHS may take longer */
  solve(withinMs: number): ProgramAnswer {
    const { modelStatus } = this.#highs.constants;
    // Another run would begin with what the last one left, which HiGHS has taken for the solution of the changed program.
    this.#model.clearSolver();
    this.#model.zeroAllClocks();
    this.#model.options.set({ time_limit: withinMs / 1000 });
    this.#model.run();
    const status = this.#model.getModelStatus();
    if (status === modelStatus.infeasible) return { status: 'infeasible' };
    if (status !== modelStatus.optimal) return { status: 'stopped', bound: roundedUp(Number(this.#model.info.get('mip_dual_bound'))) };
    const { colValue } = this.#model.getSolution();
    return { status: 'optimal', value: roundedUp(this.#model.getObjectiveValue()), isMisfit: Uint8Array.from(colValue, Math.round) };
  }
}

/** The least multiple of one half, as all weights are, that is not below a bound. */
function roundedUp(bound: number): number {
  return Number.isFinite(bound) ? Math.ceil(2 * bound - TOLERANCE) / 2 : 0;
}
