import { CHANGES, type Change } from '../../model/comparison.ts';
import { passes } from '../../model/filter/filter.ts';
import { isActorShown, isAdmitted, isPresent, type Scene, STATES, seenIn } from './scene.ts';

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

/** Counts a scene. Every relation in the window is either shown, filtered or set aside. */
export function tallyOf(scene: Scene): Tally {
  const { world, lens, states, shown, versus } = scene;
  // By their codes, for speed: a step goes over every relation.
  const byState = new Uint32Array(STATES.length);
  const byChange = new Uint32Array(CHANGES.length + 1);
  const count = { relations: 0, filtered: 0, setAside: 0 };
  let unseen = 0;
  for (let index = 0; index < states.length; index += 1) {
    const state = states[index] ?? 0;
    // Most relations of a large graph are in neither window and are skipped early.
    if (state === 0 && (versus === null || versus.states[index] === 0)) continue;
    if (shown[index] === 1) {
      count.relations += 1;
      byState[state] = (byState[state] ?? 0) + 1;
      if (versus !== null) byChange[versus.changes[index] ?? 0] = (byChange[versus.changes[index] ?? 0] ?? 0) + 1;
      continue;
    }
    const relation = world.relations[index];
    if (relation === undefined) continue;
    const admitted = isAdmitted(lens, relation.source) && isAdmitted(lens, relation.target);
    if (isPresent(scene, relation)) count[admitted ? 'filtered' : 'setAside'] += 1;
    else if (admitted && passes(relation, seenIn(scene, relation), lens.filter)) unseen += 1;
  }
  let actors = 0;
  for (const degree of scene.degrees) if (degree > 0) actors += 1;
  for (const index of world.alone) {
    const actor = world.actors[index];
    if (actor !== undefined && isActorShown(scene, actor)) actors += 1;
  }
  const inWindow = count.relations + count.filtered + count.setAside;
  const [, attested = 0, uncertain = 0, presumed = 0] = byState;
  const [, begun = 0, ended = 0, turned = 0, unchanged = 0] = byChange;
  const changes = versus === null ? null : { begun, ended, turned, unchanged };
  return { attested, uncertain, presumed: presumed + unseen, ...count, inWindow, actors, changes };
}

/** "12 begun, 3 ended, 1 turned, 20 unchanged" */
export function changesInWords(changes: Readonly<Record<Change, number>>): string {
  return CHANGES.map((change) => `${changes[change]} ${change}`).join(', ');
}
