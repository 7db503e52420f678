import { compareCodeUnits } from '../compare-code-units.ts';
import type { Window } from '../time/window.ts';
import { buildNetwork, type MultiplexTie } from './network.ts';
import {
  type ConnectingRelation,
  doubtOf,
  PATH_STATES,
  type PathRelation,
  type Stretch,
  stateOfStretch,
  stretchesOf,
} from './path-relation.ts';
import { pathsOfLength } from './search.ts';
import { sequenceRule } from './sequence.ts';
import type { PathVerdict, TimeRule } from './time-rule.ts';
import { togetherRule } from './together.ts';
import { WorkBudget } from './work-budget.ts';

/** The two time rules: all relations hold at the same time, or each begins no earlier than the one before. */
export const PATH_ORDERS = ['together', 'sequence'] as const;
export type PathOrder = (typeof PATH_ORDERS)[number];

export interface PathSearch<R> {
  readonly from: string;
  readonly to: string;
  readonly order: PathOrder;
  /** `null`: all of time. */
  readonly window: Window | null;
  /** Whether relations that are said to go on are presumed to. */
  readonly presumed: boolean;
  /** Filters the relations. */
  readonly matches: (relation: R) => boolean;
  /** Whether a relation may also be walked from its target to its source. */
  readonly canTraverseBackwards: (relation: R) => boolean;
  /** In steps. */
  readonly maxLength: number;
  /** The most paths to return. */
  readonly limit: number;
  /** What the search may cost; see {@link WorkBudget}. */
  readonly work?: number;
}

export interface FoundPath<R> extends PathVerdict {
  readonly steps: readonly FoundStep<R>[];
}

export interface FoundStep<R> {
  readonly from: string;
  readonly to: string;
  readonly relation: R;
  /** Other relations between the two actors with which the path would fulfil the time rule too, surest first. */
  readonly alternatives: readonly R[];
}

export interface FoundPaths<R> {
  /** Steps of the shortest path; `null` when none was found. */
  readonly shortest: number | null;
  readonly paths: readonly FoundPath<R>[];
  readonly cut: PathCut | null;
}

/** What is missing: paths beyond the limit, or an unknown number because the search was stopped. */
export type PathCut = { readonly reason: 'limit'; readonly paths: number } | { readonly reason: 'work'; readonly paths: null };

/** Units after which a search stops: half a second or so at worst. */
const WORK = 1_500_000;

/**
 * All shortest and all next-shortest paths between two actors, as sequences of actors in which none comes
 * twice. "Next-shortest" means the next greater length at which there are any. Each path has the
 * surest relation for every step that fulfils the time rule ({@link togetherRule},
 * {@link sequenceRule}). Paths are ordered by length, then state, then confidence, then the actors' ids.
 *
 * A search that becomes too much work is stopped, and `cut` says so. The paths found by then are
 * correct, and `shortest`, unless it is `null`, is the length of the shortest path.
 */
export function findPaths<R extends ConnectingRelation>(relations: Iterable<R>, question: PathSearch<R>): FoundPaths<R> {
  const work = new WorkBudget(question.work ?? WORK);
  const { order, window, presumed } = question;
  return order === 'together'
    ? findBy(togetherRule<Stretch<R>>(window, presumed, work), relations, question, work)
    : findBy(sequenceRule<Stretch<R>>(window, presumed, work), relations, question, work);
}

interface RankedPath<R> extends PathVerdict {
  readonly ties: readonly MultiplexTie<R>[];
  readonly relations: readonly R[];
  readonly doubt: number;
}

function findBy<R extends ConnectingRelation, Reach>(
  rule: TimeRule<Stretch<R>, Reach>,
  relations: Iterable<R>,
  question: PathSearch<R>,
  work: WorkBudget,
): FoundPaths<R> {
  const { from, to, maxLength, limit } = question;
  const network = buildNetwork(visible(relations, question), ({ of }) => question.canTraverseBackwards(of));
  const distances = network.distancesTo(to, maxLength);
  const byLength: RankedPath<Stretch<R>>[][] = [];
  for (let length = distances.get(from) ?? Infinity; length <= maxLength && byLength.length < 2 && !work.isExhausted; length += 1) {
    const found: RankedPath<Stretch<R>>[] = [];
    for (const ties of pathsOfLength(network, rule, { from, to, length, distances }, work)) found.push(...ranked(ties, rule));
    if (found.length > 0) byLength.push(found.sort(compareRank));
  }
  const all = byLength.flat();
  return {
    shortest: all[0]?.ties.length ?? null,
    paths: all.slice(0, limit).map((path) => ({ state: path.state, during: path.during, steps: stepsOf(path, rule) })),
    cut: work.isExhausted ? { reason: 'work', paths: null } : all.length > limit ? { reason: 'limit', paths: all.length - limit } : null,
  };
}

function* visible<R extends ConnectingRelation>(
  relations: Iterable<R>,
  { window, presumed, matches }: PathSearch<R>,
): Generator<Stretch<R>> {
  for (const stretch of stretchesOfAll(relations)) {
    const state = window === null ? undefined : stateOfStretch(stretch, window);
    if (window !== null && (state === undefined || (state === 'presumed' && !presumed))) continue;
    if (matches(stretch.of)) yield stretch;
  }
}

function* stretchesOfAll<R extends ConnectingRelation>(relations: Iterable<R>): Generator<Stretch<R>> {
  for (const relation of relations) yield* stretchesOf(relation);
}

function ranked<R extends PathRelation, Reach>(ties: readonly MultiplexTie<R>[], rule: TimeRule<R, Reach>): RankedPath<R>[] {
  const relations = rule.surest(ties);
  const verdict = relations && rule.judge(relations);
  if (relations === undefined || verdict === undefined) return [];
  return [{ ...verdict, ties, relations, doubt: relations.reduce((sum, relation) => sum + doubtOf(relation), 0) }];
}

function compareRank<R>(a: RankedPath<R>, b: RankedPath<R>): number {
  return PATH_STATES.indexOf(a.state) - PATH_STATES.indexOf(b.state) || a.doubt - b.doubt || byActors(a.ties, b.ties);
}

function byActors<R>(a: readonly MultiplexTie<R>[], b: readonly MultiplexTie<R>[]): number {
  return a.reduce((order, { to }, step) => order || compareCodeUnits(to, b[step]?.to ?? ''), 0);
}

function stepsOf<R extends ConnectingRelation, Reach>(
  { ties, relations }: RankedPath<Stretch<R>>,
  rule: TimeRule<Stretch<R>, Reach>,
): FoundStep<R>[] {
  return ties.flatMap(({ from, to, relations: all }, place) => {
    const relation = relations[place];
    if (relation === undefined) return [];
    const fits = rule.replacementTest(relations, place);
    const others = all.filter((other) => other.of !== relation.of && fits(other)).map(({ of }) => of);
    return [{ from, to, relation: relation.of, alternatives: [...new Set(others)] }];
  });
}
