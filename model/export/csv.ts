import { stringify } from 'csv-stringify/sync';
import { escapeFormula } from '../formula-escape.ts';

export type Cell = string | number | boolean | readonly string[] | undefined;

/** A column of a table: the name in the header, and the cell of a row. */
export interface CsvColumn<T> {
  readonly name: string;
  readonly of: (row: T) => Cell;
}

/** Rows in one batch: few enough to use little memory, enough to make a call worthwhile. */
const BATCH = 200;

/**
 * A table as CSV (RFC 4180): CRLF, a header row, UTF-8 without a byte order mark. Lists in a cell are
 * separated by `;`, as in the dataset format. A line end within a cell stays what it is, in quotes.
 *
 * A text that a spreadsheet would run as a formula gets an apostrophe before it, because names and summaries
 * are free text, and a dataset may come from anybody. Numbers keep their minus, and nothing that
 * the dataset format constrains (ids, types, codes, dates) can begin that way.
 */
export function* csv<T>(columns: readonly CsvColumn<T>[], rows: readonly T[]): Generator<string> {
  yield csvHeader(columns);
  for (let start = 0; start < rows.length; start += BATCH) yield csvRows(columns, rows.slice(start, start + BATCH));
}

/** The first line of such a table. */
export function csvHeader(columns: readonly Pick<CsvColumn<never>, 'name'>[]): string {
  return csvRecord(columns.map(({ name }) => name));
}

/** Lines of such a table. */
export function csvRows<T>(columns: readonly CsvColumn<T>[], rows: readonly T[]): string {
  return records(rows.map((row) => columns.map(({ of }) => cell(of(row)))));
}

/** One line of such a table. */
export function csvRecord(cells: readonly Cell[]): string {
  return records([cells.map(cell)]);
}

function cell(value: Cell): string {
  if (value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return escapeFormula(typeof value === 'string' ? value : value.join(';'));
}

/** Cells that need quotes: without them, readers end a record at a lone CR or LF, and some trim spaces. */
const NEEDS_QUOTES = /[\r\n]|^\s|\s$/;

function records(rows: readonly (readonly string[])[]): string {
  // A record of one empty cell would be an empty line, which readers skip.
  const isSingle = rows[0]?.length === 1;
  return stringify(
    rows.map((row) => [...row]),
    { record_delimiter: '\r\n', quoted_match: NEEDS_QUOTES, quoted_empty: isSingle },
  );
}
