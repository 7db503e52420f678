import { isUtf8 } from 'node:buffer';
import { CsvError, parse } from 'csv-parse/sync';
import type { z } from 'zod';
import { withoutGuard } from '../../model/formula-text.ts';
import type { Problem } from '../check/problem.ts';

/** A row that passed its schema, with the line it starts on (the header is line 1). */
export interface Row<T> {
  readonly line: number;
  readonly value: T;
}

export interface Table<T> {
  readonly rows: Row<T>[];
  readonly problems: Problem[];
}

interface CsvRecord {
  readonly record: string[];
  /** Where the record ends, in bytes. */
  readonly info: { readonly bytes: number };
}

/**
 * Reads a CSV file (RFC 4180; a BOM and any of LF, CRLF and CR are accepted) and checks each row
 * against a schema. Every problem is reported, and the good rows are returned beside them. A line end
 * within a cell stays what it is. An apostrophe that keeps a spreadsheet from running a cell, as an
 * exported table has it, is not a part of the cell; a text that begins so has one apostrophe more.
 *
 * @param columns the columns the file must have, in any order; others are ignored
 */
export function readTable<T>(file: string, bytes: Uint8Array, columns: readonly string[], schema: z.ZodType<T>): Table<T> {
  const problems: Problem[] = [];
  if (!isUtf8(bytes)) {
    return { rows: [], problems: [{ file, message: 'is not UTF-8; save it again as "CSV UTF-8"' }] };
  }
  const records = parseRecords(file, bytes);
  if (!Array.isArray(records)) return { rows: [], problems: [records] };
  const [header, ...body] = records;
  if (header === undefined) {
    problems.push({ file, message: `is empty; its first line must be ${columns.join(',')}` });
    return { rows: [], problems };
  }
  const names = header.cells.map((cell) => cell.trim());
  const missing = columns.filter((column) => !names.includes(column));
  const repeated = columns.filter((column) => names.filter((name) => name === column).length > 1);
  for (const column of missing) problems.push({ file, line: 1, column, message: 'this column is missing from the header' });
  for (const column of repeated) problems.push({ file, line: 1, column, message: 'this column stands twice in the header' });
  if (missing.length > 0 || repeated.length > 0) return { rows: [], problems };

  const rows: Row<T>[] = [];
  for (const { line, cells } of body) {
    if (cells.length !== names.length) {
      problems.push({
        file,
        line,
        message: `has ${cells.length} cells where the header has ${names.length}; put cells with a comma in double quotes`,
      });
      continue;
    }
    const entries = names.map((name, index) => [name, withoutGuard(cells[index] ?? '').trim()] as const);
    const parsed = schema.safeParse(Object.fromEntries(entries.filter(([name]) => columns.includes(name))));
    if (parsed.success) rows.push({ line, value: parsed.data });
    else
      for (const issue of parsed.error.issues) problems.push({ file, line, column: String(issue.path[0] ?? ''), message: issue.message });
  }
  return { rows, problems };
}

/** The records with the line each starts on, blank lines passed over; or why the file is no CSV. */
function parseRecords(file: string, bytes: Uint8Array): { line: number; cells: string[] }[] | Problem {
  let parsed: CsvRecord[];
  try {
    parsed = parse(Buffer.from(bytes), {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: false,
      record_delimiter: ['\r\n', '\n', '\r'],
    }) as unknown as CsvRecord[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return {
      file,
      line: 1 + lineEnds(bytes, 0, Number(error.bytes) || 0),
      message: `${error.message}; a cell with a double quote in it is quoted, and the quote doubled`,
    };
  }
  let start = 0;
  let line = 1;
  const records: { line: number; cells: string[] }[] = [];
  for (const { record, info } of parsed) {
    if (record.some((cell) => cell.trim() !== '')) records.push({ line, cells: record });
    // The parser's own count of lines takes a CRLF within a cell for two.
    line += lineEnds(bytes, start, info.bytes);
    start = info.bytes;
  }
  return records;
}

const LF = 0x0a;
const CR = 0x0d;

/** How many lines end between two places: with LF, CRLF or CR. */
function lineEnds(bytes: Uint8Array, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at += 1) {
    if (bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] !== LF)) count += 1;
  }
  return count;
}
