import { type ColumnSort, functionalUpdate, type OnChangeFn, type SortingState } from '@tanstack/react-table';
import { useMemo } from 'react';
import { useViewer } from '../../state/viewer-context.ts';
import type { TableColumn } from './use-table.ts';

/** How a table is sorted, kept outside of it: always by one column. */
export interface KeptSorting {
  readonly sorting: SortingState;
  readonly onSortingChange: OnChangeFn<SortingState>;
}

/** The sorting that is in the address; `first` where there is none. */
export function useUrlSorting<Row>(columns: readonly TableColumn<Row>[], first: ColumnSort): KeptSorting {
  const { values, setValues } = useViewer();
  return useMemo(() => {
    const names = columns.map(({ name }) => name);
    const sorting = [parseSorting(values.sort, names, first)];
    return {
      sorting,
      onSortingChange(update) {
        const [by = first] = functionalUpdate(update, sorting);
        setValues({ sort: formatSorting(by) });
      },
    };
  }, [values.sort, setValues, columns, first]);
}

/** `name`, or `-name` when descending. */
export function formatSorting({ id, desc }: ColumnSort): string {
  return `${desc ? '-' : ''}${id}`;
}

/** Parses a sorting; returns `first` if its column is not one of these. */
export function parseSorting(text: string | null, columns: readonly string[], first: ColumnSort): ColumnSort {
  const id = columns.find((name) => name === text?.replace(/^-/, ''));
  return id === undefined ? first : { id, desc: text?.startsWith('-') === true };
}
