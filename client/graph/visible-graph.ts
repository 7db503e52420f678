import { CHANGES, type Change, changesBetween, chronological } from '../../model/comparison/compare-windows.ts';
import { matchesChoice } from '../../model/filter/facet-choice.ts';
import { type Filter, inBothWindows, isEmptyFilter, matchesFilter, type RelationInWindow } from '../../model/filter/filter.ts';
import { type AskedStates, isStateShown } from '../../model/filter/shown-states.ts';
import type { Day } from '../../model/time/day.ts';
import type { RelationState } from '../../model/time/relation-time.ts';
import { CODES, STATES, stateOfCode } from '../../model/time/state-codes.ts';
import type { Window } from '../../model/time/window.ts';
import type { Actor, Relation, UnionGraph } from './union-graph.ts';

/** What is compared with the window: another, or what was known of it on two days, each of which may be `null`, all sources. */
export type Compared =
  | { readonly of: 'windows'; readonly window: Window }
  | { readonly of: 'knowledge'; readonly days: readonly [earlier: Day, later: Day | null] };

/** What to show of the union graph: the windows, filters and actors set aside in the URL. */
export interface ViewCriteria {
  readonly window: Window;
  /** What is compared with the window, if it is. */
  readonly compared: Compared | null;
  /** Whether relations are shown that are only presumed to continue, and those of which it is not known. */
  readonly asked: AskedStates;
  /** The day by which sources have to be published to count; the union graph is that of this day, or of two that are compared. */
  readonly known?: Day | null;
  readonly filter: Filter;
  /** Ids of actors that were hidden by hand. */
  readonly hidden: ReadonlySet<string>;
  /** Ids of the only actors to be shown; `null` for all. */
  readonly only: ReadonlySet<string> | null;
  /** Whether actors are left out that have no relation in any year. */
  readonly isWithoutIsolated?: boolean;
}

const BETWEEN = CHANGES.indexOf('between') + 1;

/** What of the union graph is visible under the criteria. Its arrays are parallel to those of the union graph. */
export interface VisibleGraph {
  readonly unionGraph: UnionGraph;
  readonly criteria: ViewCriteria;
  /** By relation: its state in the window, as an index into {@link STATES}. */
  readonly states: Uint8Array;
  /** By the code of a state: whether relations in it are shown. */
  readonly shownStates: readonly boolean[];
  /** Only while two windows, or two days, are compared. */
  readonly comparison: ComparedRelations | null;
  /** By relation: 1 if it is drawn and listed. */
  readonly visible: Uint8Array;
  /** By actor: how many of its relations are shown. */
  readonly degrees: Uint32Array;
}

/** By relation, what a comparison says. */
export interface ComparedRelations {
  /** By relation: its state in the other window, or in the window as it was known on the earlier day. */
  readonly states: Uint8Array;
  /** By relation: 0 if nothing can be said of it, otherwise 1 + its index in `CHANGES`. */
  readonly changes: Uint8Array;
  /** Whether the other is the later of the two. */
  readonly isOtherLater: boolean;
}

export function stateOf(visibleGraph: VisibleGraph, relation: Relation): RelationState {
  return stateOfCode(visibleGraph.states[relation.index]);
}

/** The state in the other window, or as it was known on the earlier day; `absent` without a comparison. */
export function otherStateOf({ comparison }: VisibleGraph, relation: Relation): RelationState {
  return stateOfCode(comparison?.states[relation.index]);
}

/** The change of a relation in a comparison; `null` if nothing can be said of it, or without a comparison. */
export function changeOf({ comparison }: VisibleGraph, relation: Relation): Change | null {
  return CHANGES[(comparison?.changes[relation.index] ?? 0) - 1] ?? null;
}

/** How a relation is drawn in a comparison: by its change, or `none`; `null` without a comparison. */
export function drawnChangeOf(visibleGraph: VisibleGraph, relation: Relation): Change | 'none' | null {
  return visibleGraph.comparison === null ? null : (changeOf(visibleGraph, relation) ?? 'none');
}

export function isVisible(visibleGraph: VisibleGraph, relation: Relation): boolean {
  return visibleGraph.visible[relation.index] === 1;
}

/** The relations that are shown, in the order of the union graph. */
export function visibleRelations(visibleGraph: VisibleGraph): Relation[] {
  return visibleGraph.unionGraph.relations.filter((relation) => isVisible(visibleGraph, relation));
}

/**
 * Whether an actor is shown: it has a relation that is shown, or no relation in any year. No window can show one of
 * the latter by its relations, and only the filter by kind applies to it.
 */
