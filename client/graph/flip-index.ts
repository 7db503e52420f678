import type { Bounds } from '../../model/time/bounds.ts';
import type { Window } from '../../model/time/window.ts';

/** Finds the relations whose state may differ between two windows, without looking at the others. */
export interface FlipIndex {
  /** Indexes of relations, ascending and without duplicates. They include every relation whose state changes. */
  candidates(before: Window, after: Window): number[];
}

/** Sorted days, each with the relation that it belongs to. */
interface Marks {
  readonly days: readonly string[];
  readonly relations: Uint32Array;
}

/**
 * Builds the index. The state of a relation depends on whether the end of the window lies before `from` and `fromLatest`, and
 * whether its start lies before `toEarliest` and `to` (model/time/window.ts). It can change only when
 * an edge of the window passes one of these days. They are sorted, so that a step examines only those that it passed.
 */
export function flipIndex(relations: readonly Bounds[]): FlipIndex {
  const starts = marksOf(relations, ({ from, fromLatest }) => [from, fromLatest]);
  const ends = marksOf(relations, ({ toEarliest, to }) => [toEarliest, to]);
  return {
    candidates(before, after) {
      const passed = new Uint8Array(relations.length);
      pass(starts, before.to, after.to, passed);
      pass(ends, before.from, after.from, passed);
      const found: number[] = [];
      for (let relation = 0; relation < passed.length; relation += 1) if (passed[relation] === 1) found.push(relation);
      return found;
    },
  };
}

function marksOf(relations: readonly Bounds[], daysOf: (bounds: Bounds) => string[]): Marks {
  const marks = relations
    .flatMap((bounds, relation) => daysOf(bounds).map((day) => ({ day, relation })))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return { days: marks.map(({ day }) => day), relations: Uint32Array.from(marks, ({ relation }) => relation) };
}

/** Marks the relations that have a day from one to the other. */
function pass({ days, relations }: Marks, a: string, b: string, passed: Uint8Array): void {
  const [low, high] = a < b ? [a, b] : [b, a];
  const end = firstAt(days, (day) => day > high);
  for (let at = firstAt(days, (day) => day >= low); at < end; at += 1) passed[relations[at] ?? 0] = 1;
}

/** The index of the first day for which a monotone condition holds. */
function firstAt(days: readonly string[], holds: (day: string) => boolean): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(days[middle] ?? '')) high = middle;
    else low = middle + 1;
  }
  return low;
}
