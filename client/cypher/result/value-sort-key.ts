import type { UnionGraph } from '../../graph/union-graph.ts';
import type { SortKey } from '../../ui/table/sort-key.ts';
import { digitsOf, valueText } from './value-text.ts';

/** The sort key of a value: numbers exactly by their value, everything else by the text in the table, actors by name. */
export function sortKey(value: unknown, unionGraph: UnionGraph): SortKey {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'number') return value;
  const digits = digitsOf(value);
  if (digits === undefined) return valueText(value, unionGraph);
  if (/^-?\d+$/.test(digits)) return BigInt(digits);
  const number = Number(digits);
  return Number.isNaN(number) ? digits : number;
}
