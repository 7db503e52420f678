import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { keyOf } from '../../state/commands/part-keys.ts';
import type { SchemaRow } from './schema-rows.ts';

/**
 * The keys of a tree, as the ARIA Authoring Practices have them: up and down from row to row, right opens a row or goes into
 * it, left closes it or goes out of it. One row at a time can be reached by Tab.
 */
export function useSchemaTree(rows: readonly SchemaRow[], toggle: (id: string) => void, choose: (row: SchemaRow) => void) {
  const [active, setActive] = useState('');
  const tree = useRef<HTMLDivElement>(null);
  const isMoved = useRef(false);
  const home = rows.some(({ id }) => id === active) ? active : rows[0]?.id;
  useEffect(() => {
    if (!isMoved.current) return;
    isMoved.current = false;
    tree.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  });
  const go = (row: SchemaRow | undefined) => {
    if (row === undefined) return;
    isMoved.current = true;
    setActive(row.id);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, index: number) => {
    const row = rows[index];
    const key = keyOf(event, 'schemaRow', 'schemaToggle', 'schemaInsert');
    if (row === undefined || key === undefined) return;
    event.preventDefault();
    if (key === 'Enter' || key === 'Space') {
      if (key === 'Enter' && row.choice !== undefined) choose(row);
      else if (row.isOpen !== undefined) toggle(row.id);
      return;
    }
    if (key === 'ArrowRight' && row.isOpen === false) toggle(row.id);
    else if (key === 'ArrowLeft' && row.isOpen === true) toggle(row.id);
    else go(rows[placeAfter(key, rows, index)]);
  };
  return { tree, home, setActive, onKeyDown };
}

function placeAfter(
  key: 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End',
  rows: readonly SchemaRow[],
  index: number,
): number {
  const { level = 1, isOpen } = rows[index] ?? {};
  switch (key) {
    case 'Home':
      return 0;
    case 'End':
      return rows.length - 1;
    case 'ArrowUp':
      return index - 1;
    case 'ArrowDown':
      return index + 1;
    case 'ArrowRight':
      return isOpen === true ? index + 1 : index;
    case 'ArrowLeft':
      return rows.findLastIndex((row, place) => place < index && row.level < level);
  }
}
