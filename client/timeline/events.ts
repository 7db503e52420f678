import { type Grain, periodNumber, type Span } from '../../model/time/period.ts';
import type { Relation } from '../graph/world.ts';

/** The events of one period. */
export interface Mark {
  readonly period: number;
  readonly events: readonly Relation[];
}

/** Whether a relation is a moment, not a state: one date, of a type that allows it. */
export function isEvent({ dates, info }: Pick<Relation, 'dates' | 'info'>): boolean {
  return info.temporality !== 'state' && !dates.includes('/');
}

/** The events among these relations, by the first period they may have happened in. */
export function marksOf(relations: readonly Relation[], grain: Grain, block: Span): Mark[] {
  const byPeriod = new Map<number, Relation[]>();
  for (const relation of relations) {
    if (!isEvent(relation)) continue;
    const period = periodNumber(grain, relation.from);
    if (period < block.first || period > block.last) continue;
    const known = byPeriod.get(period);
    if (known === undefined) byPeriod.set(period, [relation]);
    else known.push(relation);
  }
  return [...byPeriod].map(([period, events]) => ({ period, events })).sort((a, b) => a.period - b.period);
}
