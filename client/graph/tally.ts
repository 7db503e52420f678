import { CHANGES, type Change } from '../../model/comparison.ts';
import { passes } from '../../model/filter/filter.ts';
import type { RelationState } from '../../model/time/window.ts';
import { changeOf, isAdmitted, isPresent, isShown, type Scene, seenIn, stateOf } from './scene.ts';

/** The numbers of the status line and the timeline. */
export interface Tally {
  /** Relations that are shown, by their state in the window; presumed ones are counted also when they are switched off. */
  readonly attested: number;
  readonly uncertain: number;
  readonly presumed: number;
  /** Relations that are shown, by what became of them; `null` while no windows are compared. */
  readonly changes: Readonly<Record<Change, number>> | null;
  /** Relations and actors that are shown. */
  readonly relations: number;
  readonly actors: number;
  /** Relations in the window that would be shown but for the filters. */
  readonly filtered: number;
  /** Relations in the window that would be shown but for the actors that are hidden, or not among the only ones. */
  readonly setAside: number;
  /** Relations in the window, or in one of the two; those presumed only when they are to be shown. */
  readonly inWindow: number;
}

/** Counts a scene. Every relation in the window is either shown, filtered or set aside. */
export function tallyOf(scene: Scene): Tally {
  const { world, lens } = scene;
  const byState: Record<RelationState, number> = { absent: 0, attested: 0, uncertain: 0, presumed: 0 };
  const changes: Record<Change, number> = { begun: 0, ended: 0, turned: 0, unchanged: 0 };
  const count = { relations: 0, inWindow: 0, filtered: 0, setAside: 0 };
  for (const relation of world.relations) {
    const state = stateOf(scene, relation);
    const admitted = () => isAdmitted(lens, relation.source) && isAdmitted(lens, relation.target);
    if (isShown(scene, relation)) {
      count.relations += 1;
      count.inWindow += 1;
      byState[state] += 1;
      const change = changeOf(scene, relation);
      if (change !== null) changes[change] += 1;
    } else if (isPresent(scene, relation)) {
      count.inWindow += 1;
      if (admitted()) count.filtered += 1;
      else count.setAside += 1;
    } else if (!lens.presumed && admitted()) {
      const seen = seenIn(scene, relation);
      if (seen.states.length > 0 && passes(relation, seen, lens.filter)) byState.presumed += 1;
    }
  }
  const actors = scene.degrees.reduce((sum, degree) => sum + (degree > 0 ? 1 : 0), 0);
  const { attested, uncertain, presumed } = byState;
  return { attested, uncertain, presumed, ...count, actors, changes: scene.versus === null ? null : changes };
}

/** "12 begun, 3 ended, 1 turned, 20 unchanged" */
export function changesInWords(changes: Readonly<Record<Change, number>>): string {
  return CHANGES.map((change) => `${changes[change]} ${change}`).join(', ');
}
