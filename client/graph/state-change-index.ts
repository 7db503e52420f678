import { firstIndex } from '../../model/bisect.ts';
import { compareCodeUnits } from '../../model/compare-code-units.ts';
import type { Bounds } from '../../model/time/bounds.ts';
import type { Window } from '../../model/time/window.ts';

/** Finds the relations whose state may differ between two windows, without looking at the others. */
export interface StateChangeIndex {
  /** Indexes of relations, ascending and without duplicates. They include every relation whose state changes. */
  candidates(before: Window, after: Window): number[];
}

/** Sorted days, each with the relation that it belongs to. */
interface SortedDays {
  readonly days: readonly string[];
  readonly relations: Uint32Array;
}

/**
 * Builds the index. The state of a relation depends on whether the end of the window lies before `from` and `fromLatest`, and
 * whether its start lies before `toEarliest` and `to` (model/time/window.ts). It can change only when
 * an edge of the window passes one of these days. They are sorted, so that a step examines only those that it passed.
 */
export function stateChangeIndex(relations: readonly Bounds[]): StateChangeIndex {
  const starts = sortedDays(relations, ({ from, fromLatest }) => [from, fromLatest]);
  const ends = sortedDays(relations, ({ toEarliest, to }) => [toEarliest, to]);
  return {
    candidates(before, after) {
      const passed = new Uint8Array(relations.length);
      markPassed(starts, before.to, after.to, passed);
      markPassed(ends, before.from, after.from, passed);
      const found: number[] = [];
      for (let relation = 0; relation < passed.length; relation += 1) if (passed[relation] === 1) found.push(relation);
      return found;
    },
  };
}

function sortedDays(relations: readonly Bounds[], daysOf: (bounds: Bounds) => string[]): SortedDays {
  const marks = relations
    .flatMap((bounds, relation) => daysOf(bounds).map((day) => ({ day, relation })))
    .sort((a, b) => compareCodeUnits(a.day, b.day));
  return { days: marks.map(({ day }) => day), relations: Uint32Array.from(marks, ({ relation }) => relation) };
}

/** Marks the relations that have a day from one to the other. */
function markPassed({ days, relations }: SortedDays, a: string, b: string, passed: Uint8Array): void {
  const [low, high] = a < b ? [a, b] : [b, a];
  const firstAt = (holds: (day: string) => boolean) => firstIndex(days.length, (index) => holds(days[index] ?? ''));
  const end = firstAt((day) => day > high);
  for (let at = firstAt((day) => day >= low); at < end; at += 1) passed[relations[at] ?? 0] = 1;
}
