import { firstIndex } from '../bisect.ts';
import { inOrder } from '../in-order.ts';
import { doubtOf, type PathRelation } from './path-relation.ts';

/**
 * Of relations with the same doubt those that are worth a look: the further down, the harder to take, and
 * the more each gives. However many relations there are, the best one that can be taken is found by halving.
 */
export interface Stairs<R> {
  readonly doubt: number;
  readonly steps: readonly R[];
}

/** How one relation compares with another: negative when `a` can be taken wherever `b` can, or gives more than `b`. */
export interface Climb {
  ease(a: PathRelation, b: PathRelation): number;
  gain(a: PathRelation, b: PathRelation): number;
}

/** The stairs of relations, least doubt first. */
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

/** The lowest step that can be taken; on stairs, whoever can take a step can take all above it. */
export function lowest<R>(steps: readonly R[], canTake: (relation: R) => boolean): R | undefined {
  const isOutOfReach = (step: R | undefined) => step === undefined || !canTake(step);
  return steps[firstIndex(steps.length, (index) => isOutOfReach(steps[index])) - 1];
}
