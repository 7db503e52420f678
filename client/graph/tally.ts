import { CHANGES, type Change } from '../../model/comparison/compare-windows.ts';
import { isEmptyFilter, matchesFilter } from '../../model/filter/filter.ts';
import { ASKED_STATES, type AskedState, VISIBLE_STATES, type VisibleState } from '../../model/time/relation-time.ts';
import { STATES } from '../../model/time/state-codes.ts';
import { isActorIncluded, isActorVisible, isInWindow, relationInWindows, statesInWindows, type VisibleGraph } from './visible-graph.ts';

/** The numbers of the status line and the timeline. */
export interface Tally {
  /** Relations that are shown, by their state in the window. */
  readonly states: Readonly<Record<VisibleState, number>>;
  /** Relations by their state in the window, shown or hidden by a switch or by the filter by state alone, as in the legend; in a comparison those that are shown. */
  readonly inState: Readonly<Record<VisibleState, number>>;
  /** Relations that only the switches hide: nothing attests them in any of the windows. */
  readonly unseen: Readonly<Record<AskedState, number>>;
  /** Relations by their change, those too that only the filter by change hides, as in the legend; `null` without a comparison. */
  readonly changes: Readonly<Record<Change, number>> | null;
  /** Relations and actors that are shown. */
  readonly relations: number;
  readonly actors: number;
  /** Relations in the window that only the filters hide. */
  readonly filtered: number;
  /** Relations in the window that are hidden because one of their actors is set aside. */
  readonly setAside: number;
  /** Relations in the window, in one of the two or between them; those that the switches hide are not among them. */
  readonly inWindow: number;
}

/** By the code of a state: itself, if it is one that a switch may hide. */
const UNSEEN = STATES.map((state) => ASKED_STATES.find((asked) => asked === state));

/** Counts a visible graph. Every relation in the window is either shown, filtered or set aside. */
export function tallyOf(visibleGraph: VisibleGraph): Tally {
  const { unionGraph, criteria, states, visible, comparison } = visibleGraph;
  // By their codes, for speed: a step goes over every relation.
  const byState = new Uint32Array(STATES.length);
  const hiddenByState = new Uint32Array(STATES.length);
  const byChange = new Uint32Array(CHANGES.length + 1);
  const unseen = { presumed: 0, unknown: 0 };
  const count = { relations: 0, filtered: 0, setAside: 0 };
  const isUnfiltered = isEmptyFilter(criteria.filter);
  // Of these the state alone tells, and the relation, which lies somewhere in the memory, is not read.
  const isWithoutChoice = isUnfiltered && criteria.hidden.size === 0 && criteria.only === null && comparison === null;
  const isByState = comparison === null && criteria.filter.state !== undefined;
  const isByChange = comparison !== null && criteria.filter.change !== undefined;
  const areAllIncluded = criteria.hidden.size === 0 && criteria.only === null;
  for (let index = 0; index < states.length; index += 1) {
    const state = states[index] ?? 0;
    const change = comparison?.changes[index] ?? 0;
    // Most relations of a large graph are in neither window and are skipped early.
    if (state === 0 && change === 0 && (comparison === null || comparison.states[index] === 0)) continue;
    if (visible[index] === 1) {
      count.relations += 1;
      byState[state] = (byState[state] ?? 0) + 1;
      byChange[change] = (byChange[change] ?? 0) + 1;
      continue;
    }
    const isShown = isInWindow(visibleGraph, { index });
    if (isShown && areAllIncluded && !isByChange && !isByState) {
      count.filtered += 1;
      continue;
    }
    if (!isShown && isWithoutChoice) {
      const surest = UNSEEN[state];
      if (surest !== undefined) unseen[surest] += 1;
      hiddenByState[state] = (hiddenByState[state] ?? 0) + 1;
      continue;
    }
    const relation = unionGraph.relations[index];
    if (relation === undefined) continue;
    const seenNow = () => relationInWindows(visibleGraph, relation);
    const admitted = areAllIncluded || (isActorIncluded(criteria, relation.source) && isActorIncluded(criteria, relation.target));
    if (comparison === null && admitted && (isByState || !isShown) && matchesFilter(relation, seenNow(), criteria.filter, 'state')) {
      hiddenByState[state] = (hiddenByState[state] ?? 0) + 1;
    }
    if (isShown) {
      count[admitted ? 'filtered' : 'setAside'] += 1;
      const isOfOtherChange = isByChange && admitted && matchesFilter(relation, seenNow(), criteria.filter, 'change');
      if (isOfOtherChange) byChange[change] = (byChange[change] ?? 0) + 1;
    } else if (admitted && (isUnfiltered || matchesFilter(relation, seenNow(), criteria.filter))) {
      const seen = statesInWindows(visibleGraph, relation);
      const surest = ASKED_STATES.find((each) => seen.includes(each));
      if (surest !== undefined) unseen[surest] += 1;
    }
  }
  let actors = 0;
  for (const degree of visibleGraph.degrees) if (degree > 0) actors += 1;
  for (const index of unionGraph.unconnected) {
    const actor = unionGraph.actors[index];
    if (actor !== undefined && isActorVisible(visibleGraph, actor)) actors += 1;
  }
  return {
    states: numbered(VISIBLE_STATES, byState.subarray(1)),
    inState: numbered(VISIBLE_STATES, byState.map((shown, state) => shown + (hiddenByState[state] ?? 0)).subarray(1)),
    unseen,
    changes: comparison === null ? null : numbered(CHANGES, byChange.subarray(1)),
    ...count,
    inWindow: count.relations + count.filtered + count.setAside,
    actors,
  };
}

function numbered<Name extends string>(names: readonly Name[], numbers: Uint32Array): Record<Name, number> {
  return Object.fromEntries(names.map((name, index) => [name, numbers[index] ?? 0])) as Record<Name, number>;
}
