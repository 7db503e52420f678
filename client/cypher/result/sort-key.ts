import { byName } from '../../../model/by-name.ts';
import type { World } from '../../graph/world.ts';
import { digitsOf, valueText } from './value-text.ts';

/** The sort key of a value; `undefined` for null, which comes last. */
export type SortKey = number | bigint | string | undefined;

/** Numbers are sorted exactly by their value, everything else by the text in the table: actors by name. */
export function sortKey(value: unknown, world: World): SortKey {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'number') return value;
  const digits = digitsOf(value);
  if (digits === undefined) return valueText(value, world);
  if (/^-?\d+$/.test(digits)) return BigInt(digits);
  const number = Number(digits);
  return Number.isNaN(number) ? digits : number;
}

/** Compares sort keys: numbers before texts, null last. */
export function compareKeys(a: SortKey, b: SortKey): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  if (typeof a === 'string' && typeof b === 'string') return byName(a, b);
  if (typeof a === 'string' || typeof b === 'string') return typeof a === 'string' ? 1 : -1;
  // A bigint and a number compare exactly.
  return a < b ? -1 : a > b ? 1 : 0;
}
