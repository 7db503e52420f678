import { isUtf8 } from 'node:buffer';
import type { DatasetProblem } from '../problems/problem.ts';

const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const MEND = 'save it again as "CSV UTF-8"';

/** The first bytes of files that only have the name of a CSV file: ZIP (also xlsx and ods) and the older xls. */
const WORKBOOKS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** The bytes of a CSV file in UTF-8, without a byte order mark; or the problem if it is something else. */
export function utf8Of(file: string, bytes: Uint8Array): Uint8Array | DatasetProblem {
  const fault = (message: string, line?: number): DatasetProblem => ({
    ...{ file, cause: 'encoding', message, fix: MEND },
    ...(line === undefined ? {} : { line }),
  });
  if (WORKBOOKS.some((start) => start.every((byte, index) => bytes[index] === byte))) {
    return fault('is a workbook or a ZIP file under the name of a CSV file');
  }
  if (isUtf16(bytes)) return fault('is UTF-16, which a spreadsheet calls "Unicode text"');
  if (isUtf8(bytes)) return bytes.subarray(BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte) ? BYTE_ORDER_MARK.length : 0);
  const { line, byte } = firstForeignByte(bytes);
  const character = new TextDecoder('windows-1252').decode(new Uint8Array([byte]));
  return fault(`is not UTF-8; its first other byte is 0x${byte.toString(16).toUpperCase()}, "${character}" in Windows-1252`, line);
}

/** Recognised by its byte order mark, or by a zero byte in the first letter of the header. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || bytes.subarray(0, 2).includes(0);
}

function firstForeignByte(bytes: Uint8Array): { line: number; byte: number } {
  let line = 1;
  let start = 0;
  for (let end = 0; end <= bytes.length; end += 1) {
    const byte = bytes[end];
    if (end < bytes.length && byte !== LINE_FEED && byte !== RETURN) continue;
    const whole = bytes.subarray(start, end);
    if (!isUtf8(whole)) {
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(whole);
      const before = new TextEncoder().encode(text.slice(0, text.indexOf('\ufffd'))).length;
      return { line, byte: whole[before] ?? 0 };
    }
    start = end + 1;
    if (!(byte === RETURN && bytes[end + 1] === LINE_FEED)) line += 1;
  }
  return { line, byte: 0 };
}
