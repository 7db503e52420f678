import { z } from 'zod';
import { readTable } from '../../seed/read/csv.ts';

const schema = z.object({ a: z.string(), b: z.string().max(4, 'too long') });
const read = (text: string) => readTable('f.csv', new TextEncoder().encode(text), ['a', 'b'], schema);
const bytes = (text: string) => [...new TextEncoder().encode(text)];
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
      [4, `x${end}y`, '3'],
      [6, '4', '5,"6'],
    ]);
  });

  it('keeps each kind of line end within a cell, and counts the lines all the same', () => {
    expect(rows('a,b\r\n"x\ny","\r"\r\n"p\rq\r\nr",1\r\n5,6\r\n')).toEqual([
      [2, 'x\ny', ''],
      [5, 'p\rq\r\nr', '1'],
      [8, '5', '6'],
    ]);
    expect(read('a,b\r\n"x\r\ny",1\r\n1,"2').problems).toEqual([expect.objectContaining({ line: 4 })]);
  });

  it('reports every problem with its line and column, and keeps the good rows', () => {
    const { problems } = read('a,b\n1,2\n3,longer\n4\n5,6\n7,longest');
    expect(problems).toEqual([
      { file: 'f.csv', line: 3, column: 'b', cause: 'value-form', message: '"longer" cannot stand here', fix: 'too long' },
      expect.objectContaining({ file: 'f.csv', line: 4, message: expect.stringContaining('1 cell where the header has 2') }),
      { file: 'f.csv', line: 6, column: 'b', cause: 'value-form', message: '"longest" cannot stand here', fix: 'too long' },
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

  it.each([
    ['1', 'has 1 cell where the header has 2', /^add the cells that are missing/],
    ['1;2', 'has 1 cell where the header has 2', /^put commas between the cells, not semicolons/],
    ['1,2,3', 'has 3 cells where the header has 2', /^put a cell that has a comma in it in double quotes/],
  ])('says of the row %j what to do', (row, message, fix) => {
    expect(read(`a,b\n${row}`).problems).toEqual([expect.objectContaining({ line: 2, message, fix: expect.stringMatching(fix) })]);
  });

  it('says which columns are missing or stand twice', () => {
    expect(read('a,c\n1,2').problems).toEqual([
      expect.objectContaining({ line: 1, column: 'b', message: expect.stringContaining('missing') }),
    ]);
    expect(read('a,b,b\n1,2,3').problems).toEqual([
      expect.objectContaining({ line: 1, column: 'b', message: expect.stringContaining('twice') }),
    ]);
  });

  it.each([
    ['left open to the end of the file', 'a,b\n1,2\n\n"x\ny",3\n4,"5\n6,7\n8,9\n', 6, 'is not closed'],
    ['closed by the quote of a later cell', 'a,b\n1,"2\n3,4\n5,"6"\n7,8', 2, 'closes in line 4 before the end of its cell'],
    ['with text behind it', 'a,b\n1,2\n3,"4"5', 3, 'closes before the end of its cell'],
    ['within a cell', 'a,b\r\n1,2\r\n3,4 "x"\r\n', 3, 'within a cell that is not in double quotes'],
  ])('says in which line a quote opens that is %s', (_, text, line, message) => {
    expect(read(text)).toMatchObject({
      ...{ rows: [], isReadable: false },
      problems: [{ file: 'f.csv', line, column: 'b', cause: 'quote', message: expect.stringContaining(message) }],
    });
  });

  it('finds the quote in line 5 of a thousand', () => {
    const lines = Array.from({ length: 1000 }, (_, index) => (index === 3 ? '4,"5' : `${index},x`));
    expect(read(['a,b', ...lines].join('\n')).problems).toMatchObject([{ line: 5, cause: 'quote' }]);
  });

  it.each([
    ['semicolons', 'a;b\n1;2'],
    ['semicolons', '"a";"b"\n"1";"2"'],
    ['tabs', '\n\nA\tB\n1\t2'],
    ['bars', 'x|y|z\n1|2|3'],
  ])('names the separator of a file with %s', (name, text) => {
    expect(read(text).problems).toEqual([
      {
        ...{ file: 'f.csv', line: text.startsWith('\n') ? 3 : 1, cause: 'separator' },
        message: `the cells are separated by ${name}, and Entente reads commas`,
        fix: expect.stringContaining('save it as CSV with a comma'),
      },
    ]);
  });

  it('knows the line that tells a spreadsheet program the separator', () => {
    expect(read('sep=,\na,b\n1,2').problems).toMatchObject([{ line: 1, cause: 'separator', fix: 'remove this line' }]);
  });

  it.each(['A,b', ' a\u200B,b', 'a ,B'])('says how a column is written that stands in another form: %j', (header) => {
    const { problems, notices } = read(`${header}\n1,2`);
    expect([problems, notices]).toEqual([
      [expect.objectContaining({ cause: 'column-missing', fix: expect.stringMatching(/^rename that column to [ab]$/) })],
      [],
    ]);
  });

  it('tells of columns that it does not read, and of cells below no name', () => {
    const { problems, notices, rows: read3 } = read('a,b,note,,\n1,2,x,,y');
    expect([problems, read3.length]).toEqual([[], 1]);
    expect(notices).toMatchObject([
      { line: 1, column: 'note', cause: 'column-unread', fix: 'the columns of f.csv are a, b' },
      { line: 1, message: 'column 5 has no name in the header, and is not read' },
    ]);
  });

  it('takes the cells of a column as empty that a file may lack, and reads them where it has it', () => {
    const readLacking = (text: string) => readTable('f.csv', new TextEncoder().encode(text), ['a', 'b'], schema, ['b']);
    expect(readLacking('a\n1')).toMatchObject({ problems: [], notices: [], rows: [{ value: { a: '1', b: '' } }] });
    expect(readLacking('b,a\n2,1').rows).toMatchObject([{ value: { a: '1', b: '2' } }]);
    expect(readLacking('b\n2').problems).toMatchObject([{ column: 'a', cause: 'column-missing' }]);
  });

  it.each<[string, number[], number | undefined, string]>([
    ['Windows-1252', [...bytes('a,b\r\n1,2\r\n'), 0x66, 0xfc, ...bytes(',3')], 3, 'its first other byte is 0xFC, "ü" in Windows-1252'],
    ['UTF-16 with its mark', [0xff, 0xfe, 0x61, 0, 0x2c, 0, 0x62, 0], undefined, 'UTF-16'],
    ['UTF-16 without it', [0x61, 0, 0x2c, 0, 0x62, 0], undefined, 'UTF-16'],
    ['a workbook', [...bytes('PK'), 3, 4, 20, 0], undefined, 'a workbook'],
  ])('says that a file is %s', (_, content, line, message) => {
    const { problems } = readTable('f.csv', new Uint8Array(content), ['a', 'b'], schema);
    expect(problems).toEqual([
      {
        ...{ file: 'f.csv', cause: 'encoding', message: expect.stringContaining(message), fix: 'save it again as "CSV UTF-8"' },
        ...(line === undefined ? {} : { line }),
      },
    ]);
  });

  it('says that a file is empty', () => {
    expect(read('\n').problems).toMatchObject([{ cause: 'file-empty', fix: 'its first line must be a,b' }]);
  });
});
