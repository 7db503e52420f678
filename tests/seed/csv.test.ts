import { z } from 'zod';
import { readTable } from '../../seed/read/csv.ts';

const schema = z.object({ a: z.string(), b: z.string().max(4, 'too long') });
const read = (text: string) => readTable('f.csv', new TextEncoder().encode(text), ['a', 'b'], schema);
const rows = (text: string) => read(text).rows.map(({ line, value }) => [line, value.a, value.b]);

describe('readTable', () => {
  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('reads lines that end in %s, with quoted cells over several lines and a BOM', (_, end) => {
    const text = ['\ufeffa,b', '1,2', '', '"x', 'y",3', '4,"5,""6"'].join(end);
    expect(read(text).problems).toEqual([]);
    expect(rows(text)).toEqual([
      [2, '1', '2'],
      [4, 'x\ny', '3'],
      [6, '4', '5,"6'],
    ]);
  });

  it('reports every problem with its line and column, and keeps the good rows', () => {
    const { problems } = read('a,b\n1,2\n3,longer\n4\n5,6\n7,longest');
    expect(problems).toEqual([
      { file: 'f.csv', line: 3, column: 'b', message: 'too long' },
      expect.objectContaining({ file: 'f.csv', line: 4, message: expect.stringContaining('1 cell where the header has 2') }),
      { file: 'f.csv', line: 6, column: 'b', message: 'too long' },
    ]);
    expect(rows('a,b\n1,2\n3,longer\n4\n5,6')).toHaveLength(2);
  });

  it('takes off the apostrophe that guards a cell from being run as a formula, and no other', () => {
    expect(rows("a,b\n'=1+1,'-x\n''=a,'ab")).toEqual([
      [2, '=1+1', '-x'],
      [3, "'=a", "'ab"],
    ]);
  });

  it('takes columns in any order, and more of them than it needs', () => {
    expect(rows('b,note,a\n2,x,1')).toEqual([[2, '1', '2']]);
  });

  it('says which columns are missing or stand twice', () => {
    expect(read('a,c\n1,2').problems).toEqual([
      expect.objectContaining({ line: 1, column: 'b', message: expect.stringContaining('missing') }),
    ]);
    expect(read('a,b,b\n1,2,3').problems).toEqual([
      expect.objectContaining({ line: 1, column: 'b', message: expect.stringContaining('twice') }),
    ]);
  });

  it('says where a quote was left open, that a file is empty, and that it is not UTF-8', () => {
    expect(read('a,b\n1,"2\n3,4').problems).toEqual([expect.objectContaining({ message: expect.stringContaining('Quote Not Closed') })]);
    expect(read('').problems).toEqual([expect.objectContaining({ message: expect.stringContaining('is empty') })]);
    const latin1 = readTable('f.csv', new Uint8Array([0x61, 0x2c, 0x62, 0x0a, 0xfc, 0x2c, 0x31]), ['a', 'b'], schema);
    expect(latin1.problems).toEqual([expect.objectContaining({ message: expect.stringContaining('not UTF-8') })]);
  });
});
