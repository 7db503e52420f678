import type { SlimRelation } from '../../model/api.ts';
import type { StoredRelation } from './union-graph.ts';

/** What a relation is on the canvas; its sign, summary and evidence are asked for one by one. */
export function slim(relation: StoredRelation): SlimRelation {
  const { sign: _sign, category: _category, channel: _channel, summary: _summary, ...rest } = relation;
  return rest;
}
