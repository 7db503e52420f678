import { CsvError, parse } from 'csv-parse/sync';
import type { z } from 'zod';
import { counted } from '../../model/counted.ts';
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
  readonly info: { readonly lines: number };
}

/**
 * Reads a CSV file (RFC 4180; a BOM and any of LF, CRLF and CR are accepted) and checks each row
 * against a schema. Every problem is reported, and the good rows are returned beside them. An apostrophe
 * that keeps a spreadsheet from running a cell, as an exported table has it, is not a part of the cell.
 *
 * @param columns the columns the file must have, in any order; others are ignored
 */
export function readTable<T>(file: string, bytes: Uint8Array, columns: readonly string[], schema: z.ZodType<T>): Table<T> {
  const problems: Problem[] = [];
  const text = decode(bytes);
  if (text === undefined) {
    return { rows: [], problems: [{ file, message: 'is not UTF-8; save it again as "CSV UTF-8"' }] };
  }
  const records = parseRecords(file, text);
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
        message: `has ${counted(cells.length, 'cell')} where the header has ${names.length}; put cells with a comma in double quotes`,
      });
      continue;
    }
    const entries = names.map((name, index) => [name, withoutGuard((cells[index] ?? '').trim())] as const);
    const parsed = schema.safeParse(Object.fromEntries(entries.filter(([name]) => columns.includes(name))));
    if (parsed.success) rows.push({ line, value: parsed.data });
    else
      for (const issue of parsed.error.issues) problems.push({ file, line, column: String(issue.path[0] ?? ''), message: issue.message });
  }
  return { rows, problems };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The records with the line each starts on, blank lines passed over; or why the file is no CSV. */
function parseRecords(file: string, text: string): { line: number; cells: string[] }[] | Problem {
  // One kind of line end makes the parser's line count right for all three.
  const lines = text.replace(/\r\n?/g, '\n');
  let parsed: CsvRecord[];
  try {
    parsed = parse(lines, {
      info: true,
      relax_column_count: true,
      skip_empty_lines: false,
      record_delimiter: '\n',
    }) as unknown as CsvRecord[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return {
      file,
      line: Number(error.lines) || 1,
      message: `${error.message}; a cell with a double quote in it is quoted, and the quote doubled`,
    };
  }
  let end = 0;
  const records: { line: number; cells: string[] }[] = [];
  for (const { record, info } of parsed) {
    if (record.some((cell) => cell.trim() !== '')) records.push({ line: end + 1, cells: record });
    end = info.lines;
  }
  return records;
}
