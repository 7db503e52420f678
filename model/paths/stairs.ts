import { firstIndex } from '../bisect.ts';
import { inOrder } from '../in-order.ts';
import { doubtOf, type PathRelation } from './path-relation.ts';

/**
 * A Pareto front: the relations with the same doubt that no other beats in both objectives. Further down the list, a
 * relation is harder to use and more useful, so that the best usable one is found by bisection.
 */
export interface Stairs<R> {
  readonly doubt: number;
  readonly steps: readonly R[];
}

/** The two objectives. A negative result means that `a` can be used wherever `b` can, or that `a` is more useful than `b`. */
export interface Climb {
  ease(a: PathRelation, b: PathRelation): number;
  gain(a: PathRelation, b: PathRelation): number;
}

/** The Pareto fronts of relations, one for each level of doubt, least doubt first. */
export function stairsOf<R extends PathRelation>(relations: readonly R[], { ease, gain }: Climb): Stairs<R>[] {
  const doubts = [...new Set(relations.map(doubtOf))].sort((a, b) => a - b);
  return doubts.map((doubt) => {
    const steps: R[] = [];
    const alike = relations.filter((relation) => doubtOf(relation) === doubt);
    for (const relation of alike.sort((a, b) => ease(a, b) || gain(a, b) || inOrder(a.id, b.id))) {
      const last = steps.at(-1);
      if (last === undefined || gain(relation, last) < 0) steps.push(relation);
    }
    return { doubt, steps };
  });
}

/** The last relation of a front that can be used. If one can be used, so can all before it. */
export function lowest<R>(steps: readonly R[], canTake: (relation: R) => boolean): R | undefined {
  const isOutOfReach = (step: R | undefined) => step === undefined || !canTake(step);
  return steps[firstIndex(steps.length, (index) => isOutOfReach(steps[index])) - 1];
}
