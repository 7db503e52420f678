import type { PeriodRange } from '../../model/time/period.ts';
import { extentOf } from '../../model/time/relation-time.ts';
import type { Relation } from '../graph/union-graph.ts';
import { type BinUnit, binNumber } from './bins.ts';

/** The events that have one mark. */
export interface EventMark {
  readonly bin: number;
  readonly events: readonly Relation[];
}

/** The events among these relations, by the first bin in which they may have happened. */
export function eventMarksOf(relations: readonly Relation[], unit: BinUnit, bins: PeriodRange): EventMark[] {
  const byBin = new Map<number, Relation[]>();
  for (const relation of relations) {
    const extent = relation.isEvent ? extentOf(relation) : null;
    if (extent === null) continue;
    const bin = binNumber(unit, extent.from);
    if (bin < bins.first || bin > bins.last) continue;
    const known = byBin.get(bin);
    if (known === undefined) byBin.set(bin, [relation]);
    else known.push(relation);
  }
  return [...byBin].map(([bin, events]) => ({ bin, events })).sort((a, b) => a.bin - b.bin);
}
