import { byName } from '../../../model/by-name.ts';

/** What a cell is sorted by; `undefined` for nothing, which comes last in either order. */
export type SortKey = number | bigint | string | undefined;

/** Compares sort keys: numbers by value and before texts, texts by name. */
export function compareKeys(a: SortKey, b: SortKey): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  if (typeof a === 'string' && typeof b === 'string') return byName(a, b);
  if (typeof a === 'string' || typeof b === 'string') return typeof a === 'string' ? 1 : -1;
  // A bigint and a number compare exactly.
  return a < b ? -1 : a > b ? 1 : 0;
}
