const QUOTE = 0x22;
const COMMA = 0x2c;
const LF = 0x0a;
const CR = 0x0d;

/** A record of a CSV file, with the line that it starts on, counted from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: string[];
}

/** Where the double quotes of a CSV file break RFC 4180: the place to correct is where the quote opens. */
export interface QuoteError {
  readonly kind: 'unclosed' | 'goes on' | 'within';
  /** The line on which the quote opens, counted from 1. */
  readonly line: number;
  /** The cell within its record, counted from 0. */
  readonly cell: number;
  /** The line on which text follows the closing quote, which may be the opening quote of another cell. */
  readonly closedIn: number;
}

/**
 * Splits a CSV file (RFC 4180) into its records. Packages that do so took a third of what it takes to check a large dataset,
 * most of it for what no dataset needs.
 * @param bytes UTF-8; a line ends in LF, CRLF or CR
 * @param take is given one record after the other, those of blank lines too
 * @returns the first error in the double quotes, after which nothing is read
 */
export function readRecords(bytes: Buffer, take: (record: CsvRecord) => void): QuoteError | undefined {
  let line = 1;
  for (let at = 0; at < bytes.length; at += 1) {
    const record: CsvRecord = { line, cells: [] };
    for (; ; at += 1) {
      const start = at;
      const opened = line;
      const isQuoted = bytes[start] === QUOTE;
      if (isQuoted) {
        at = closingQuote(bytes, start + 1) + 1;
        const end = at === 0 ? bytes.length : at;
        line += lineEnds(bytes, start, end);
        if (at === 0) return { kind: 'unclosed', line: opened, cell: record.cells.length, closedIn: line };
      } else while (at < bytes.length && !mayEndCell(bytes[at])) at += 1;
      const kind = isQuoted ? 'goes on' : 'within';
      if (!isCellEnd(bytes, at)) return { kind, line: opened, cell: record.cells.length, closedIn: line };
      record.cells.push(isQuoted ? unquoted(bytes, start + 1, at - 1) : textOf(bytes, start, at));
      // A comma at the end of a file has an empty cell behind it.
      if (bytes[at] !== COMMA) break;
    }
    if (bytes[at] === CR && bytes[at + 1] === LF) at += 1;
    line += 1;
    take(record);
  }
  return undefined;
}

/** The place of the double quote that closes a cell, which is not one of two; -1 where there is none. */
function closingQuote(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(QUOTE, from);
  while (at !== -1 && bytes[at + 1] === QUOTE) at = bytes.indexOf(QUOTE, at + 2);
  return at;
}

/** The number of line ends between two offsets. */
function lineEnds(bytes: Uint8Array, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at += 1) {
    if (bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] !== LF)) count += 1;
  }
  return count;
}

function mayEndCell(byte: number | undefined): boolean {
  return byte === COMMA || byte === LF || byte === CR || byte === QUOTE;
}

function isCellEnd(bytes: Uint8Array, at: number): boolean {
  return at === bytes.length || bytes[at] === COMMA || bytes[at] === LF || bytes[at] === CR;
}

function unquoted(bytes: Buffer, start: number, end: number): string {
  const text = textOf(bytes, start, end);
  return text.includes('"') ? text.replaceAll('""', '"') : text;
}

function textOf(bytes: Buffer, start: number, end: number): string {
  return start === end ? '' : bytes.toString('utf8', start, end);
}
