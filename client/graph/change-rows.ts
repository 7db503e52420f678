import { type Change, chronological } from '../../model/comparison.ts';
import { isSamePair } from '../../model/pair.ts';
import { type RelationState, stateIn } from '../../model/time/window.ts';
import { changeOf, type Scene, shownRelations } from './scene.ts';
import type { Relation } from './world.ts';

/** A row of the list of changes: one relation in two windows. */
export interface ChangeRow {
  readonly relation: Relation;
  readonly change: Change;
  /** Its states in the earlier and the later window. */
  readonly earlier: RelationState;
  readonly later: RelationState;
  /** For a relation that turned: the earlier ties of its actors, all of the opposite sign. */
  readonly before: readonly Relation[];
}

/** The relations of a comparison with their changes; empty while no windows are compared. */
export function changeRows(scene: Scene): ChangeRow[] {
  const { window, versus } = scene.lens;
  if (versus === null) return [];
  const [first, second] = chronological(window, versus);
  const earlierTies = (relation: Relation) =>
    (scene.world.relationsOf[relation.ends[0]] ?? []).flatMap((index) => {
      const tie = scene.world.relations[index];
      const isOther = tie !== undefined && tie.id !== relation.id && isSamePair(tie, relation) && tie.sign !== 'neutral';
      return isOther && stateIn(tie, first) !== 'absent' ? [tie] : [];
    });
  return shownRelations(scene).flatMap((relation): ChangeRow[] => {
    const change = changeOf(scene, relation);
    if (change === null) return [];
    return [
      {
        relation,
        change,
        earlier: stateIn(relation, first),
        later: stateIn(relation, second),
        before: change === 'turned' ? earlierTies(relation) : [],
      },
    ];
  });
}
