import { CsvError, parse } from 'csv-parse/sync';
import type { z } from 'zod';
import { formatCount } from '../../model/format-count.ts';
import { unescapeFormula } from '../../model/formula-escape.ts';
import type { DatasetProblem } from '../problems/problem.ts';
import { decodeCsv } from './decode.ts';
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
  const text = decodeCsv(file, bytes);
  if (typeof text !== 'string') return unreadable([text]);
  const separator = otherSeparator(file, text, columns);
  if (separator !== undefined) return unreadable([separator]);
  const records = parseRecords(file, text);
  if (!Array.isArray(records)) return unreadable([records]);
  const [header, ...body] = records;
  if (header === undefined) {
    return unreadable([{ file, cause: 'file-empty', message: 'is empty', fix: `its first line must be ${columns.join(',')}` }]);
  }
  const names = header.cells.map((cell) => cell.trim());
  const { problems, notices } = checkHeader(file, header.line, names, columns, optional);
  if (problems.length > 0) return unreadable(problems, notices);
  notices.push(...unnamedColumns(file, header.line, names, body));

  const rows: Row<T>[] = [];
  const broken: BrokenRow[] = [];
  const lacking = Object.fromEntries(optional.map((column) => [column, '']));
  const places = names.flatMap((name, index) => (columns.includes(name) ? [[name, index] as const] : []));
  for (const { line, cells } of body) {
    const value: Record<string, string> = { ...lacking };
    for (const [name, index] of places) value[name] = unescapeFormula(cells[index] ?? '').trim();
    const parsed = cells.length === names.length ? schema.safeParse(value) : undefined;
    if (parsed?.success) {
      rows.push({ line, value: parsed.data });
      continue;
    }
    broken.push({ line, value });
    const found = parsed ? rowProblems({ file, line }, value, parsed.error.issues) : [cellCount(file, line, cells, names)];
    problems.push(...found);
  }
  return { rows, broken, isReadable: true, problems, notices };
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

/** The records, each with the line that it starts on, without blank lines; or the reason why the file is not CSV. */
function parseRecords(file: string, text: string): Line[] | DatasetProblem {
  const bytes = Buffer.from(text);
  const records: Line[] = [];
  const same = sameTexts();
  let start = 0;
  let line = 1;
  // Kept as they come: the parser's own list would have a description of the whole file with each record.
  const keep = (record: string[], end: number): null => {
    if (record.some((cell) => cell.trim() !== '')) records.push({ line, cells: record.map(same) });
    // The parser counts a CRLF within a cell as two lines.
    line += lineEnds(bytes, start, end);
    start = end;
    return null;
  };
  try {
    parse(bytes, {
      on_record: (record: string[], info) => keep(record, info.bytes),
      relax_column_count: true,
      skip_empty_lines: false,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const lines = text.replace(/\r\n?/g, '\n');
    const fault = findQuoteError(lines);
    if (fault !== undefined) return quoteProblem(file, lines, fault);
    const at = 1 + lineEnds(bytes, 0, Number(error.bytes) || 0);
    return { file, line: at, cause: 'file-unreadable', message: error.message, fix: 'save it again as CSV' };
  }
  return records;
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
