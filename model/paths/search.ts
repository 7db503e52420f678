import type { MultiplexTie, Network } from './network.ts';
import type { TimeRule } from './time-rule.ts';
import type { WorkBudget } from './work-budget.ts';

/** Between which actors, in how many steps. */
export interface PathSpec {
  readonly from: string;
  readonly to: string;
  readonly length: number;
  /** The distance of each actor from `to`, in steps. An actor that is missing is too far away. */
  readonly distances: ReadonlyMap<string, number>;
}

/**
 * Every path of exactly `length` ties that visits no actor twice and that the time rule allows, in
 * the order of the actors' ids. A depth-first search that backtracks where the end is too far, or
 * where no relation of the next tie fits those before. It stops when the work budget is used up.
 */
export function* pathsOfLength<R, Reach>(
  network: Network<R>,
  rule: TimeRule<R, Reach>,
  { from, to, length, distances }: PathSpec,
  work: WorkBudget,
): Generator<readonly MultiplexTie<R>[]> {
  const path: MultiplexTie<R>[] = [];
  const visited = new Set([from]);

  function* extendPath(actor: string, reach: Reach): Generator<readonly MultiplexTie<R>[]> {
    const left = length - path.length - 1;
    for (const tie of network.tiesFrom(actor)) {
      if (work.isExhausted) return;
      work.spend(1);
      const isEnd = tie.to === to;
      if (visited.has(tie.to) || isEnd !== (left === 0) || (distances.get(tie.to) ?? length) > left) continue;
      const next = rule.advance(reach, tie);
      if (next === undefined) continue;
      path.push(tie);
      visited.add(tie.to);
      if (isEnd) yield [...path];
      else yield* extendPath(tie.to, next);
      visited.delete(tie.to);
      path.pop();
    }
  }
  yield* extendPath(from, rule.start);
}
