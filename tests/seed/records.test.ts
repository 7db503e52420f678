import { CsvError, parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readRecords } from '../../seed/read/records.ts';

function records(text: string): { line: number; cells: string[] }[] | 'refused' {
  const taken: { line: number; cells: string[] }[] = [];
  return readRecords(Buffer.from(text), (record) => taken.push(record)) === undefined ? taken : 'refused';
}

/** What the `csv-parse` package makes of the same text. */
function byPackage(text: string): string[][] | 'refused' {
  try {
    return parse(text, { relax_column_count: true, skip_empty_lines: false, record_delimiter: ['\r\n', '\n', '\r'] });
  } catch (error) {
    if (error instanceof CsvError) return 'refused';
    throw error;
  }
}

const written = fc.array(fc.constantFrom('a', 'é', '漢', ' ', ',', '"', '""', '"b"', '"c,d"', '"\n"', '\n', '\r\n', '\r', '\t'), {
  maxLength: 14,
});

describe('readRecords', () => {
  it('splits whatever is written as the csv-parse package does, and refuses the same', () => {
    fc.assert(
      fc.property(written, (pieces) => {
        const text = pieces.join('');
        const read = records(text);
        expect(read === 'refused' ? read : read.map(({ cells }) => cells)).toEqual(byPackage(text));
      }),
      { numRuns: 400 },
    );
  });

  it('says on which line each record starts', () => {
    const read = records('a,b\r\n"x\r\ny\rz",1\n\n2,"3"');
    expect(read === 'refused' ? read : read.map(({ line }) => line)).toEqual([1, 2, 5, 6]);
  });
});
