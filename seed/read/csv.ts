import { CsvError, parse } from 'csv-parse/sync';
import type { z } from 'zod';
import { formatCount } from '../../model/format-count.ts';
import { unescapeFormula } from '../../model/formula-escape.ts';
import type { DatasetProblem } from '../problems/problem.ts';
import { utf8Of } from './decode.ts';
import { checkHeader, unnamedColumns } from './header.ts';
import { findQuoteError, type QuoteError } from './quotes.ts';
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

/** More than nearly all headers have. */
const HEADER_BYTES = 4096;

/** A record of the file, with the line that it starts on. */
interface Line {
  readonly line: number;
  readonly cells: string[];
}

/**
 * Reads a CSV file (RFC 4180; a BOM and any of LF, CRLF and CR are accepted) and checks each row
 * against a schema. Every problem is reported, and the good rows are returned beside them. A line end
 * within a cell is kept. An apostrophe that keeps a spreadsheet from running a cell, as in an
 * exported table, is removed; a text that begins with one has one apostrophe more.
 *
 * @param columns the columns that the file must have, in any order; other columns are ignored, with a notice
 * @param optional the columns among them that the file may leave out: their cells are then empty
 */
export function readTable<T>(
  file: string,
  bytes: Uint8Array,
  columns: readonly string[],
  schema: z.ZodType<T>,
  optional: readonly string[] = [],
): Table<T> {
  const utf8 = utf8Of(file, bytes);
  if (!(utf8 instanceof Uint8Array)) return unreadable([utf8]);
  const separator = otherSeparator(file, beginningOf(utf8), columns);
  if (separator !== undefined) return unreadable([separator]);
  let reader: RowReader<T> | undefined;
  // Each row is made of its cells as they come: the cells of a whole file take as much again.
  const broken = readRecords(file, utf8, (record) => {
    reader ??= new RowReader(file, record, columns, schema, optional);
    return reader.isReadable && (reader.header === record || reader.read(record));
  });
  if (broken !== undefined) return unreadable([broken]);
  if (reader === undefined) {
    return unreadable([{ file, cause: 'file-empty', message: 'is empty', fix: `its first line must be ${columns.join(',')}` }]);
  }
  return reader.table();
}

/** Makes rows of the records of a file, by its header. */
class RowReader<T> {
  readonly #names: readonly string[];
  readonly #places: readonly (readonly [name: string, index: number])[];
  readonly #unnamed: readonly number[];
  readonly #lacking: Readonly<Record<string, string>>;
  readonly #filled = new Set<number>();
  readonly #rows: Row<T>[] = [];
  readonly #broken: BrokenRow[] = [];
  readonly #problems: DatasetProblem[];
  readonly #notices: DatasetProblem[];

  constructor(
    private readonly file: string,
    readonly header: Line,
    columns: readonly string[],
    private readonly schema: z.ZodType<T>,
    optional: readonly string[],
  ) {
    this.#names = header.cells.map((cell) => cell.trim());
    this.#places = this.#names.flatMap((name, index) => (columns.includes(name) ? [[name, index] as const] : []));
    this.#unnamed = this.#names.flatMap((name, index) => (name === '' ? [index] : []));
    this.#lacking = Object.fromEntries(optional.map((column) => [column, '']));
    const { problems, notices } = checkHeader(file, header.line, this.#names, columns, optional);
    this.#problems = problems;
    this.#notices = notices;
    this.isReadable = problems.length === 0;
  }

  /** Whether the header has what is needed. */
  readonly isReadable: boolean;

  read({ line, cells }: Line): true {
    for (const index of this.#unnamed) if ((cells[index] ?? '').trim() !== '') this.#filled.add(index);
    const value: Record<string, string> = { ...this.#lacking };
    for (const [name, index] of this.#places) value[name] = unescapeFormula(cells[index] ?? '').trim();
    const parsed = cells.length === this.#names.length ? this.schema.safeParse(value) : undefined;
    if (parsed?.success) {
      this.#rows.push({ line, value: parsed.data });
      return true;
    }
    this.#broken.push({ line, value });
    const place = { file: this.file, line };
    this.#problems.push(...(parsed ? rowProblems(place, value, parsed.error.issues) : [cellCount(this.file, line, cells, this.#names)]));
    return true;
  }

  table(): Table<T> {
    if (!this.isReadable) return unreadable(this.#problems, this.#notices);
    const notices = [...this.#notices, ...unnamedColumns(this.file, this.header.line, this.#names, this.#filled)];
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
  const fix =
    hasSemicolons && cells.length < names.length
      ? 'put commas between the cells, not semicolons'
      : 'put cells with a comma in double quotes';
  return { file, line, cause: 'cells', message: has, fix };
}

/**
 * Hands on the records, each with the line that it starts on, without blank lines.
 * @param take says whether it wants the rest too
 * @returns why the file is not CSV, if it is not
 */
function readRecords(file: string, bytes: Uint8Array, take: (record: Line) => boolean): DatasetProblem | undefined {
  const same = sameTexts();
  let start = 0;
  let line = 1;
  let isWanted = true;
  // Handed on as they come: the parser's own list would have a description of the whole file with each record.
  const keep = (record: string[], end: number): null => {
    if (isWanted && record.some((cell) => cell.trim() !== '')) isWanted = take({ line, cells: record.map(same) });
    // The parser counts a CRLF within a cell as two lines.
    line += lineEnds(bytes, start, end);
    start = end;
    return null;
  };
  try {
    parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
      on_record: (record: string[], info) => keep(record, info.bytes),
      relax_column_count: true,
      skip_empty_lines: false,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const lines = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
    const fault = findQuoteError(lines);
    if (fault !== undefined) return quoteProblem(file, lines, fault);
    const at = 1 + lineEnds(bytes, 0, Number(error.bytes) || 0);
    return { file, line: at, cause: 'file-unreadable', message: error.message, fix: 'save it again as CSV' };
  }
  return undefined;
}

/** Longer texts are seldom written twice. */
const LONGEST_SHARED = 40;

/** Gives the same string for the same text: tables repeat ids, codes and dates, and large ones would fill the memory with them. */
function sameTexts(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    if (text.length > LONGEST_SHARED) return text;
    const before = known.get(text);
    if (before === undefined) known.set(text, text);
    return before ?? text;
  };
}

const LF = 0x0a;
const CR = 0x0d;

/** The number of line ends (LF, CRLF or CR) between two offsets. */
function lineEnds(bytes: Uint8Array, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at += 1) {
    if (bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] !== LF)) count += 1;
  }
  return count;
}

function quoteProblem(file: string, text: string, { kind, line, cell, closedIn }: QuoteError): DatasetProblem {
  const name = line > 1 ? text.slice(0, text.indexOf('\n')).split(',')[cell]?.replaceAll('"', '').trim() : undefined;
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
