import { type ActorNode, actorNode } from '../../model/api/actor-node.ts';
import { type RelationSummary, relationSummary } from '../../model/api/relation-summary.ts';
import type { StoredRelation } from './stored-relation.ts';
import type { StoredActor } from './union-graph.ts';

const OF_ACTOR = Object.keys(actorNode.shape) as (keyof ActorNode)[];
const OF_RELATION = Object.keys(relationSummary.omit({ state: true }).shape) as Exclude<keyof RelationSummary, 'state'>[];

/** The fields of an actor that the canvas and lists need. */
export function actorNodeOf(actor: StoredActor): ActorNode {
  return only(actor, OF_ACTOR);
}

/** Reduces a relation to the fields that the canvas and lists need. The others are requested for one relation at a time. */
export function toSummary(relation: StoredRelation): RelationSummary {
  return only(relation, OF_RELATION);
}

/** What an item has of these. */
function only<T, Name extends keyof T>(item: T, names: readonly Name[]): Pick<T, Name> {
  const kept: Partial<Pick<T, Name>> = {};
  for (const name of names) if (item[name] !== undefined) kept[name] = item[name];
  return kept as Pick<T, Name>;
}
