import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { type KeyOf, keyOf } from '../../state/commands/part-keys.ts';

const STEPS: Readonly<Record<KeyOf<'cell'>, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
};

/**
 * Arrow keys move from cell to cell of a virtualized table; Tab enters and leaves it at the
 * cell that was last focused.
 */
export function useCellKeys(rowCount: number, columnCount: number, scrollTo: (row: number) => void) {
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState({ row: 0, column: 0 });
  const isMoving = useRef(false);
  const within = (value: number, count: number) => Math.min(count - 1, Math.max(0, value));
  const row = within(at.row, rowCount);

  // A row that was out of view is rendered later.
  useLayoutEffect(() => {
    const cell = isMoving.current ? cellAt(table.current, row, at.column) : undefined;
    if (cell === undefined) return;
    isMoving.current = false;
    cell.focus();
  });

  return {
    table,
    row,
    column: at.column,
    onFocus({ target }: FocusEvent<HTMLTableElement>) {
      const cell = target.closest('td');
      if (cell !== null) setAt({ row: Number(cell.parentElement?.dataset.index), column: cell.cellIndex });
    },
    onKeyDown(event: KeyboardEvent<HTMLTableElement>) {
      const key = keyOf(event, 'cell');
      // The content of a cell handles its own keys.
      if (key === undefined || !(event.target instanceof HTMLTableCellElement)) return;
      event.preventDefault();
      const [rows, columns] = STEPS[key];
      const next = { row: within(row + rows, rowCount), column: within(at.column + columns, columnCount) };
      isMoving.current = true;
      setAt(next);
      scrollTo(next.row);
    },
  };
}

function cellAt(table: HTMLTableElement | null, row: number, column: number): HTMLTableCellElement | undefined {
  return table?.querySelector<HTMLTableRowElement>(`tr[data-index="${row}"]`)?.cells[column];
}
