import { stringify } from 'csv-stringify/sync';

/** A column of a table: the name in the header, and the cell of a row. */
export interface Column<T> {
  readonly name: string;
  readonly of: (row: T) => string | number | boolean | readonly string[] | undefined;
}

/** Rows written at once: few enough to stay small, many enough to be worth a call. */
const BATCH = 200;

/**
 * A table as CSV (RFC 4180): CRLF, a header row, UTF-8 without a byte order mark. Lists in a cell are
 * separated by `;`, as in the dataset format.
 *
 * A text that a spreadsheet would run as a formula gets an apostrophe before it, as OWASP advises
 * (https://owasp.org/www-community/attacks/CSV_Injection): names and summaries are what somebody wrote,
 * and a dataset may be anybody's. Numbers keep their minus, and nothing that the dataset format
 * constrains (ids, types, codes, dates) can begin that way. Nothing is lost: a text that begins
 * with apostrophes before such a character gets one more, so to take one away from every text
 * that matches {@link FORMULA} after an apostrophe gives back what was written.
 */
export function* csv<T>(columns: readonly Column<T>[], rows: readonly T[]): Generator<string> {
  yield records([columns.map(({ name }) => name)]);
  for (let start = 0; start < rows.length; start += BATCH) {
    yield records(rows.slice(start, start + BATCH).map((row) => columns.map(({ of }) => cell(of(row)))));
  }
}

/** One line of such a table. */
export function csvRecord(cells: readonly ReturnType<Column<unknown>['of']>[]): string {
  return records([cells.map(cell)]);
}

/** What a spreadsheet takes for a formula, in ASCII and in full width; apostrophes may precede it. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;

function cell(value: ReturnType<Column<unknown>['of']>): string {
  if (value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return unlikeFormula(typeof value === 'string' ? value : value.join(';'));
}

/** A text as it is, or with an apostrophe before it when a spreadsheet would run it. */
export function unlikeFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function records(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    { record_delimiter: '\r\n' },
  );
}
