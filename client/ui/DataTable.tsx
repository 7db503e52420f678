import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { useViewer } from '../state/viewer-context.ts';
import { formatSorting, parseSorting, type Sorting, sorted, toggled } from './sort.ts';
import styles from './table.module.css';

export interface TableColumn<Row, Name extends string> {
  readonly name: Name;
  readonly title: string;
  /** The width, as a CSS grid track. */
  readonly width: string;
  readonly sortBy: (row: Row) => string | number;
  readonly cell: (row: Row) => ReactNode;
}

interface Props<Row, Name extends string> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly TableColumn<Row, Name>[];
  readonly first: Sorting<Name>;
  readonly keyOf: (row: Row) => string;
  readonly isSelected: (row: Row) => boolean;
  /** Shown when there are no rows. */
  readonly empty: ReactNode;
}

const ROW_HEIGHT = 40;

/** A table that sorts by any column. Only the rows in view are in the DOM, so that it can have tens of thousands. */
export function DataTable<Row, Name extends string>({ label, rows, columns, first, keyOf, isSelected, empty }: Props<Row, Name>) {
  const { values, setValues } = useViewer();
  const scroller = useRef<HTMLDivElement>(null);
  const sorting = useMemo(
    () =>
      parseSorting(
        values.sort,
        columns.map(({ name }) => name),
        first,
      ),
    [values.sort, columns, first],
  );
  const ordered = useMemo(
    () => sorted(rows, sorting, (row, name) => columns.find((column) => column.name === name)?.sortBy(row) ?? ''),
    [rows, sorting, columns],
  );
  const virtual = useVirtualizer({
    count: ordered.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  const chosen = ordered.findIndex(isSelected);
  useEffect(() => {
    const { startIndex = 0, endIndex = -1 } = virtual.range ?? {};
    // A row that was clicked is in view and does not scroll.
    if (chosen >= 0 && (chosen <= startIndex || chosen >= endIndex)) virtual.scrollToIndex(chosen, { align: 'center' });
  }, [virtual, chosen]);
  const grid = { gridTemplateColumns: columns.map(({ width }) => width).join(' ') };
  return (
    <div ref={scroller} className={styles.scroller}>
      <table tabIndex={-1} className={styles.table} aria-label={label} aria-rowcount={ordered.length + 1}>
        <thead>
          <tr style={grid} aria-rowindex={1}>
            {columns.map(({ name, title }) => {
              const order = sorting.column === name ? (sorting.descending ? 'descending' : 'ascending') : 'none';
              return (
                <th key={name} scope="col" aria-sort={order}>
                  <button type="button" onClick={() => setValues({ sort: formatSorting(toggled(sorting, name)) })}>
                    {title}
                    <span aria-hidden="true">{order === 'none' ? '' : order === 'ascending' ? ' ↑' : ' ↓'}</span>
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = ordered[index];
            if (row === undefined) return null;
            return (
              <tr
                key={keyOf(row)}
                ref={virtual.measureElement}
                data-index={index}
                data-id={keyOf(row)}
                style={{ ...grid, transform: `translateY(${start}px)` }}
                aria-rowindex={index + 2}
                data-selected={isSelected(row) || undefined}
              >
                {columns.map((column) => (
                  <td key={column.name}>{column.cell(row)}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {ordered.length === 0 && <div className={styles.empty}>{empty}</div>}
    </div>
  );
}
