import { type ColumnDef, getCoreRowModel, getSortedRowModel, type Table, type TableOptions, useReactTable } from '@tanstack/react-table';
import { type ReactNode, useMemo } from 'react';
import { compareKeys, type SortKey } from './sort-key.ts';
import type { KeptSorting } from './url-sorting.ts';

/** The least width of a column that can be resized, pixels. */
export const NARROWEST = 64;
const WIDEST = 2000;

/** A column of a table. */
export interface TableColumn<Row> {
  /** Different from that of every other column. */
  readonly name: string;
  readonly title: string;
  /** A CSS grid track; or pixels, to begin with, which the user can change. */
  readonly width: string | number;
  readonly sortBy: (row: Row) => SortKey;
  readonly cell: (row: Row) => ReactNode;
}

/** Rows and columns with their order and widths, for `DataTable`. */
export interface TableModel<Row> {
  readonly table: Table<Row>;
  readonly columns: readonly TableColumn<Row>[];
}

interface Options<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly TableColumn<Row>[];
  readonly keyOf?: (row: Row) => string;
  /** Without it the table keeps its sorting itself, and begins and may end with none. */
  readonly kept?: KeptSorting;
}

/** A table that sorts by any column; rows that are equal in it stay in their order. */
export function useTable<Row>({ rows, columns, keyOf, kept }: Options<Row>): TableModel<Row> {
  // Together: a row caches what it is sorted by, and has to be made anew when a column sorts it by something else.
  const made = useMemo(() => ({ data: [...rows], columns: columns.map(columnDef) }), [rows, columns]);
  const table = useReactTable({ ...made, ...tableOptions<Row>(keyOf, kept) });
  return { table, columns };
}

/** A column of react-table. */
export function columnDef<Row>({ name, title, width, sortBy }: TableColumn<Row>): ColumnDef<Row> {
  return {
    id: name,
    header: title,
    accessorFn: sortBy,
    sortingFn: (a, b) => compareKeys(a.getValue<SortKey>(name), b.getValue<SortKey>(name)),
    sortUndefined: 'last',
    sortDescFirst: false,
    enableResizing: typeof width === 'number',
    minSize: NARROWEST,
    maxSize: WIDEST,
    ...(typeof width === 'number' && { size: width }),
  };
}

/** What all tables have in common. */
export function tableOptions<Row>(keyOf?: (row: Row) => string, kept?: KeptSorting): Omit<TableOptions<Row>, 'data' | 'columns'> {
  return {
    columnResizeMode: 'onChange',
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
    ...(keyOf !== undefined && { getRowId: keyOf }),
    ...(kept !== undefined && {
      state: { sorting: kept.sorting },
      onSortingChange: kept.onSortingChange,
      enableSortingRemoval: false,
      enableMultiSort: false,
    }),
  };
}
