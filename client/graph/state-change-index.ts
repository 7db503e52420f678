import { firstIndex } from '../../model/bisect.ts';
import { compareCodeUnits } from '../../model/compare-code-units.ts';
import { type RelationTime, turningDays } from '../../model/time/relation-time.ts';
import type { Window } from '../../model/time/window.ts';

/** Finds the relations whose state may differ between two windows, without looking at the others. */
export interface StateChangeIndex {
  /** Indexes of relations, ascending and without duplicates. They include every relation whose state changes. */
  candidates(before: Window, after: Window): number[];
}

/** Different days, sorted, each with the relations that it belongs to. */
interface SortedDays {
  readonly days: readonly string[];
  readonly relations: readonly (readonly number[])[];
}

/**
 * Builds the index. The state of a relation can change only when an edge of the window passes one of its turning days
 * (model/time/relation-time.ts). They are sorted, so that a step examines only those that it passed.
 */
export function stateChangeIndex(relations: readonly RelationTime[]): StateChangeIndex {
  const turning = relations.map(turningDays);
  const starts = sortedDays(turning.map((days) => days.starts));
  const ends = sortedDays(turning.map((days) => days.ends));
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

/** @param days by relation */
function sortedDays(days: readonly (readonly string[])[]): SortedDays {
  const relationsOf = new Map<string, number[]>();
  for (const [relation, own] of days.entries()) {
    for (const day of own) {
      const relations = relationsOf.get(day);
      if (relations === undefined) relationsOf.set(day, [relation]);
      else relations.push(relation);
    }
  }
  const sorted = [...relationsOf].sort(([a], [b]) => compareCodeUnits(a, b));
  return { days: sorted.map(([day]) => day), relations: sorted.map(([, relations]) => relations) };
}

/** Marks the relations that have a day from one to the other. */
function markPassed({ days, relations }: SortedDays, a: string, b: string, passed: Uint8Array): void {
  const [low, high] = a < b ? [a, b] : [b, a];
  const firstAt = (holds: (day: string) => boolean) => firstIndex(days.length, (index) => holds(days[index] ?? ''));
  const end = firstAt((day) => day > high);
  for (let at = firstAt((day) => day >= low); at < end; at += 1) {
    for (const relation of relations[at] ?? []) passed[relation] = 1;
  }
}
