import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { CypherAnswer } from '../../../model/api.ts';
import { formatCount } from '../../../model/format-count.ts';
import { useViewer } from '../../state/viewer-context.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { NARROWEST, type TableColumn, useTable } from '../../ui/table/use-table.ts';
import { Cell } from './Cell.tsx';
import { columnWidths } from './column-widths.ts';
import styles from './result.module.css';
import { formatTsv } from './tsv.ts';
import { sortKey } from './value-sort-key.ts';
import { valueText } from './value-text.ts';

type Row = readonly unknown[];

/** How many rows the initial widths are derived from. */
const SAMPLE = 40;

/** The rows of an answer, sortable by any column. */
export function ResultTable({ answer }: { readonly answer: CypherAnswer }) {
  const { fields, values } = answer.data;
  const { unionGraph } = useViewer();
  const section = useRef<HTMLElement>(null);
  const clipboard = useClipboard({ timeout: 2000 });
  const [room, setRoom] = useState(0);
  useLayoutEffect(() => setRoom(section.current?.firstElementChild?.clientWidth ?? 0), []);
  const columns = useMemo((): TableColumn<Row>[] => {
    const sample = values.slice(0, SAMPLE);
    const texts = fields.map((_, column) => sample.map((row) => valueText(row[column], unionGraph)));
    const widths = columnWidths(fields, texts, room);
    return fields.map((field, column) => ({
      name: String(column),
      title: field,
      width: widths[column] ?? NARROWEST,
      sortBy: (row) => sortKey(row[column], unionGraph),
      cell: (row) => <Cell value={row[column]} />,
    }));
  }, [fields, values, unionGraph, room]);
  const model = useTable({ rows: values, columns });
  const copyRows = () => {
    const { rows, order } = model;
    clipboard.copy(
      formatTsv(
        fields,
        Array.from(order, (index) => rows[index] ?? []),
        unionGraph,
      ),
    );
  };
  return (
    <>
      <section ref={section} className={styles.rows} aria-label="Rows">
        <DataTable model={model} cellText={(row, column) => valueText(row[column], unionGraph)} />
      </section>
      <div className={styles.footer}>
        <span className={styles.keyHint}>Arrow keys go from cell to cell; Ctrl C copies one.</span>
        <Button size="compact-xs" variant="default" onClick={copyRows}>
          {clipboard.copied ? 'Copied' : `Copy ${formatCount(values.length, 'row')}`}
        </Button>
      </div>
    </>
  );
}
