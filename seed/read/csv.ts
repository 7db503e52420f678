import type { z } from 'zod';
import { formatCount } from '../../model/format-count.ts';
import { unescapeFormula } from '../../model/formula-escape.ts';
import { sameTexts } from '../../model/same-texts.ts';
import type { DatasetProblem } from '../problems/problem.ts';
import { utf8Of } from './decode.ts';
import { checkHeader, unnamedColumns } from './header.ts';
import { type CsvFault, type CsvRecord, readRecords } from './records.ts';
import { rowProblems } from './row-problems.ts';
import { otherSeparator } from './separator.ts';

/** A row that passed its schema, with the line it starts on (the header is line 1). */
export interface Row<T> {
  readonly line: number;
  readonly value: T;
}

/** A row that did not pass its schema, as the text of its cells. */
export type BrokenRow = Row<Readonly<Record<string, string>>>;

export interface Table<T> {
  readonly rows: Row<T>[];
  readonly broken: BrokenRow[];
  /** Whether the file could be split into rows; if not, nothing is known about its content. */
  readonly isReadable: boolean;
  readonly problems: DatasetProblem[];
  /** Remarks that are no reason to refuse the file, such as a column that is not read. */
  readonly notices: DatasetProblem[];
}

/** The place of a column that a file lacks, in which every cell is empty. */
const NOWHERE = -1;

/** Lines. */
const TOLD_EVERY = 1000;

/** More than nearly all headers have. */
const HEADER_BYTES = 4096;

/**
 * Reads a CSV file (RFC 4180; a BOM and any of LF, CRLF and CR are accepted) and checks each row
 * against a schema. Every problem is reported, and the good rows are returned beside them. A line end
 * within a cell is kept. An apostrophe that keeps a spreadsheet from running a cell, as in an
 * exported table, is removed; a text that begins with one has one apostrophe more.
 *
 * @param columns the columns that the file must have, in any order; other columns are ignored, with a notice
 * @param optional the columns among them that the file may leave out: their cells are then empty
 * @param told is called now and then with the share of the file that has been read
 */
export function readTable<T>(
  file: string,
  bytes: Uint8Array,
  columns: readonly string[],
  schema: z.ZodType<T>,
  optional: readonly string[] = [],
  told: (share: number) => void = () => undefined,
): Table<T> {
  const utf8 = utf8Of(file, bytes);
  if (!(utf8 instanceof Uint8Array)) return unreadable([utf8]);
  const separator = otherSeparator(file, beginningOf(utf8), columns);
  if (separator !== undefined) return unreadable([separator]);
  let reader: RowReader<T> | undefined;
  // Each row is made of its cells as they come: the cells of a whole file take as much again.
  const fault = readRecords(utf8, (record, end) => {
    if (record.line % TOLD_EVERY === 0) told(end / utf8.length);
    if (isBlank(record)) return;
    if (reader !== undefined) reader.read(record);
    else reader = new RowReader(file, record, columns, schema, optional);
  });
  if (fault !== undefined) return unreadable([faultProblem(file, fault, reader?.names)]);
  if (reader === undefined) {
    return unreadable([{ file, cause: 'file-empty', message: 'is empty', fix: `its first line must be ${columns.join(',')}` }]);
  }
  return reader.table();
}

function isBlank({ cells }: CsvRecord): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/** Makes rows of the records of a file, by its header. */
class RowReader<T> {
  /** The names of the columns, as the header has them. */
  readonly names: readonly string[];
  readonly #places: readonly { readonly name: string; readonly index: number; readonly same: (text: string) => string }[];
  readonly #unnamed: readonly number[];
  readonly #filled = new Set<number>();
  readonly #rows: Row<T>[] = [];
  readonly #broken: BrokenRow[] = [];
  readonly #problems: DatasetProblem[];
  readonly #notices: DatasetProblem[];

