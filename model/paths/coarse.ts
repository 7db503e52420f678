import { compareCodeUnits } from '../compare-code-units.ts';
import type { Window } from '../time/window.ts';
import { memoize } from './memoize.ts';
import type { MultiplexTie } from './network.ts';
import { lastUsable, type Objectives, type ParetoFront, paretoFronts } from './pareto-front.ts';
import { doubtOf, type PathRelation } from './path-relation.ts';
import type { WorkBudget } from './work-budget.ts';

/** Whether the dates of a relation are so coarse that on no single day it certainly holds (docs/decisions/001). */
export function isCoarse({ fromLatest, toEarliest }: PathRelation): boolean {
  return fromLatest >= toEarliest;
}

/** Whether a relation that holds throughout `span` certainly overlaps a coarse one, wherever that lies within its bounds. */
export function certainlyOverlaps(span: Window, { fromLatest, toEarliest }: PathRelation): boolean {
  return span.from < toEarliest && fromLatest < span.to;
}

/** One relation chosen for each tie of a path. */
export interface RelationChoice<R> {
  readonly relations: readonly R[];
  readonly doubt: number;
}

/** A relation that certainly holds for longer overlaps more others; a coarse relation with narrower bounds is easier to cover. */
const DURATION_OBJECTIVES: Objectives = {
  availability: (a, b) => compareCodeUnits(a.fromLatest, b.fromLatest),
  benefit: (a, b) => compareCodeUnits(b.toEarliest, a.toEarliest),
};

/** Finds choices in which one relation is coarse and the relations of all other ties certainly overlap it within `whole`. */
export function coarseChoices<R extends PathRelation>(
  whole: Window,
  work: WorkBudget,
): (ties: readonly MultiplexTie<R>[]) => RelationChoice<R>[] {
  const coarse = memoize((tie: MultiplexTie<R>) => paretoFronts(tie.relations.filter(isCoarse), DURATION_OBJECTIVES));
  const exact = memoize((tie: MultiplexTie<R>) =>
    paretoFronts(
      tie.relations.filter((relation) => !isCoarse(relation)),
      DURATION_OBJECTIVES,
    ),
  );

  const around = (met: R, ties: readonly MultiplexTie<R>[], place: number): RelationChoice<R>[] => {
    if (!certainlyOverlaps(whole, met)) return [];
    const relations: R[] = [];
    for (const [at, tie] of ties.entries()) {
      work.spend(1);
      const relation = at === place ? met : surestOverlapping(exact(tie), met);
      if (relation === undefined) return [];
      relations.push(relation);
    }
    return [{ relations, doubt: relations.reduce((sum, relation) => sum + doubtOf(relation), 0) }];
  };
  return (ties) =>
    ties.flatMap((tie, place) => coarse(tie).flatMap(({ relations }) => relations.flatMap((met) => around(met, ties, place))));
}

function surestOverlapping<R extends PathRelation>(fronts: readonly ParetoFront<R>[], met: R): R | undefined {
  for (const { relations } of fronts) {
    const last = lastUsable(relations, ({ fromLatest }) => fromLatest < met.toEarliest);
    if (last !== undefined && met.fromLatest < last.toEarliest) return last;
  }
  return undefined;
}
