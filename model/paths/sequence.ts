import { compareCodeUnits } from '../compare-code-units.ts';
import { type Day, later } from '../time/day.ts';
import type { Window } from '../time/window.ts';
import { memoize } from './memoize.ts';
import type { MultiplexTie } from './network.ts';
import { lastUsable, type Objectives, type ParetoFront, paretoFronts } from './pareto-front.ts';
import { type PathRelation, stateOfStretch } from './path-relation.ts';
import type { TimeRule } from './time-rule.ts';
import type { WorkBudget } from './work-budget.ts';

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
export function sequenceRule<R extends PathRelation>(window: Window | null, presumed: boolean, work: WorkBudget): TimeRule<R, Day> {
  const stateOf = (relation: R) => (window === null ? 'attested' : stateOfStretch(relation, window));
  const frontsIn = (order: BeginOrder, isMeant: (relation: R) => boolean) =>
    memoize((tie: MultiplexTie<R>) => paretoFronts(tie.relations.filter(isMeant), objectivesOf(order)));
  const certain = frontsIn(CERTAIN, (relation) => stateOf(relation) === 'attested');
  const possible = frontsIn(POSSIBLE, (relation) => stateOf(relation) !== 'presumed');
  const visible = presumed ? frontsIn(POSSIBLE, () => true) : possible;

  return {
    start: NOT_KNOWN,
    advance(reach, tie) {
      const fronts = visible(tie);
      work.spend(fronts.length);
      const [next] = fronts.flatMap(({ relations }) => reachAfter(POSSIBLE, relations, reach)?.reach ?? []).sort();
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
      if (!isInOrder(relations, POSSIBLE)) return undefined;
      const states = relations.map(stateOf);
      if (states.includes('presumed')) return { state: 'presumed', during: null };
      const isCertain = states.every((state) => state === 'attested') && isInOrder(relations, CERTAIN);
      return { state: isCertain ? 'attested' : 'uncertain', during: null };
    },
    replacementTest(relations, place) {
      const after = relations.slice(0, place).map(earliestBegin).reduce(later, NOT_KNOWN);
      const before = relations.slice(place + 1).map(({ fromLatest }) => fromLatest);
      return (relation) => relation.fromLatest >= after && before.every((latest) => earliestBegin(relation) <= latest);
    },
  };
}

/** A relation may come next when its `key` is on or after the current day of the path, which then advances to its `next`. */
interface BeginOrder {
  key(relation: PathRelation): Day;
  next(relation: PathRelation): Day;
}

const CERTAIN: BeginOrder = { key: earliestBegin, next: ({ fromLatest }) => fromLatest };
const POSSIBLE: BeginOrder = { key: ({ fromLatest }) => fromLatest, next: earliestBegin };

function objectivesOf({ key, next }: BeginOrder): Objectives {
  return { availability: (a, b) => compareCodeUnits(key(b), key(a)), benefit: (a, b) => compareCodeUnits(next(a), next(b)) };
}

function earliestBegin({ from, startStatus }: PathRelation): Day {
  return startStatus === 'known' ? from : NOT_KNOWN;
}

function isInOrder(relations: readonly PathRelation[], { key, next }: BeginOrder): boolean {
  let reach = NOT_KNOWN;
  for (const relation of relations) {
    if (key(relation) < reach) return false;
    reach = later(reach, next(relation));
  }
  return true;
}

/** Of the relations that may come next, the one that advances the path least, and the day that it advances to. */
function reachAfter<R extends PathRelation>(
  { key, next }: BeginOrder,
  steps: readonly R[],
  reach: Day,
): { relation: R; reach: Day } | undefined {
  const relation = lastUsable(steps, (step) => key(step) >= reach);
  return relation && { relation, reach: later(reach, next(relation)) };
}

interface PartialPath<R> {
  readonly doubt: number;
  readonly reach: Day;
  readonly relations: readonly R[];
}

/** Dynamic programming over the Pareto fronts: keeps, for each doubt, only the partial path with the earliest day. */
function leastDoubt<R extends PathRelation>(
  order: BeginOrder,
  ties: readonly (readonly ParetoFront<R>[])[],
  work: WorkBudget,
): readonly R[] | undefined {
  let walks: readonly PartialPath<R>[] = [{ doubt: 0, reach: NOT_KNOWN, relations: [] }];
  for (const tie of ties) {
    const next: PartialPath<R>[] = [];
    for (const { doubt: doubtSoFar, reach, relations } of walks) {
      work.spend(tie.length);
      for (const { doubt, relations: steps } of tie) {
        const step = reachAfter(order, steps, reach);
        if (step !== undefined) next.push({ doubt: doubtSoFar + doubt, reach: step.reach, relations: [...relations, step.relation] });
      }
    }
    walks = undominated(next);
  }
  return walks[0]?.relations;
}

/** The undominated partial paths, least doubt first: none has both more doubt and a later day than another. */
function undominated<R>(walks: PartialPath<R>[]): PartialPath<R>[] {
  const kept: PartialPath<R>[] = [];
  for (const walk of walks.sort((a, b) => a.doubt - b.doubt || compareCodeUnits(a.reach, b.reach))) {
    const last = kept.at(-1);
    if (last === undefined || walk.reach < last.reach) kept.push(walk);
  }
  return kept;
}
