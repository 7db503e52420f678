import { readRecords } from '../../seed/read/records.ts';

it('tells on which line each record starts, whatever ends a line within a cell and between two', () => {
  const lines: number[] = [];
  const fault = readRecords(Buffer.from('a,b\r\n"x\r\ny\rz",1\n\n2,"3"'), ({ line }) => lines.push(line));
  expect([fault, lines]).toEqual([undefined, [1, 2, 5, 6]]);
});
