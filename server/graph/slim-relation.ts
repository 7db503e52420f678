import { type ActorNode, actorNode, type SlimRelation, slimRelation } from '../../model/api.ts';
import type { StoredActor, StoredRelation } from './union-graph.ts';

const OF_ACTOR = Object.keys(actorNode.shape) as (keyof ActorNode)[];
const OF_RELATION = Object.keys(slimRelation.omit({ state: true }).shape) as Exclude<keyof SlimRelation, 'state'>[];

/** What an actor is on the canvas and in a list. */
export function actorNodeOf(actor: StoredActor): ActorNode {
  return only(actor, OF_ACTOR);
}

/** What a relation is on the canvas and in a list; its summary and evidence, for instance, are asked for one by one. */
export function slim(relation: StoredRelation): SlimRelation {
  return only(relation, OF_RELATION);
}

/** What an item has of these. */
function only<T, Name extends keyof T>(item: T, names: readonly Name[]): Pick<T, Name> {
  const kept: Partial<Pick<T, Name>> = {};
  for (const name of names) if (item[name] !== undefined) kept[name] = item[name];
  return kept as Pick<T, Name>;
}
