import type { DatedRelation } from '../../../seed/check/dataset.ts';
import type { World } from './world.ts';

/** The parameters of a question that was asked: its own, and those that the viewer gives to each. */
export interface Asked {
  readonly year: number;
  readonly from: string;
  readonly to: string;
  readonly selected: readonly string[];
  readonly own: Readonly<Record<string, unknown>>;
}

/** What a saved question answers, worked out from the files of the datasets. */
export interface Expectation {
  /** The columns that are compared. */
  readonly columns: readonly string[];
  /** Other parameters than the defaults with which it is asked too. */
  readonly given?: readonly Readonly<Record<string, unknown>>[];
  readonly rows: (world: World, asked: Asked) => readonly (readonly unknown[])[];
}

/** By the id of the question. */
export interface Expectations {
  readonly [question: string]: Expectation;
}

/** An actor or a source in a row. */
export const node = (id: string) => `(${id})`;

/** A relation in a row. */
export const tie = ({ id, type }: DatedRelation) => `[${id} ${type}]`;

/** Sorts what goes the other way. */
export const falling = (key: string) => ({ key });

type Key = string | number | { readonly key: string };

/** Items sorted by their keys, the first that differs, each as a row. */
export function rowsOf<T>(items: readonly T[], keysOf: (item: T) => readonly Key[], cellsOf: (item: T) => readonly unknown[]): unknown[][] {
  const keyed = items.map((item) => ({ keys: keysOf(item), cells: [...cellsOf(item)] }));
  return keyed.sort((a, b) => compareKeys(a.keys, b.keys)).map(({ cells }) => cells);
}

function compareKeys(a: readonly Key[], b: readonly Key[]): number {
  for (const [index, key] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    const order = typeof key === 'object' ? -compare(key.key, (other as typeof key).key) : compare(key, other as typeof key);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A value of an answer, or of a row that is expected, as text. */
export function cellOf(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  if (Array.isArray(value)) return value.map(cellOf).join(', ');
  if (typeof value !== 'object') return String(value);
  if (!('$type' in value && 'properties' in value)) throw new Error(`no cell for ${JSON.stringify(value)}`);
  const id = idOf(value.properties);
  return 'type' in value ? `[${id} ${String(value.type)}]` : node(id);
}

function idOf(properties: unknown): string {
  if (typeof properties === 'object' && properties !== null && 'id' in properties) return String(properties.id);
  throw new Error(`no id in ${JSON.stringify(properties)}`);
}
