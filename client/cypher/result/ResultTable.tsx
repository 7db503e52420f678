import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { type ColumnDef, getCoreRowModel, getSortedRowModel, useReactTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ClipboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { CypherAnswer } from '../../../model/api.ts';
import { formatCount } from '../../../model/format-count.ts';
import { useViewer } from '../../state/viewer-context.ts';
import { Cell } from './Cell.tsx';
import { ColumnHead } from './ColumnHead.tsx';
import { columnWidths, NARROWEST } from './column-widths.ts';
import styles from './result.module.css';
import { compareKeys, sortKey } from './sort-key.ts';
import { formatTsv } from './tsv.ts';
import { useCellKeys } from './use-cell-keys.ts';
import { valueText } from './value-text.ts';

type Row = readonly unknown[];

/** How many rows the initial widths are derived from. */
const SAMPLE = 40;
/** The height of the head, in pixels. */
const HEAD = 33;

/** The rows of an answer, sortable by any column. Only those in view are in the DOM. */
export function ResultTable({ answer }: { readonly answer: CypherAnswer }) {
  const { fields, values } = answer.data;
  const { world } = useViewer();
  const scroller = useRef<HTMLElement>(null);
  const clipboard = useClipboard({ timeout: 2000 });
  const [room, setRoom] = useState(0);
  useLayoutEffect(() => setRoom(scroller.current?.clientWidth ?? 0), []);
  const columns = useMemo((): ColumnDef<Row>[] => {
    const sample = values.slice(0, SAMPLE);
    const texts = fields.map((_, column) => sample.map((row) => valueText(row[column], world)));
    const widths = columnWidths(fields, texts, room);
    return fields.map((field, column) => ({
      id: String(column),
      header: field,
      size: widths[column] ?? NARROWEST,
      minSize: NARROWEST,
      maxSize: 2000,
      accessorFn: (row) => sortKey(row[column], world),
      sortingFn: (a, b, id) => compareKeys(a.getValue(id), b.getValue(id)),
      // Null comes last in both orders.
      sortUndefined: 'last',
      sortDescFirst: false,
    }));
  }, [fields, values, world, room]);
  const data = useMemo(() => [...values], [values]);
  const table = useReactTable({
    data,
    columns,
    columnResizeMode: 'onChange',
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
  });
  const { rows } = table.getRowModel();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 40,
    overscan: 16,
    // The head covers the first rows.
    scrollPaddingEnd: HEAD,
  });
  const keys = useCellKeys(rows.length, fields.length, virtual.scrollToIndex);
  const items = virtual.getVirtualItems();
  // A row that was scrolled away cannot be focused; then the first in view is.
  const home = items.some(({ index }) => index === keys.row) ? keys.row : items[0]?.index;
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const heads = table.getFlatHeaders();
  const copyCell = (event: ClipboardEvent<HTMLElement>) => {
    const cell = event.target instanceof Element ? event.target.closest('td') : null;
    if (cell === null || getSelection()?.isCollapsed === false) return;
    const row = rows[Number(cell.parentElement?.dataset.index)]?.original;
    event.clipboardData.setData('text/plain', valueText(row?.[cell.cellIndex], world));
    event.preventDefault();
  };
  return (
    <>
      <section ref={scroller} className={styles.scroller} aria-label="Rows">
        <table
          ref={keys.table}
          className={styles.table}
          style={{ width: table.getTotalSize() }}
          aria-rowcount={rows.length + 1}
          onKeyDown={keys.onKeyDown}
          onFocus={keys.onFocus}
          onCopy={copyCell}
        >
          <colgroup>
            {heads.map((head) => (
              <col key={head.id} style={{ width: head.getSize() }} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              {heads.map((head) => (
                <ColumnHead key={head.id} head={head} />
              ))}
            </tr>
          </thead>
          <tbody>
            {above > 0 && <tr style={{ height: above }} />}
            {items.map(({ index }) => (
              <tr key={rows[index]?.id} ref={virtual.measureElement} data-index={index} aria-rowindex={index + 2}>
                {fields.map((field, column) => (
                  <td key={field} tabIndex={index === home && column === keys.column ? 0 : -1}>
                    <Cell value={rows[index]?.original[column]} />
                  </td>
                ))}
              </tr>
            ))}
            {below > 0 && <tr style={{ height: below }} />}
          </tbody>
        </table>
      </section>
      <div className={styles.foot}>
        <span className={styles.keys}>Arrow keys go from cell to cell; Ctrl C copies one.</span>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() =>
            clipboard.copy(
              formatTsv(
                fields,
                rows.map(({ original }) => original),
                world,
              ),
            )
          }
        >
          {clipboard.copied ? 'Copied' : `Copy ${formatCount(rows.length, 'row')}`}
        </Button>
      </div>
    </>
  );
}
