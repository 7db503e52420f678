import { CHANGES, type Change } from '../../model/comparison.ts';
import { matchesFilter } from '../../model/filter/filter.ts';
import { isActorIncluded, isActorVisible, isInWindow, relationInWindows, STATES, type VisibleGraph } from './visible-graph.ts';

/** The numbers of the status line and the timeline. */
export interface Tally {
  /** Relations that are shown, by their state in the window. Those hidden by the switch for presumed relations count as presumed. */
  readonly attested: number;
  readonly uncertain: number;
  readonly presumed: number;
  /** Relations that are shown, by their change; `null` without a comparison. */
  readonly changes: Readonly<Record<Change, number>> | null;
  /** Relations and actors that are shown. */
  readonly relations: number;
  readonly actors: number;
  /** Relations in the window that only the filters hide. */
  readonly filtered: number;
  /** Relations in the window that are hidden because one of their actors is set aside. */
  readonly setAside: number;
  /** Relations in the window, or in one of the two; presumed ones only if they are to be shown. */
  readonly inWindow: number;
}

/** Counts a visible graph. Every relation in the window is either shown, filtered or set aside. */
export function tallyOf(visibleGraph: VisibleGraph): Tally {
  const { unionGraph, criteria, states, visible, comparison } = visibleGraph;
  // By their codes, for speed: a step goes over every relation.
  const byState = new Uint32Array(STATES.length);
  const byChange = new Uint32Array(CHANGES.length + 1);
  const count = { relations: 0, filtered: 0, setAside: 0 };
  let unseen = 0;
  for (let index = 0; index < states.length; index += 1) {
    const state = states[index] ?? 0;
    // Most relations of a large graph are in neither window and are skipped early.
    if (state === 0 && (comparison === null || comparison.states[index] === 0)) continue;
    if (visible[index] === 1) {
      count.relations += 1;
      byState[state] = (byState[state] ?? 0) + 1;
      if (comparison !== null) byChange[comparison.changes[index] ?? 0] = (byChange[comparison.changes[index] ?? 0] ?? 0) + 1;
      continue;
    }
    const relation = unionGraph.relations[index];
    if (relation === undefined) continue;
    const admitted = isActorIncluded(criteria, relation.source) && isActorIncluded(criteria, relation.target);
    if (isInWindow(visibleGraph, relation)) count[admitted ? 'filtered' : 'setAside'] += 1;
    else if (admitted && matchesFilter(relation, relationInWindows(visibleGraph, relation), criteria.filter)) unseen += 1;
  }
  let actors = 0;
  for (const degree of visibleGraph.degrees) if (degree > 0) actors += 1;
  for (const index of unionGraph.unconnected) {
    const actor = unionGraph.actors[index];
    if (actor !== undefined && isActorVisible(visibleGraph, actor)) actors += 1;
  }
  const inWindow = count.relations + count.filtered + count.setAside;
  const [, attested = 0, uncertain = 0, presumed = 0] = byState;
  const [, begun = 0, ended = 0, turned = 0, unchanged = 0] = byChange;
  const changes = comparison === null ? null : { begun, ended, turned, unchanged };
  return { attested, uncertain, presumed: presumed + unseen, ...count, inWindow, actors, changes };
}

/** "12 begun, 3 ended, 1 turned, 20 unchanged" */
export function changesInWords(changes: Readonly<Record<Change, number>>): string {
  return CHANGES.map((change) => `${changes[change]} ${change}`).join(', ');
}
