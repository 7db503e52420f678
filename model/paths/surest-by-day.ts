import type { Day } from '../time/day.ts';
import type { Window } from '../time/window.ts';

/** An interval of days in which one relation is the surest of several. */
export interface RelationInterval<R> extends Window {
  readonly relation: R;
}

/**
 * For each day on which any of the relations holds, the surest that does, as disjoint intervals.
 * A path then needs to look at one relation a day only, however many there are.
 *
 * @param relations surest first
 * @param spanOf when a relation holds; an interval that is empty or inverted is left out
 */
export function surestByDay<R>(relations: readonly R[], spanOf: (relation: R) => Window): RelationInterval<R>[] {
  const spans = relations.map((relation) => ({ ...spanOf(relation), relation })).filter(({ from, to }) => from < to);
  if (spans.length < 2) return spans;
  const edges = [...new Set(spans.flatMap(({ from, to }) => [from, to]))].sort();
  return mergedIntervals(assignedSlots(spans, edges), edges);
}

/** The relation of each slot between two days. Each slot is assigned once, to the first relation that covers it. */
function assignedSlots<R>(spans: readonly RelationInterval<R>[], edges: readonly Day[]): (R | undefined)[] {
  const slotAt = new Map(edges.map((day, slot) => [day, slot]));
  const assigned: (R | undefined)[] = edges.map(() => undefined);
  // A disjoint-set forest: following skip[s] to its end gives the first slot at or after s that is not assigned.
  const skip = edges.map((_, slot) => slot);
  const nextFree = (slot: number): number => {
    let last = slot;
    while (skip[last] !== undefined && skip[last] !== last) last = skip[last] ?? last;
    for (let each = slot; each < last; ) {
      const next = skip[each] ?? last;
      skip[each] = last;
      each = next;
    }
    return last;
  };
  for (const { from, to, relation } of spans) {
    const end = slotAt.get(to) ?? 0;
    for (let slot = nextFree(slotAt.get(from) ?? end); slot < end; slot = nextFree(slot)) {
      assigned[slot] = relation;
      skip[slot] = slot + 1;
    }
  }
  return assigned;
}

function mergedIntervals<R>(assigned: readonly (R | undefined)[], edges: readonly Day[]): RelationInterval<R>[] {
  const stretches: RelationInterval<R>[] = [];
  for (const [slot, relation] of assigned.entries()) {
    const [from, to] = [edges[slot], edges[slot + 1]];
    if (relation === undefined || from === undefined || to === undefined) continue;
    const last = stretches.at(-1);
    if (last?.relation === relation && last.to === from) stretches[stretches.length - 1] = { ...last, to };
    else stretches.push({ from, to, relation });
  }
  return stretches;
}