export function isActorVisible({ unionGraph, criteria, degrees }: VisibleGraph, { index, id, kind }: Actor): boolean {
  if ((degrees[index] ?? 0) > 0) return true;
  // As it was known on a day, an actor without relations is one of whom nothing was known yet.
  if (unionGraph.relationsOf[index]?.length !== 0 || unionGraph.known !== undefined || criteria.isWithoutIsolated === true) return false;
  const { kind: chosen, touches, ...others } = criteria.filter;
  return isActorIncluded(criteria, id) && isEmptyFilter(others) && matchesChoice(chosen, kind) && matchesChoice(touches, kind);
}

/** The day of which details are: the later of two, or the earlier for a relation that only this day knew of; `null`: all sources. */
export function knownOf({ unionGraph: { earlier }, criteria: { compared, known = null } }: VisibleGraph, relationId?: string): Day | null {
  if (compared?.of !== 'knowledge') return known;
  return compared.days[relationId !== undefined && earlier?.isGone({ id: relationId }) === true ? 0 : 1];
}

/** The window that the first is compared with, if it is with one. */
export function comparedWindowOf({ compared }: Pick<ViewCriteria, 'compared'>): Window | null {
  return compared?.of === 'windows' ? compared.window : null;
}

/** Whether an actor is not set aside: it is not hidden, and it is among the only ones to be shown, if any are given. */
export function isActorIncluded({ hidden, only }: Pick<ViewCriteria, 'hidden' | 'only'>, actorId: string): boolean {
  return !hidden.has(actorId) && (only === null || only.has(actorId));
}

/** By relation: 1 if none of its actors is set aside; `undefined` where nobody is. */
export function includedIn({ relations }: UnionGraph, chosen: Pick<ViewCriteria, 'hidden' | 'only'>): Uint8Array | undefined {
  if (chosen.hidden.size === 0 && chosen.only === null) return undefined;
  return Uint8Array.from(relations, ({ source, target }) => (isActorIncluded(chosen, source) && isActorIncluded(chosen, target) ? 1 : 0));
}

/** What filters read of a relation: its state in the window, or in both, and its change. */
export function relationInWindows(visibleGraph: VisibleGraph, relation: Relation): RelationInWindow {
  const state = stateOf(visibleGraph, relation);
  if (visibleGraph.comparison === null) return { states: state === 'absent' ? [] : [state], changes: [] };
  return inBothWindows([state, otherStateOf(visibleGraph, relation)], changeOf(visibleGraph, relation));
}

/** The states in which any of the windows has a relation. */
export function statesInWindows(visibleGraph: VisibleGraph, relation: Relation): RelationState[] {
  return [stateOf(visibleGraph, relation), otherStateOf(visibleGraph, relation)].filter((state) => state !== 'absent');
}

/** Whether the window, or one of the two, has the relation in a state that is shown, or the relation lies between the two. */
export function isInWindow({ states, shownStates, comparison }: VisibleGraph, { index }: Pick<Relation, 'index'>): boolean {
  if (shownStates[states[index] ?? 0] === true) return true;
  return comparison !== null && (shownStates[comparison.states[index] ?? 0] === true || comparison.changes[index] === BETWEEN);
}

function shownStatesOf({ asked, filter }: ViewCriteria): boolean[] {
  return STATES.map((state) => isStateShown(state, asked, filter));
}

/**
 * Computes the visible graph for criteria from scratch.
 * @param known what another visible graph of the same windows has worked out
 */
export function visibleGraphOf(
  unionGraph: UnionGraph,
  criteria: ViewCriteria,
  known: Partial<Pick<VisibleGraph, 'states' | 'comparison'>> = {},
): VisibleGraph {
  const states = known.states ?? statesIn(unionGraph, criteria.window);
  const visibleGraph: VisibleGraph = {
    unionGraph,
    criteria,
    states,
    shownStates: shownStatesOf(criteria),
    comparison: known.comparison ?? comparisonOf(unionGraph, criteria, states),
    visible: new Uint8Array(unionGraph.relations.length),
    degrees: new Uint32Array(unionGraph.actors.length),
  };
  const place = visibilityUpdater(visibleGraph);
  for (let index = 0; index < states.length; index += 1) place(index);
  return visibleGraph;
}

function statesIn(unionGraph: UnionGraph, window: Window): Uint8Array {
  const states = new Uint8Array(unionGraph.relations.length);
  const codeOf = codesIn(unionGraph, window);
  for (let index = 0; index < states.length; index += 1) states[index] = codeOf(index);
  return states;
}

