import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { CypherAnswer } from '../../model/api.ts';
import { Cell } from './Cell.tsx';
import styles from './cypher.module.css';

/** Rows may hold nothing that takes the focus, and must be scrolled without a pointer all the same. */
const SCROLLED_BY_KEYS = { tabIndex: 0 };

/** The rows of an answer; only those in view are in the page. */
export function ResultTable({ answer }: { readonly answer: CypherAnswer }) {
  const { fields, values } = answer.data;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: values.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 40,
    overscan: 16,
  });
  if (values.length === 0) return <p className={styles.quiet}>No rows: nothing in the data matches.</p>;
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <section ref={scroller} className={styles.scroller} aria-label="Rows" {...SCROLLED_BY_KEYS}>
      <table className={styles.table} aria-rowcount={values.length + 1}>
        <thead>
          <tr>
            {fields.map((field) => (
              <th key={field} scope="col">
                {field}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <tr style={{ height: above }} />}
          {items.map(({ index }) => (
            <tr key={index} ref={virtual.measureElement} data-index={index} aria-rowindex={index + 2}>
              {fields.map((field, column) => (
                <td key={field}>
                  <Cell value={values[index]?.[column]} />
                </td>
              ))}
            </tr>
          ))}
          {below > 0 && <tr style={{ height: below }} />}
        </tbody>
      </table>
    </section>
  );
}
