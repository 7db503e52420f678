import { tieKey } from '../../model/ties/tie.ts';
import { earlier, later } from '../../model/time/day.ts';
import { extentOf } from '../../model/time/relation-time.ts';
import { relationsOfActor } from './relations-of-actor.ts';
import type { Relation, UnionGraph } from './union-graph.ts';

/** The other spells of a tie that limit what is not known, or presumed, of one. */
export interface NeighbouringSpells {
  readonly before: Relation | undefined;
  readonly after: Relation | undefined;
}

/** Finds the spells by which a relation is limited; where there is none and it is limited, its actors limit it. */
export function neighbouringSpells(unionGraph: UnionGraph, relation: Relation): NeighbouringSpells {
  const own = extentOf(relation);
  if (own === null) return { before: undefined, after: undefined };
  const key = tieKey(relation, relation.symmetric);
  const others = relationsOfActor(unionGraph, relation.ends[0]).filter(
    (other) => other !== relation && !other.isEvent && other.dataset === relation.dataset && tieKey(other, other.symmetric) === key,
  );
  const find = (isLimit: (extent: { readonly from: string; readonly to: string }) => boolean) =>
    others.find((other) => {
      const extent = extentOf(other);
      return other.dating === 'dated' && extent !== null && isLimit(extent);
    });
  return {
    before: find(({ from, to }) => from <= own.from && earlier(to, own.from) === relation.possibleFrom),
    after: find(({ from }) => from >= own.from && later(from, own.to) === relation.possibleTo),
  };
}
