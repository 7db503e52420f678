import { firstIndex } from '../bisect.ts';
import { compareCodeUnits } from '../compare-code-units.ts';
import { doubtOf, type PathRelation } from './path-relation.ts';

/**
 * A Pareto front: the relations with the same doubt that no other beats in both objectives. Further down the list, a
 * relation is harder to use and more useful, so that the best usable one is found by bisection.
 */
export interface ParetoFront<R> {
  readonly doubt: number;
  readonly relations: readonly R[];
}

/** The two objectives. A negative result means that `a` can be used wherever `b` can, or that `a` is more useful than `b`. */
export interface Objectives {
  availability(a: PathRelation, b: PathRelation): number;
  benefit(a: PathRelation, b: PathRelation): number;
}

/** The Pareto fronts of relations, one for each level of doubt, least doubt first. */
export function paretoFronts<R extends PathRelation>(relations: readonly R[], { availability, benefit }: Objectives): ParetoFront<R>[] {
  const doubts = [...new Set(relations.map(doubtOf))].sort((a, b) => a - b);
  return doubts.map((doubt) => {
    const steps: R[] = [];
    const alike = relations.filter((relation) => doubtOf(relation) === doubt);
    for (const relation of alike.sort((a, b) => availability(a, b) || benefit(a, b) || compareCodeUnits(a.id, b.id))) {
      const last = steps.at(-1);
      if (last === undefined || benefit(relation, last) < 0) steps.push(relation);
    }
    return { doubt, relations: steps };
  });
}

/** The last relation of a front that can be used. If one can be used, so can all before it. */
export function lastUsable<R>(relations: readonly R[], canUse: (relation: R) => boolean): R | undefined {
  const isOutOfReach = (step: R | undefined) => step === undefined || !canUse(step);
  return relations[firstIndex(relations.length, (index) => isOutOfReach(relations[index])) - 1];
}
