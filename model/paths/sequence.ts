import { inOrder } from '../in-order.ts';
import { type Day, later } from '../time/day.ts';
import { stateIn, type Window } from '../time/window.ts';
import type { Tie } from './network.ts';
import type { PathRelation } from './path-relation.ts';
import { remembering } from './remembering.ts';
import { type Climb, lowest, type Stairs, stairsOf } from './stairs.ts';
import type { TimeRule } from './time-rule.ts';
import type { Work } from './work.ts';

/** Sorts before every day: the begin of a relation whose start is not known. */
const NOT_KNOWN: Day = '';

/**
 * The rule that each relation of a path begins no earlier than the one before it: a time-respecting path
 * (Kempe, Kleinberg & Kumar, "Connectivity and Inference Problems for Temporal Networks", J. Comput. Syst.
 * Sci. 64, 2002; non-decreasing labels), with begins that are known only within bounds. Each
 * relation is also visible in the window; its begin may lie before the window.
 *
 * A relation began between `from` and `fromLatest`. Where the start is unknown, `from` is only its first
 * evidence: it began at any time up to `fromLatest`.
 *
 * - `attested`: wherever in their bounds the relations began, the order holds: each `from` is on or after
 *   the `fromLatest` before it, and each is attested in the window. A relation of unknown start can
 *   only come first in such a path: nothing says that it began after another.
 * - `uncertain`: there are begins within the bounds that are in order: no `fromLatest` lies before the
 *   `from` of any earlier step (not only of the one before; an unknown start restricts nothing).
 * - `presumed`: the same, with a step that is only presumed to go on in the window.
 */
export function sequenceRule<R extends PathRelation>(window: Window | null, presumed: boolean, work: Work): TimeRule<R, Day> {
  const stateOf = (relation: R) => (window === null ? 'attested' : stateIn(relation, window));
  const stairsIn = (order: Order, isMeant: (relation: R) => boolean) =>
    remembering((tie: Tie<R>) => stairsOf(tie.relations.filter(isMeant), climbOf(order)));
  const certain = stairsIn(CERTAIN, (relation) => stateOf(relation) === 'attested');
  const possible = stairsIn(POSSIBLE, (relation) => stateOf(relation) !== 'presumed');
  const visible = presumed ? stairsIn(POSSIBLE, () => true) : possible;

  return {
    start: NOT_KNOWN,
    advance(reach, tie) {
      const stairs = visible(tie);
      work.spend(stairs.length);
      const [next] = stairs.flatMap(({ steps }) => reachAfter(POSSIBLE, steps, reach)?.reach ?? []).sort();
      return next;
    },
    surest(ties) {
      return (
        leastDoubt(CERTAIN, ties.map(certain), work) ??
        leastDoubt(POSSIBLE, ties.map(possible), work) ??
        leastDoubt(POSSIBLE, ties.map(visible), work)
      );
    },
    judge(relations) {
      if (!inTurn(relations, POSSIBLE)) return undefined;
      const states = relations.map(stateOf);
      if (states.includes('presumed')) return { state: 'presumed', during: null };
      const isCertain = states.every((state) => state === 'attested') && inTurn(relations, CERTAIN);
      return { state: isCertain ? 'attested' : 'uncertain', during: null };
    },
    replacing(relations, place) {
      const after = relations.slice(0, place).map(earliestBegin).reduce(later, NOT_KNOWN);
      const before = relations.slice(place + 1).map(({ fromLatest }) => fromLatest);
      return (relation) => relation.fromLatest >= after && before.every((latest) => earliestBegin(relation) <= latest);
    },
  };
}

/** A relation may come next when its `key` is on or after the current day of the path, which then advances to its `next`. */
interface Order {
  key(relation: PathRelation): Day;
  next(relation: PathRelation): Day;
}

const CERTAIN: Order = { key: earliestBegin, next: ({ fromLatest }) => fromLatest };
const POSSIBLE: Order = { key: ({ fromLatest }) => fromLatest, next: earliestBegin };

function climbOf({ key, next }: Order): Climb {
  return { ease: (a, b) => inOrder(key(b), key(a)), gain: (a, b) => inOrder(next(a), next(b)) };
}

function earliestBegin({ from, startStatus }: PathRelation): Day {
  return startStatus === 'known' ? from : NOT_KNOWN;
}

function inTurn(relations: readonly PathRelation[], { key, next }: Order): boolean {
  let reach = NOT_KNOWN;
  for (const relation of relations) {
    if (key(relation) < reach) return false;
    reach = later(reach, next(relation));
  }
  return true;
}

/** Of the relations that may come next, the one that advances the path least, and the day that it advances to. */
function reachAfter<R extends PathRelation>(
  { key, next }: Order,
  steps: readonly R[],
  reach: Day,
): { relation: R; reach: Day } | undefined {
  const relation = lowest(steps, (step) => key(step) >= reach);
  return relation && { relation, reach: later(reach, next(relation)) };
}

interface Walk<R> {
  readonly doubt: number;
  readonly reach: Day;
  readonly relations: readonly R[];
}

/** Dynamic programming over the Pareto fronts: keeps, for each doubt, only the partial path with the earliest day. */
function leastDoubt<R extends PathRelation>(order: Order, ties: readonly (readonly Stairs<R>[])[], work: Work): readonly R[] | undefined {
  let walks: readonly Walk<R>[] = [{ doubt: 0, reach: NOT_KNOWN, relations: [] }];
  for (const tie of ties) {
    const next: Walk<R>[] = [];
    for (const { doubt: doubtSoFar, reach, relations } of walks) {
      work.spend(tie.length);
      for (const { doubt, steps } of tie) {
        const step = reachAfter(order, steps, reach);
        if (step !== undefined) next.push({ doubt: doubtSoFar + doubt, reach: step.reach, relations: [...relations, step.relation] });
      }
    }
    walks = worthwhile(next);
  }
  return walks[0]?.relations;
}

/** The undominated partial paths, least doubt first: none has both more doubt and a later day than another. */
function worthwhile<R>(walks: Walk<R>[]): Walk<R>[] {
  const kept: Walk<R>[] = [];
  for (const walk of walks.sort((a, b) => a.doubt - b.doubt || inOrder(a.reach, b.reach))) {
    const last = kept.at(-1);
    if (last === undefined || walk.reach < last.reach) kept.push(walk);
  }
  return kept;
}
