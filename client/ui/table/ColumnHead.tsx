import type { Header } from '@tanstack/react-table';
import type { KeyboardEvent } from 'react';
import { keyOf } from '../../state/commands/part-keys.ts';
import styles from './table.module.css';

/** How far an arrow key moves the edge of a column, in pixels. */
const STEP = 16;

const ORDERS = { asc: 'ascending', desc: 'descending', none: 'none' } as const;
const ARROWS = { ascending: ' ↑', descending: ' ↓', none: '' };

/** The head of a column: a click sorts by it. If it can be resized, its right edge is dragged or moved by the arrow keys. */
export function ColumnHead<Row>({ head }: { readonly head: Header<Row, unknown> }) {
  const { column } = head;
  const name = String(column.columnDef.header);
  const order = ORDERS[column.getIsSorted() || 'none'];
  return (
    <th scope="col" aria-sort={order}>
      <button type="button" onClick={column.getToggleSortingHandler()} {...(column.getCanResize() && { title: name })}>
        {name}
        <span aria-hidden="true">{ARROWS[order]}</span>
      </button>
      {column.getCanResize() && <Edge head={head} name={name} />}
    </th>
  );
}

function Edge<Row>({ head, name }: { readonly head: Header<Row, unknown>; readonly name: string }) {
  const { column } = head;
  const { minSize = 0, maxSize = 0 } = column.columnDef;
  const drag = head.getResizeHandler();
  const onKeyDown = (event: KeyboardEvent) => {
    const key = keyOf(event, 'width');
    if (key === undefined) return;
    event.preventDefault();
    // The arrow key must not move to another cell too.
    event.stopPropagation();
    const size = Math.min(maxSize, Math.max(minSize, head.getSize() + { ArrowLeft: -STEP, ArrowRight: STEP }[key]));
    head.getContext().table.setColumnSizing((sizes) => ({ ...sizes, [column.id]: size }));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule between parts of a text is none that can be moved.
    <div
      className={styles.edge}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={`Width of ${name}`}
      aria-valuenow={Math.round(head.getSize())}
      aria-valuemin={minSize}
      aria-valuemax={maxSize}
      data-dragged={column.getIsResizing() || undefined}
      onMouseDown={drag}
      onTouchStart={drag}
      onKeyDown={onKeyDown}
    />
  );
}
