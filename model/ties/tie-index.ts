import { numbering } from '../tables/numbering.ts';

interface Tied {
  readonly type: string;
  readonly source: string;
  readonly target: string;
  /** Whether its direction carries no meaning. */
  readonly symmetric: boolean;
  /** Whether it is a moment, and not a spell of a tie. */
  readonly isEvent: boolean;
}

/** Which tie and which pair of actors each of some relations belongs to, both numbered from 0. */
export interface TieIndex {
  /** By relation: its tie (one type, the same two actors, the same way unless that makes no difference); {@link NO_TIE} for an event. */
  readonly ties: Int32Array;
  readonly tieCount: number;
  /** By relation: its pair, whichever way it goes. */
  readonly pairs: Int32Array;
  readonly pairCount: number;
}

export const NO_TIE = -1;

/** The index of each list: which ties there are does not depend on what is compared. */
const known = new WeakMap<readonly Tied[], TieIndex>();

/** Numbers the ties and pairs of relations. Comparing goes over all of a large graph, for which texts as keys take too long. */
export function tieIndex(relations: readonly Tied[]): TieIndex {
  const before = known.get(relations);
  if (before !== undefined) return before;
  const ties = new Int32Array(relations.length);
  const pairs = new Int32Array(relations.length);
  const [actorOf, typeOf] = [numbering<string>(), numbering<string>()];
  const [pairOf, tieOf] = [numbering<number>(), numbering<number>()];
  for (const { source, target, type } of relations) {
    actorOf.number(source);
    actorOf.number(target);
    typeOf.number(type);
  }
  // Keys as small as can be: a map finds whole numbers of 31 bits several times faster.
  const [actors, types] = [actorOf.count(), typeOf.count()];
  relations.forEach(({ source, target, type, symmetric, isEvent }, index) => {
    const from = actorOf.number(source);
    const to = actorOf.number(target);
    const pair = pairOf.number(Math.min(from, to) * actors + Math.max(from, to));
    const way = from > to && !symmetric ? 1 : 0;
    pairs[index] = pair;
    ties[index] = isEvent ? NO_TIE : tieOf.number((pair * types + typeOf.number(type)) * 2 + way);
  });
  const index = { ties, tieCount: tieOf.count(), pairs, pairCount: pairOf.count() };
  known.set(relations, index);
  return index;
}
