import { parse } from 'csv-parse/sync';
import { rowsCsv } from '../../../model/export/rows.ts';
import { IntegerValue, NodeValue, RelationshipValue } from '../../../model/query-api/values.ts';

describe('the rows of a query as CSV', () => {
  const actor = new NodeValue('4', ['Actor'], { id: 'mayor', name: 'The mayor' });
  const tie = new RelationshipValue('9', 'LEADS', '4', '5', { id: 'mayor-leads' });

  it('have a column a field, and actors and relations by their ids', () => {
    const text = [...rowsCsv({ fields: ['who', 'how', 'note'], values: [[actor, tie, 'a, "b"\nc']] })].join('');
    expect(parse(text, { columns: true })).toEqual([{ who: 'mayor', how: 'mayor-leads', note: 'a, "b"\nc' }]);
  });

  it('keep every digit, and write null as nothing and lists as JSON', () => {
    const values = [[new IntegerValue('9223372036854775807'), null, [1, 'x'], 0.1, true]];
    expect(parse([...rowsCsv({ fields: ['a', 'b', 'c', 'd', 'e'], values })].join(''))).toEqual([
      ['a', 'b', 'c', 'd', 'e'],
      ['9223372036854775807', '', '[1,"x"]', '0.1', 'true'],
    ]);
    expect([...rowsCsv({ fields: ['a', 'b'], values: [[-0.5, Number.NaN]] })].join('')).toBe('a,b\r\n-0.5,NaN\r\n');
  });

  it('have what is no actor of a dataset, having no id that is a text, as JSON', () => {
    const other = new NodeValue('7', ['Note'], { id: 5 });
    expect(parse([...rowsCsv({ fields: ['note'], values: [[other]] })].join(''))).toEqual([['note'], [JSON.stringify(other)]]);
  });

  it('have as many records as there are rows, whatever ends lines in their texts', () => {
    const write = (values: unknown[][]) => [...rowsCsv({ fields: values[0]?.map((_, index) => `f${index}`) ?? [], values })].join('');
    expect(write([['a\nb', 1]])).toBe('f0,f1\r\n"a\nb",1\r\n');
    expect(write([['a\rb', 1]])).toBe('f0,f1\r\n"a\rb",1\r\n');
    expect(write([[null], [['a\nb']]])).toBe('f0\r\n""\r\n"[""a\\nb""]"\r\n');
  });

  it('have a map as JSON, whatever keys it has', () => {
    const map = '{"$type":"Integer","value":"5","__proto__":{"a":1}}';
    const table = [...rowsCsv({ fields: ['__proto__', 'b'], values: [[JSON.parse(map), { ...actor }]] })].join('');
    expect(parse(table)).toEqual([
      ['__proto__', 'b'],
      [map, JSON.stringify(actor)],
    ]);
  });

  it('cannot be run as a formula by a spreadsheet', () => {
    expect([...rowsCsv({ fields: ['-1'], values: [['=1+1']] })].join('')).toBe("'-1\r\n'=1+1\r\n");
  });

  it('have their head also when there are none', () => {
    expect([...rowsCsv({ fields: ['a', 'b'], values: [] })].join('')).toBe('a,b\r\n');
  });
});
