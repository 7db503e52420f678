import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { z } from 'zod';
import { csv } from '../../../model/export/csv.ts';
import { actorsCsv, evidenceCsv, relationsCsv, sourcesCsv, vocabularyCsv } from '../../../model/export/tables.ts';
import { readTable } from '../../../seed/read/csv.ts';
import { anyText, contentWith } from './sample.ts';
import { textOf } from './text-of.ts';

const rowsOf = (pieces: Iterable<string>): Record<string, string>[] => parse([...pieces].join(''), { columns: true });

/** What a reader does who wants the text as it was: see model/export/csv.ts. */
const unguarded = (text: string) => (/^''*[=+\-@\t\r＝＋－＠]/.test(text) ? text.slice(1) : text);

/** Half of a surrogate pair has no UTF-8. */
const inUtf8 = (text: string) => Buffer.from(text).toString();

const cells = fc.array(
  fc.oneof(
    anyText,
    anyText.map((text) => `'${text}`),
    anyText.map((text) => `=${text}`),
  ),
  { minLength: 2, maxLength: 2 },
);
const columns = [0, 1].map((index) => ({ name: `c${index}`, of: (row: readonly string[]) => row[index] }));

it('gives every text back, and lets none begin as a formula', () => {
  fc.assert(
    fc.property(fc.array(cells, { maxLength: 5 }), (rows) => {
      const found: string[][] = parse([...csv(columns, rows)].join(''));
      expect(found[0]).toEqual(['c0', 'c1']);
      expect(found.slice(1).map((row) => row.map(unguarded))).toEqual(rows.map((row) => row.map(inUtf8)));
      for (const text of found.flat()) expect(text).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
    }),
  );
});

it('is read as a dataset with every text as it was, but for space around it, and written again with the same bytes', () => {
  const schema = z.object({ c0: z.string(), c1: z.string() });
  const write = (rows: readonly (readonly string[])[]) => Buffer.from([...csv(columns, rows)].join(''));
  const read = (bytes: Uint8Array) => readTable('f.csv', bytes, ['c0', 'c1'], schema).rows.map(({ value }) => [value.c0, value.c1]);
  const filled = cells.filter((row) => row.some((text) => text.trim() !== ''));
  fc.assert(
    fc.property(fc.array(filled, { maxLength: 5 }), (rows) => {
      const once = read(write(rows));
      expect(once).toEqual(rows.map((row) => row.map((text) => inUtf8(text).trim())));
      expect(write(once)).toEqual(write(read(write(once))));
    }),
  );
});

it.each([
  ['LF', 'First line\nsecond line'],
  ['CR', 'First line\rsecond line'],
  ['CRLF', 'First line\r\nsecond line'],
  ['a space at its head', ' x'],
  ['a space at its end', 'x '],
])('puts a cell in quotes for %s', (_, text) => {
  expect([...csv(columns, [[text, '1']])].join('')).toBe(`c0,c1\r\n"${text}",1\r\n`);
});

it('has a line that is not empty for each row, also where its only cell is', () => {
  expect([...csv([{ name: '=one', of: () => undefined }], [0, 0])].join('')).toBe(`'=one\r\n""\r\n""\r\n`);
});

it('ends every line with CRLF, and writes a large table in pieces', () => {
  const rows = Array.from({ length: 1000 }, (_, index) => ['a, b', String(index)]);
  const pieces = [...csv(columns, rows)];
  expect(pieces.length).toBeGreaterThan(3);
  expect(pieces).not.toContain('');
  expect(pieces.join('').split('\r\n')).toHaveLength(1002);
  expect(pieces.join('').split('\r\n').slice(0, 2)).toEqual(['c0,c1', '"a, b",0']);
  expect(pieces.join('')).not.toMatch(/[^\r]\n/);
});

it('leaves numbers, booleans and lists as they are', () => {
  const one = { name: 'one', of: (value: number | boolean | string[]) => value };
  expect(rowsOf(csv([one], [-1.5, true, ['a', 'b'], ['@a', 'b']])).map((row) => row.one)).toEqual(['-1.5', 'true', 'a;b', "'@a;b"]);
});

it('begins every table with the columns of the dataset format', () => {
  const content = contentWith('plain');
  const header = (pieces: Iterable<string>) => [...pieces].join('').split('\r\n')[0];
  expect(header(textOf(actorsCsv, content))).toMatch(/^id,name,kind,aliases,description,active,x,y,relations,/);
  expect(header(textOf(relationsCsv, content))).toMatch(/^id,type,source,target,dates,status,confidence,channel,ends,summary,source name,/);
  expect(header(textOf(sourcesCsv, content))).toMatch(/^id,title,author,publisher,published,url,reliability,/);
  expect(header(textOf(evidenceCsv, content))).toMatch(/^id,relation,source,locator,claim,credibility,stance,/);
  expect(header(textOf(vocabularyCsv, content))).toMatch(/^type,label,inverse label,category,sign,temporality,symmetric,definition,/);
});

it('says on each row where it comes from', () => {
  const content = contentWith('plain');
  const [relation] = rowsOf(textOf(relationsCsv, content));
  expect(relation).toMatchObject({ 'source name': 'plain', sign: '1', claims: '2', disputed: 'true', sources: 's1;s2', state: '' });
  for (const table of [actorsCsv, relationsCsv, sourcesCsv, evidenceCsv]) {
    expect(rowsOf(textOf(table, content))[0]?.provenance).toContain('Exported by Entente 0.0.0');
  }
  expect(rowsOf(textOf(evidenceCsv, content))).toHaveLength(2);
});

it('has the claims of a relation in the order of its sources, from which that order is read again', () => {
  const rows = rowsOf(textOf(evidenceCsv, contentWith('plain', { sources: ['s2', 's1'] })));
  expect(rows.map(({ id, source }) => [id, source])).toEqual([
    ['e2', 's2'],
    ['e1', 's1'],
  ]);
});

it('has a header only when there are no rows', () => {
  const empty = { ...contentWith('plain'), actors: [], relations: [], sources: [] };
  expect(textOf(relationsCsv, empty)).toMatch(/^id,type,[^\r\n]*provenance\r\n$/);
});
