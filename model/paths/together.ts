import { earlier, later } from '../time/day.ts';
import type { Window } from '../time/window.ts';
import { certainlyOverlaps, coarseChoices, isCoarse, type RelationChoice } from './coarse.ts';
import { memoize } from './memoize.ts';
import type { MultiplexTie } from './network.ts';
import { ALL_DAYS, doubtOf, type PathRelation, type PathState } from './path-relation.ts';
import { type RelationInterval, surestByDay } from './surest-by-day.ts';
import type { PathVerdict, TimeRule } from './time-rule.ts';
import type { WorkBudget } from './work-budget.ts';

/** An interval in which all steps so far hold, with the surest relation of each. */
interface CommonInterval<R> extends Window, RelationChoice<R> {}

/**
 * The rule that all relations of a path hold at the same time, on some day of the window.
 *
 * - `attested`: wherever in their bounds the relations began and ended, they had a day of the window in
 *   common. For exact dates that is a day in every `[fromLatest, toEarliest)`. A relation whose dates
 *   are so coarse that this interval is inverted may be one of them, if all the others certainly hold
 *   on every day on which it may lie (docs/decisions/001). Two such relations never certainly overlap.
 * - `uncertain`: only their intervals `[from, to)` have a day of the window in common.
 * - `presumed`: they have one if those that are said to go on are presumed to continue.
 *
 * `during` is the days that they have in common, within the window. For an attested path with a coarse relation it is
 * the interval in which that day lies.
 */
export function togetherRule<R extends PathRelation>(
  window: Window | null,
  presumed: boolean,
  work: WorkBudget,
): TimeRule<R, readonly CommonInterval<R>[]> {
  const whole = window ?? ALL_DAYS;
  const levels: readonly PathState[] = presumed ? ['attested', 'uncertain', 'presumed'] : ['attested', 'uncertain'];
  const weakest = presumed ? 'presumed' : 'uncertain';
  const start: readonly CommonInterval<R>[] = [{ ...whole, relations: [], doubt: 0 }];
  const coarse = coarseChoices<R>(whole, work);
  const stretches = { attested: stretchesIn<R>('attested'), uncertain: stretchesIn<R>('uncertain'), presumed: stretchesIn<R>('presumed') };

  const advance = (moments: readonly CommonInterval<R>[], tie: MultiplexTie<R>, level: PathState): readonly CommonInterval<R>[] => {
    const held = stretches[level](tie);
    work.spend(moments.length + held.length);
    return intersections(moments, held);
  };
  const choices = (ties: readonly MultiplexTie<R>[], level: PathState): readonly RelationChoice<R>[] => {
    const exact = ties.reduce<readonly CommonInterval<R>[]>((moments, tie) => advance(moments, tie, level), start);
    return level === 'attested' ? [...exact, ...coarse(ties)] : exact;
  };

  return {
    start,
    advance(moments, tie) {
      const next = advance(moments, tie, weakest);
      return next.length > 0 ? next : undefined;
    },
    surest(ties) {
      for (const level of levels) {
        const [first, ...others] = choices(ties, level);
        if (first !== undefined) return others.reduce((best, each) => (each.doubt < best.doubt ? each : best), first).relations;
      }
      return undefined;
    },
    judge(relations) {
      for (const state of levels) {
        const common = state === 'attested' ? certainlyCommon(relations, whole) : commonTo(relations, state, whole);
        if (common !== undefined) return verdict(state, common, window);
      }
      return undefined;
    },
    replacementTest(relations, place) {
      const common = commonTo(relations.toSpliced(place, 1), weakest, whole);
      return (relation) => common !== undefined && overlap(common, spanIn(relation, weakest)) !== undefined;
    },
  };
}

function verdict(state: PathState, common: Window, window: Window | null): PathVerdict {
  const goesOn = window === null && common.to === ALL_DAYS.to;
  return { state, during: { from: common.from, to: goesOn ? null : common.to } };
}

/** When a relation holds, in each of the three senses. */
function spanIn(relation: PathRelation, level: PathState): Window {
  if (level === 'attested') return { from: relation.fromLatest, to: relation.toEarliest };
  return { from: relation.from, to: level === 'presumed' ? relation.presumedTo : relation.to };
}

function stretchesIn<R extends PathRelation>(level: PathState): (tie: MultiplexTie<R>) => readonly RelationInterval<R>[] {
  return memoize((tie) => surestByDay(tie.relations, (relation) => spanIn(relation, level)));
}

function intersections<R extends PathRelation>(
  moments: readonly CommonInterval<R>[],
  stretches: readonly RelationInterval<R>[],
): CommonInterval<R>[] {
  const met: CommonInterval<R>[] = [];
  for (let [m, s] = [0, 0]; ; ) {
    const [moment, stretch] = [moments[m], stretches[s]];
    if (moment === undefined || stretch === undefined) return met;
    const common = overlap(moment, stretch);
    if (common !== undefined) {
      const relations = [...moment.relations, stretch.relation];
      met.push({ ...common, relations, doubt: moment.doubt + doubtOf(stretch.relation) });
    }
    if (moment.to <= stretch.to) m += 1;
    else s += 1;
  }
}

function certainlyCommon(relations: readonly PathRelation[], whole: Window): Window | undefined {
  const coarse = relations.find(isCoarse);
  // The interval of a second coarse relation is inverted, so that no common day is left.
  const exact = relations.filter((relation) => relation !== coarse);
  const common = commonTo(exact, 'attested', whole);
  if (common === undefined || coarse === undefined) return common;
  return certainlyOverlaps(common, coarse) ? overlap(common, coarse) : undefined;
}

function commonTo(relations: readonly PathRelation[], level: PathState, whole: Window): Window | undefined {
  return relations.reduce<Window | undefined>((common, relation) => common && overlap(common, spanIn(relation, level)), whole);
}

function overlap(a: Window, b: Window): Window | undefined {
  const [from, to] = [later(a.from, b.from), earlier(a.to, b.to)];
  return from < to ? { from, to } : undefined;
}
