import { isEvent } from '../../model/time/event.ts';
import { type Grain, type PeriodRange, periodNumber } from '../../model/time/period.ts';
import type { Relation } from '../graph/union-graph.ts';

/** The events of one period. */
export interface EventMark {
  readonly period: number;
  readonly events: readonly Relation[];
}

/** The events among these relations, by the first period in which they may have happened. */
export function eventMarksOf(relations: readonly Relation[], grain: Grain, block: PeriodRange): EventMark[] {
  const byPeriod = new Map<number, Relation[]>();
  for (const relation of relations) {
    if (!isEvent(relation, relation.info.temporality)) continue;
    const period = periodNumber(grain, relation.from);
    if (period < block.first || period > block.last) continue;
    const known = byPeriod.get(period);
    if (known === undefined) byPeriod.set(period, [relation]);
    else known.push(relation);
  }
  return [...byPeriod].map(([period, events]) => ({ period, events })).sort((a, b) => a.period - b.period);
}
