import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { formatCount } from '../../../model/format-count.ts';
import type { Done } from '../../state/query-run.ts';
import { useViewer } from '../../state/viewer-context.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { NARROWEST, type TableColumn, useTable } from '../../ui/table/use-table.ts';
import { AnswerWindow, useAnswerWindow } from './answer-window.ts';
import { columnWidths } from './column-widths.ts';
import { cellText } from './column-words.ts';
import { ResultCell } from './ResultCell.tsx';
import styles from './result.module.css';
import { formatTsv } from './tsv.ts';
import { useColumnWords } from './use-column-words.ts';
import { sortKey } from './value-sort-key.ts';

type Row = readonly unknown[];

/** How many rows the initial widths are derived from. */
const SAMPLE = 40;

/** The rows of an answer in words, or as they are stored, sortable by any column. */
export function ResultTable({ done }: { readonly done: Done }) {
  const { fields, values } = done.answer.data;
  const words = useColumnWords(done);
  const window = useAnswerWindow(done);
  const { unionGraph } = useViewer();
  const section = useRef<HTMLElement>(null);
  const clipboard = useClipboard({ timeout: 2000 });
  const [room, setRoom] = useState(0);
  useLayoutEffect(() => setRoom(section.current?.firstElementChild?.clientWidth ?? 0), []);
  const columns = useMemo((): TableColumn<Row>[] => {
    const sample = values.slice(0, SAMPLE);
    const texts = fields.map((_, column) => sample.map((row) => cellText(row, column, words, unionGraph)));
    const titles = fields.map((field, column) => words?.[column]?.title ?? field);
    const widths = columnWidths(titles, texts, room);
    return titles.map((title, column) => ({
      name: String(column),
      title,
      width: widths[column] ?? NARROWEST,
      sortBy: (row) => words?.[column]?.sortBy(row[column]) ?? sortKey(row[column], unionGraph),
      cell: (row) => <ResultCell row={row} column={column} words={words?.[column]} />,
    }));
  }, [fields, values, words, unionGraph, room]);
  const model = useTable({ rows: values, columns });
  const copyRows = () => {
    const { rows, order } = model;
    clipboard.copy(
      formatTsv(
        fields,
        Array.from(order, (index) => rows[index] ?? []),
        unionGraph,
        words,
      ),
    );
  };
  return (
    <>
      <section ref={section} className={styles.rows} aria-label="Rows">
        <AnswerWindow value={window}>
          <DataTable model={model} cellText={(row, column) => cellText(row, column, words, unionGraph)} />
        </AnswerWindow>
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