/** Returns the code of the state of a relation in a window; one that only an earlier day knew of is absent. */
function codesIn({ earlier, relations, times }: UnionGraph, window: Window): (index: number) => number {
  const codeOf = times.codesIn(window);
  if (earlier === undefined) return codeOf;
  return (index) => {
    const relation = relations[index];
    return relation === undefined || earlier.isGone(relation) ? CODES.absent : codeOf(index);
  };
}

/**
 * Computes the visible graph for other criteria. If only the window moved, only the relations whose turning days it
 * passed are examined.
 */
export function updateVisibleGraph(before: VisibleGraph, criteria: ViewCriteria): VisibleGraph {
  const { unionGraph } = before;
  if (criteria.compared !== null || !isSameButWindow(before.criteria, criteria)) {
    if (before.criteria.window !== criteria.window) return visibleGraphOf(unionGraph, criteria);
    // A filter, or a comparison that begins or ends, changes nothing of when relations hold.
    const isSameComparison = before.criteria.compared === criteria.compared;
    return visibleGraphOf(unionGraph, criteria, { states: before.states, ...(isSameComparison && { comparison: before.comparison }) });
  }
  const { states, shownStates, visible, degrees } = before;
  const visibleGraph: VisibleGraph = {
    unionGraph,
    criteria,
    states: states.slice(),
    shownStates,
    comparison: null,
    visible: visible.slice(),
    degrees: degrees.slice(),
  };
  const place = visibilityUpdater(visibleGraph);
  const codeOf = codesIn(unionGraph, criteria.window);
  for (const index of unionGraph.stateChanges.candidates(before.criteria.window, criteria.window)) {
    visibleGraph.states[index] = codeOf(index);
    place(index);
  }
  return visibleGraph;
}

function isSameButWindow(a: ViewCriteria, b: ViewCriteria): boolean {
  const keys = ['compared', 'asked', 'filter', 'hidden', 'only', 'isWithoutIsolated'] as const;
  return keys.every((key) => a[key] === b[key]);
}

/** @param states by relation: the code of its state in the window */
function comparisonOf(unionGraph: UnionGraph, { window, compared }: ViewCriteria, states: Uint8Array): ComparedRelations | null {
  if (compared === null) return null;
  if (compared.of === 'knowledge') return comparedKnowledge(unionGraph, window);
  const other = statesIn(unionGraph, compared.window);
  const [earlier, later] = chronological(window, compared.window);
  const isOtherLater = later === compared.window;
  const inOrder = isOtherLater ? ([states, other] as const) : ([other, states] as const);
  return { states: other, changes: changesBetween(unionGraph.relations, [earlier, later], inOrder), isOtherLater };
}

function comparedKnowledge({ relations, earlier }: UnionGraph, window: Window): ComparedRelations {
  const comparisons = relations.flatMap((relation) => earlier?.compare(relation, window) ?? []);
  return {
    states: Uint8Array.from(comparisons, ({ before }) => CODES[before]),
    changes: Uint8Array.from(comparisons, ({ change }) => (change === null ? 0 : CHANGES.indexOf(change) + 1)),
    isOtherLater: false,
  };
}

/** Returns a function that updates whether one relation is visible in a graph that has its state. Checks that the criteria do not need are skipped, since a step calls it thousands of times. */
function visibilityUpdater(visibleGraph: VisibleGraph): (index: number) => void {
  const { criteria, visible, degrees, unionGraph } = visibleGraph;
  const { relations, ends } = unionGraph;
  const all = criteria.hidden.size === 0 && criteria.only === null;
  const unfiltered = isEmptyFilter(criteria.filter);
  const matches = (relation: Relation | undefined) =>
    relation !== undefined &&
    (all || (isActorIncluded(criteria, relation.source) && isActorIncluded(criteria, relation.target))) &&
    (unfiltered || matchesFilter(relation, relationInWindows(visibleGraph, relation), criteria.filter));
  return (index) => {
    // Relations themselves are read last: they lie all over the memory, which takes longer than all that is compared here.
    const nowVisible = isInWindow(visibleGraph, { index }) && ((all && unfiltered) || matches(relations[index])) ? 1 : 0;
    const delta = nowVisible - (visible[index] ?? 0);
    if (delta === 0) return;
    visible[index] = nowVisible;
    const from = ends[2 * index] ?? 0;
    const to = ends[2 * index + 1] ?? 0;
    degrees[from] = (degrees[from] ?? 0) + delta;
    if (to !== from) degrees[to] = (degrees[to] ?? 0) + delta;
  };
}
