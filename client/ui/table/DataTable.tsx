import { useVirtualizer } from '@tanstack/react-virtual';
import { type ClipboardEvent, type ReactNode, useCallback, useEffect, useRef } from 'react';
import { formatCount } from '../../../model/format-count.ts';
import { ColumnHead } from './ColumnHead.tsx';
import styles from './table.module.css';
import { useCellKeys } from './use-cell-keys.ts';
import { useRowNumbers } from './use-row-numbers.ts';
import type { TableModel } from './use-table.ts';

interface Props<Row> {
  readonly model: TableModel<Row>;
  readonly label?: string;
  readonly isSelected?: (row: Row) => boolean;
  /** Shown when there are no rows. */
  readonly empty?: ReactNode;
  /** The text of a cell. With it cells have the focus, one at a time: arrow keys go from one to the next, and Ctrl C copies it. */
  readonly cellText?: (row: Row, column: number) => string;
}

/** Before a row is measured, pixels. */
const ROW_HEIGHT = 40;
/** The height of the head, pixels. */
const HEAD = 33;

/** A table that sorts by any column. Only the rows in view are in the DOM, so that it can have tens of thousands. */
export function DataTable<Row>({ model, label, isSelected = () => false, empty, cellText }: Props<Row>) {
  const scroller = useRef<HTMLDivElement>(null);
  const { table, columns, rows, order, idOf, isSorting } = model;
  const rowAt = (place: number) => rows[order[place] ?? -1];
  // The height that was measured is that of a row, wherever it stands.
  const numbers = useRowNumbers(order, idOf);
  const keyAt = useCallback((place: number) => numbers[place] ?? 0, [numbers]);
  const virtual = useVirtualizer({
    count: order.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: keyAt,
    overscan: 8,
    // The head covers the first rows.
    scrollPaddingEnd: HEAD,
  });
  const items = virtual.getVirtualItems();
  const chosen = order.findIndex((index) => {
    const row = rows[index];
    return row !== undefined && isSelected(row);
  });
  useEffect(() => {
    const { startIndex = 0, endIndex = -1 } = virtual.range ?? {};
    // A row that was clicked is in view and does not scroll. The head pushes the last row of the range out of view.
    if (chosen >= 0 && (chosen <= startIndex || chosen >= endIndex - 1)) virtual.scrollToIndex(chosen, { align: 'center' });
  }, [virtual, chosen]);
  const keys = useCellKeys(order.length, columns.length, virtual.scrollToIndex);
  // A row that was scrolled away cannot be focused; then the first in view is.
  const home = items.some(({ index }) => index === keys.row) ? keys.row : items[0]?.index;
  const heads = table.getFlatHeaders();
  const grid = {
    gridTemplateColumns: columns.map(({ width }, index) => (typeof width === 'string' ? width : `${heads[index]?.getSize()}px`)).join(' '),
  };
  const isResizable = columns.some(({ width }) => typeof width === 'number');
  const copyCell = (event: ClipboardEvent<HTMLElement>) => {
    const cell = event.target instanceof Element ? event.target.closest('td') : null;
    if (cell === null || getSelection()?.isCollapsed === false) return;
    const row = rowAt(Number(cell.parentElement?.dataset.index));
    if (row === undefined || cellText === undefined) return;
    event.clipboardData.setData('text/plain', cellText(row, cell.cellIndex));
    event.preventDefault();
  };
  return (
    <div ref={scroller} className={styles.scroller}>
      <table
        ref={keys.table}
        className={styles.table}
        aria-label={label}
        aria-rowcount={order.length + 1}
        aria-busy={isSorting || undefined}
        {...(isResizable && { style: { width: table.getTotalSize(), minWidth: 0 } })}
        {...(cellText === undefined
          ? { tabIndex: -1 }
          : { 'data-cells': true, onKeyDown: keys.onKeyDown, onFocus: keys.onFocus, onCopy: copyCell })}
      >
        <thead>
          <tr style={grid} aria-rowindex={1}>
            {heads.map((head) => (
              <ColumnHead key={head.id} head={head} />
            ))}
          </tr>
        </thead>
        <tbody style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start }) => {
            const row = rowAt(index);
            if (row === undefined) return null;
            const id = idOf(order[index] ?? 0);
            return (
              <tr
                key={id}
                ref={virtual.measureElement}
                data-index={index}
                data-id={id}
                style={{ ...grid, transform: `translateY(${start}px)` }}
                aria-rowindex={index + 2}
                data-selected={isSelected(row) || undefined}
              >
                {columns.map(({ name, cell }, column) => (
                  <td key={name} {...(cellText !== undefined && { tabIndex: index === home && column === keys.column ? 0 : -1 })}>
                    {cell(row)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {isSorting && order.length === 0 && (
        <p className={styles.empty} role="status">
          Sorting {formatCount(rows.length, 'row')} …
        </p>
      )}
      {rows.length === 0 && empty !== undefined && <div className={styles.empty}>{empty}</div>}
    </div>
  );
}
