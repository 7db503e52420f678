import { byName } from '../../model/by-name.ts';

export interface Sorting<Column extends string> {
  readonly column: Column;
  readonly descending: boolean;
}

/** The rows in the order of one column; rows that are equal in it keep their order. */
export function sorted<Row, Column extends string>(
  rows: readonly Row[],
  { column, descending }: Sorting<Column>,
  keyOf: (row: Row, column: Column) => string | number,
): Row[] {
  const direction = descending ? -1 : 1;
  return rows
    .map((row) => ({ row, key: keyOf(row, column) }))
    .sort((a, b) => direction * compare(a.key, b.key))
    .map(({ row }) => row);
}

/** A click on a column's head: sorts by it, or reverses the order. */
export function toggled<Column extends string>(sorting: Sorting<Column>, column: Column): Sorting<Column> {
  return sorting.column === column ? { column, descending: !sorting.descending } : { column, descending: false };
}

/** `name`, or `-name` when descending. */
export function formatSorting({ column, descending }: Sorting<string>): string {
  return `${descending ? '-' : ''}${column}`;
}

/** Parses a sorting; returns `first` if its column is not one of these. */
export function parseSorting<Column extends string>(
  text: string | null,
  columns: readonly Column[],
  first: Sorting<Column>,
): Sorting<Column> {
  const name = text?.replace(/^-/, '');
  const column = columns.find((each) => each === name);
  return column === undefined ? first : { column, descending: text?.startsWith('-') === true };
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return byName(String(a), String(b));
}
