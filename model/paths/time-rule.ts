import type { Day } from '../time/day.ts';
import type { MultiplexTie } from './network.ts';
import type { PathState } from './path-relation.ts';

/** Days, half-open. `to: null`: nothing says that it ended. */
export interface During {
  readonly from: Day;
  readonly to: Day | null;
}

/** What a time rule says of the relations of a path, one a step. */
export interface PathVerdict {
  readonly state: PathState;
  /** When all of them hold; `null` where the rule is about their order. */
  readonly during: During | null;
}

/**
 * What a time rule requires of the relations of a path. `Reach` is what the steps so far leave open to
 * the next one.
 */
export interface TimeRule<R, Frontier> {
  readonly start: Frontier;
  /** What is left open after one more tie, or `undefined` when none of its relations can come next. */
  advance(reach: Frontier, tie: MultiplexTie<R>): Frontier | undefined;
  /** Chooses one relation for each tie, so that the path has the best possible state, and among those the least doubt. */
  surest(ties: readonly MultiplexTie<R>[]): readonly R[] | undefined;
  /** `undefined` when these relations do not fulfil the rule. */
  judge(relations: readonly R[]): PathVerdict | undefined;
  /** Returns a test of whether a relation could replace the one at a place without breaking the rule. */
  replacementTest(relations: readonly R[], place: number): (relation: R) => boolean;
}