  constructor(
    private readonly file: string,
    private readonly header: CsvRecord,
    columns: readonly string[],
    private readonly schema: z.ZodType<T>,
    optional: readonly string[],
  ) {
    this.names = header.cells.map((cell) => cell.trim());
    const lacking = optional.filter((column) => !this.names.includes(column));
    this.#places = [
      ...this.names.flatMap((name, index) => (columns.includes(name) ? [{ name, index, same: sameTexts() }] : [])),
      ...lacking.map((name) => ({ name, index: NOWHERE, same: sameTexts() })),
    ];
    this.#unnamed = this.names.flatMap((name, index) => (name === '' ? [index] : []));
    const { problems, notices } = checkHeader(file, header.line, this.names, columns, optional);
    this.#problems = problems;
    this.#notices = notices;
    this.isReadable = problems.length === 0;
  }

  /** Whether the header has what is needed. */
  private readonly isReadable: boolean;

  read({ line, cells }: CsvRecord): void {
    if (!this.isReadable) return;
    for (const index of this.#unnamed) if ((cells[index] ?? '').trim() !== '') this.#filled.add(index);
    const value: Record<string, string> = {};
    for (const { name, index, same } of this.#places) value[name] = same(unescapeFormula(cells[index] ?? '').trim());
    const parsed = cells.length === this.names.length ? this.schema.safeParse(value) : undefined;
    if (parsed?.success) {
      this.#rows.push({ line, value: parsed.data });
      return;
    }
    this.#broken.push({ line, value });
    const place = { file: this.file, line };
    this.#problems.push(...(parsed ? rowProblems(place, value, parsed.error.issues) : [cellCount(this.file, line, cells, this.names)]));
  }

  table(): Table<T> {
    if (!this.isReadable) return unreadable(this.#problems, this.#notices);
    const notices = [...this.#notices, ...unnamedColumns(this.file, this.header.line, this.names, this.#filled)];
    return { rows: this.#rows, broken: this.#broken, isReadable: true, problems: this.#problems, notices };
  }
}

/** As much of a file as holds its first line with anything in it. */
function beginningOf(bytes: Uint8Array): string {
  for (let end = HEADER_BYTES; ; end *= 2) {
    const text = new TextDecoder().decode(bytes.subarray(0, end));
    if (end >= bytes.length || /\S[^\n]*\n/.test(text)) return text;
  }
}

function unreadable(problems: DatasetProblem[], notices: DatasetProblem[] = []): Table<never> {
  return { rows: [], broken: [], isReadable: false, problems, notices };
}

function cellCount(file: string, line: number, cells: readonly string[], names: readonly string[]): DatasetProblem {
  const has = `has ${formatCount(cells.length, 'cell')} where the header has ${names.length}`;
  const hasSemicolons = cells.join().split(';').length >= names.length;
  const isShort = cells.length < names.length;
  const fix =
    isShort && hasSemicolons
      ? 'put commas between the cells, not semicolons'
      : isShort
        ? 'add the cells that are missing; an empty one needs its comma too'
        : 'put a cell that has a comma in it in double quotes';
  return { file, line, cause: 'cells', message: has, fix };
}

/** @param names of the columns, where the header could be read */
function faultProblem(file: string, fault: CsvFault, names: readonly string[] = []): DatasetProblem {
  if (fault.kind === 'unreadable') {
    return { file, line: fault.line, cause: 'file-unreadable', message: fault.message, fix: 'save it again as "CSV UTF-8"' };
  }
  const { kind, line, cell, closedIn } = fault;
  const name = names[cell];
  const place = { file, line, ...(name ? { column: name } : {}), cause: 'quote' } as const;
  const twice = 'a double quote within a cell is written twice';
  if (kind === 'unclosed') return { ...place, message: 'the double quote that opens here is not closed', fix: `close it; ${twice}` };
  if (kind === 'within') {
    return {
      ...place,
      message: 'a double quote stands within a cell that is not in double quotes',
      fix: `put the cell in double quotes; ${twice}`,
    };
  }
  const where = closedIn === line ? '' : ` in line ${closedIn}`;
  return {
    ...place,
    message: `the double quote that opens here closes${where} before the end of its cell`,
    fix: `close it in its place; ${twice}`,
  };
}
