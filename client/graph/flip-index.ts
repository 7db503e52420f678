import type { Bounds } from '../../model/time/bounds.ts';
import type { Window } from '../../model/time/window.ts';

/** Finds the relations whose state may differ between two windows, without looking at the others. */
export interface FlipIndex {
  /** Indexes of the relations, ascending and each once; all that change are among them. */
  candidates(before: Window, after: Window): number[];
}

interface Mark {
  readonly day: string;
  readonly relation: number;
}

/**
 * The state of a relation depends on how the end of the window lies to `from` and `fromLatest`, and
 * on how its start lies to `toEarliest` and `to` (model/time/window.ts). So it can change only when
 * an edge of the window passes one of these; they are kept sorted, and a step looks at those it passed.
 */
export function flipIndex(relations: readonly Bounds[]): FlipIndex {
  const starts = marksOf(relations, ({ from, fromLatest }) => [from, fromLatest]);
  const ends = marksOf(relations, ({ toEarliest, to }) => [toEarliest, to]);
  return {
    candidates(before, after) {
      const found = new Set<number>();
      collect(starts, before.to, after.to, found);
      collect(ends, before.from, after.from, found);
      return [...found].sort((a, b) => a - b);
    },
  };
}

function marksOf(relations: readonly Bounds[], daysOf: (bounds: Bounds) => string[]): Mark[] {
  return relations
    .flatMap((bounds, relation) => daysOf(bounds).map((day) => ({ day, relation })))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function collect(marks: readonly Mark[], a: string, b: string, found: Set<number>): void {
  const [low, high] = a < b ? [a, b] : [b, a];
  for (let at = firstFrom(marks, low); at < marks.length; at += 1) {
    const mark = marks[at];
    if (mark === undefined || mark.day > high) return;
    found.add(mark.relation);
  }
}

/** The first mark on or after `day`. */
function firstFrom(marks: readonly Mark[], day: string): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.day ?? '') < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
