import { CsvError, parse } from 'csv-parse/sync';
import { findQuoteError, type QuoteError } from './quotes.ts';

/** A record of a CSV file, with the line that it starts on, counted from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: string[];
}

/** Why a file is not CSV: its double quotes, or what the parser says of it. */
export type CsvFault = QuoteError | { readonly kind: 'unreadable'; readonly line: number; readonly message: string };

/**
 * Splits a CSV file (RFC 4180) into its records.
 * @param bytes UTF-8; a line ends in LF, CRLF or CR
 * @param take is given one record after the other, those of blank lines too, and where in the file it ends
 * @returns why the file cannot be read to its end, if it cannot
 */
export function readRecords(bytes: Uint8Array, take: (record: CsvRecord, end: number) => void): CsvFault | undefined {
  let start = 0;
  let line = 1;
  // Handed on as they come: the parser's own list would have a description of the whole file with each record.
  const keep = (cells: string[], end: number): null => {
    take({ line, cells }, end);
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
    const fault = findQuoteError(new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n'));
    if (fault !== undefined) return fault;
    return { kind: 'unreadable', line: 1 + lineEnds(bytes, 0, Number(error.bytes) || 0), message: error.message };
  }
  return undefined;
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
