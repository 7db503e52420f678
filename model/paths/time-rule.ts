import type { Day } from '../time/day.ts';
import type { VISIBLE_STATES } from '../time/window.ts';
import type { Tie } from './network.ts';

/** How sure it is that a path fulfils its time rule; as for a single relation, but never absent. */
export type PathState = (typeof VISIBLE_STATES)[number];

/** Days, half-open. `to: null`: nothing says that it ended. */
export interface During {
  readonly from: Day;
  readonly to: Day | null;
}

/** What a time rule says of the relations of a path, one a step. */
export interface Verdict {
  readonly state: PathState;
  /** When all of them hold; `null` where the rule is about their order. */
  readonly during: During | null;
}

/**
 * What time demands of the relations of a path. `Reach` is what the steps walked so far leave open to
 * the next one.
 */
export interface TimeRule<R, Reach> {
  readonly start: Reach;
  /** What is left open after one more tie; `undefined` when none of its relations can come next. */
  advance(reach: Reach, tie: Tie<R>): Reach | undefined;
  /** One relation a tie, such that the path is in the best state it can be in, and in that with the least doubt. */
  surest(ties: readonly Tie<R>[]): readonly R[] | undefined;
  /** `undefined` when these relations do not fulfil the rule. */
  judge(relations: readonly R[]): Verdict | undefined;
  /** A test of the relations that could stand in the place of one, with the rule still fulfilled by all. */
  replacing(relations: readonly R[], place: number): (relation: R) => boolean;
}
