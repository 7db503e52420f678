import type { ColumnSort } from '@tanstack/react-table';
import type { ReactNode } from 'react';
import { DataTable } from './DataTable.tsx';
import { useUrlSorting } from './url-sorting.ts';
import { type TableColumn, useTable } from './use-table.ts';

interface Props<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly TableColumn<Row>[];
  /** The sorting to begin with. */
  readonly first: ColumnSort;
  readonly keyOf: (row: Row) => string;
  readonly isSelected: (row: Row) => boolean;
  /** Shown when there are no rows. */
  readonly empty: ReactNode;
}

/** A table of actors, relations or sources, sorted as the address says; what is selected is marked and in view. */
export function ListTable<Row>({ label, rows, columns, first, keyOf, isSelected, empty }: Props<Row>) {
  const model = useTable({ rows, columns, keyOf, kept: useUrlSorting(columns, first) });
  return <DataTable model={model} label={label} isSelected={isSelected} empty={empty} />;
}
