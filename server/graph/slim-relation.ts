import type { SlimRelation } from '../../model/api.ts';
import type { StoredRelation } from './union-graph.ts';

/** Reduces a relation to the fields that the canvas needs. The others are requested for one relation at a time. */
export function slim(relation: StoredRelation): SlimRelation {
  const { sign: _sign, category: _category, channel: _channel, summary: _summary, ...rest } = relation;
  return rest;
}
