import { inOrder } from '../in-order.ts';
import type { Window } from '../time/window.ts';
import type { Tie } from './network.ts';
import { doubtOf, type PathRelation } from './path-relation.ts';
import { remembering } from './remembering.ts';
import { type Climb, lowest, type Stairs, stairsOf } from './stairs.ts';
import type { Work } from './work.ts';

/** Whether the dates of a relation are so coarse that on no single day it certainly holds (docs/decisions/001). */
export function isCoarse({ fromLatest, toEarliest }: PathRelation): boolean {
  return fromLatest >= toEarliest;
}

/** Whether a relation that holds throughout `span` certainly overlaps a coarse one, wherever that lies within its bounds. */
export function surrounds(span: Window, { fromLatest, toEarliest }: PathRelation): boolean {
  return span.from < toEarliest && fromLatest < span.to;
}

/** One relation chosen for each tie of a path. */
export interface Choice<R> {
  readonly relations: readonly R[];
  readonly doubt: number;
}

/** A relation that certainly holds for longer overlaps more others; a coarse relation with narrower bounds is easier to cover. */
const LONGER: Climb = {
  ease: (a, b) => inOrder(a.fromLatest, b.fromLatest),
  gain: (a, b) => inOrder(b.toEarliest, a.toEarliest),
};

/** Finds choices in which one relation is coarse and the relations of all other ties certainly overlap it within `whole`. */
export function coarseChoices<R extends PathRelation>(whole: Window, work: Work): (ties: readonly Tie<R>[]) => Choice<R>[] {
  const coarse = remembering((tie: Tie<R>) => stairsOf(tie.relations.filter(isCoarse), LONGER));
  const exact = remembering((tie: Tie<R>) =>
    stairsOf(
      tie.relations.filter((relation) => !isCoarse(relation)),
      LONGER,
    ),
  );

  const around = (met: R, ties: readonly Tie<R>[], place: number): Choice<R>[] => {
    if (!surrounds(whole, met)) return [];
    const relations: R[] = [];
    for (const [at, tie] of ties.entries()) {
      work.spend(1);
      const relation = at === place ? met : surestAround(exact(tie), met);
      if (relation === undefined) return [];
      relations.push(relation);
    }
    return [{ relations, doubt: relations.reduce((sum, relation) => sum + doubtOf(relation), 0) }];
  };
  return (ties) => ties.flatMap((tie, place) => coarse(tie).flatMap(({ steps }) => steps.flatMap((met) => around(met, ties, place))));
}

function surestAround<R extends PathRelation>(stairs: readonly Stairs<R>[], met: R): R | undefined {
  for (const { steps } of stairs) {
    const last = lowest(steps, ({ fromLatest }) => fromLatest < met.toEarliest);
    if (last !== undefined && met.fromLatest < last.toEarliest) return last;
  }
  return undefined;
}
