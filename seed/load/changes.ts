import { isDeepStrictEqual } from 'node:util';

/** The changes that make the stored rows equal to the wanted ones. */
export interface Changes<T> {
  readonly added: T[];
  readonly changed: T[];
  readonly removed: string[];
}

/**
 * Compares rows by id. Two rows are equal if all their fields are.
 * @param whole gives a wanted row with all of its fields, where it makes some of them only when they are asked for
 */
export function changesBetween<T extends { readonly id: string }>(
  stored: readonly T[],
  wanted: readonly T[],
  whole: (row: T) => T = (row) => row,
): Changes<T> {
  const before = new Map(stored.map((row) => [row.id, row]));
  const after = new Set(wanted.map((row) => row.id));
  return {
    added: wanted.filter((row) => !before.has(row.id)),
    changed: wanted.filter((row) => before.has(row.id) && !isDeepStrictEqual(before.get(row.id), whole(row))),
    removed: stored.filter((row) => !after.has(row.id)).map((row) => row.id),
  };
}

/** How many rows a load changed. */
export interface ChangeCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

export function countChanges(changes: Changes<unknown>): ChangeCounts {
  return { added: changes.added.length, changed: changes.changed.length, removed: changes.removed.length };
}
