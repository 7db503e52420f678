import { type ColumnDef, getCoreRowModel, type SortingState, type Table, type TableOptions, useReactTable } from '@tanstack/react-table';
import { type ReactNode, useCallback, useMemo } from 'react';
import type { SortedBy } from './row-order.ts';
import type { SortKey } from './sort-key.ts';
import type { KeptSorting } from './url-sorting.ts';
import { type OrderedRows, useRowOrder } from './use-row-order.ts';

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
export interface TableModel<Row> extends OrderedRows<Row> {
  /** Its columns: react-table is given no rows, of each of which it would make an object. */
  readonly table: Table<Row>;
  readonly columns: readonly TableColumn<Row>[];
  /** The id of the row with this index. */
  readonly idOf: (index: number) => string;
}

interface Options<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly TableColumn<Row>[];
  readonly keyOf?: (row: Row) => string;
  /** Without it the table keeps its sorting itself, and begins and may end with none. */
  readonly kept?: KeptSorting;
}

const NO_ROWS: never[] = [];

/** A table that sorts by any column; rows that are equal in it stay in their order. */
export function useTable<Row>({ rows, columns, keyOf, kept }: Options<Row>): TableModel<Row> {
  const defs = useMemo(() => columns.map(columnDef), [columns]);
  const table = useReactTable({ data: NO_ROWS, columns: defs, ...tableOptions<Row>(kept) });
  const { sorting } = table.getState();
  const by = useMemo(() => sortedBy(columns, sorting), [columns, sorting]);
  const ordered = useRowOrder(rows, by);
  const shown = ordered.rows;
  const idOf = useCallback(
    (index: number) => {
      const row = shown[index];
      return keyOf === undefined || row === undefined ? String(index) : keyOf(row);
    },
    [shown, keyOf],
  );
  return { table, columns, idOf, ...ordered };
}

/** What rows are sorted by. */
export function sortedBy<Row>(columns: readonly TableColumn<Row>[], sorting: SortingState): SortedBy<Row>[] {
  return sorting.flatMap(({ id, desc }) => {
    const column = columns.find(({ name }) => name === id);
    return column === undefined ? [] : [{ keyOf: column.sortBy, isDescending: desc }];
  });
}

/** A column of react-table. */
export function columnDef<Row>({ name, title, width, sortBy }: TableColumn<Row>): ColumnDef<Row> {
  return {
    id: name,
    header: title,
    accessorFn: sortBy,
    sortDescFirst: false,
    enableResizing: typeof width === 'number',
    minSize: NARROWEST,
    maxSize: WIDEST,
    ...(typeof width === 'number' && { size: width }),
  };
}

/** What all tables have in common. */
export function tableOptions<Row>(kept?: KeptSorting): Omit<TableOptions<Row>, 'data' | 'columns'> {
  return {
    columnResizeMode: 'onChange',
    getCoreRowModel: getCoreRowModel(),
    manualSorting: true,
    ...(kept !== undefined && {
      state: { sorting: kept.sorting },
      onSortingChange: kept.onSortingChange,
      enableSortingRemoval: false,
      enableMultiSort: false,
    }),
  };
}
