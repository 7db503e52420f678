import { type Grain, type PeriodRange, periodNumber } from '../../model/time/period.ts';
import { extentOf } from '../../model/time/relation-time.ts';
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
    const extent = relation.isEvent ? extentOf(relation) : null;
    if (extent === null) continue;
    const period = periodNumber(grain, extent.from);
    if (period < block.first || period > block.last) continue;
    const known = byPeriod.get(period);
    if (known === undefined) byPeriod.set(period, [relation]);
    else known.push(relation);
  }
  return [...byPeriod].map(([period, events]) => ({ period, events })).sort((a, b) => a.period - b.period);
}
