import type { ActorNode } from '../../model/api/actor-node.ts';
import { formatCount } from '../../model/format-count.ts';
import { addDays } from '../../model/time/day.ts';
import { stateIn, type VisibleState } from '../../model/time/relation-time.ts';
import { dayNumber } from '../axis/axis-range.ts';
import type { Relation } from '../graph/union-graph.ts';
import type { LaneRow } from './rows.ts';

type IsShown = (state: VisibleState) => boolean;

/** That relations of a lane ended with an actor: with its own, or with the other one. */
export interface ActorEnd {
  readonly actor: ActorNode;
  /** At least one relation. */
  readonly ended: readonly Relation[];
  /** The last day of the actor, in days since 1970-01-01. */
  readonly day: number;
  /** Whether it is the actor whose lane it is. */
  readonly isOwn: boolean;
}

/** The last day of a relation that ended with an actor, in days since 1970-01-01; `null` where none ended it, or where its state on that day is not shown. */
export function lastDayWithActor(relation: Relation, isShown: IsShown): number | null {
  const { endedWithActor, possibleTo } = relation;
  if (endedWithActor === undefined || possibleTo === undefined) return null;
  const last = addDays(possibleTo, -1);
  const state = stateIn(relation, { from: last, to: possibleTo });
  return state !== 'absent' && isShown(state) ? dayNumber(last) : null;
}

/** With whom relations of a lane ended, an entry an actor. */
export function actorEndsOf({ actor, relations }: Pick<LaneRow, 'actor' | 'relations'>, isShown: IsShown): ActorEnd[] {
  const ends = new Map<string, { readonly actor: ActorNode; readonly ended: Relation[]; readonly day: number; readonly isOwn: boolean }>();
  for (const relation of relations) {
    const day = lastDayWithActor(relation, isShown);
    const gone = relation.endedWithActor;
    if (day === null || gone === undefined) continue;
    const known = ends.get(gone.id);
    if (known === undefined) ends.set(gone.id, { actor: gone, ended: [relation], day, isOwn: gone.id === actor.id });
    else known.ended.push(relation);
  }
  return [...ends.values()];
}

/** "7 relations ended with Harbour Board", "1 relation ended at the latest with Harbour Board" */
export function actorEndInWords({ actor, ended }: ActorEnd): string {
  const isLatest = ended.every(({ endStatus }) => endStatus === 'unknown');
  return `${formatCount(ended.length, 'relation')} ended ${isLatest ? 'at the latest ' : ''}with ${actor.name}`;
}
