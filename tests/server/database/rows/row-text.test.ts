import { parse } from 'csv-parse/sync';
import type { RowFormat } from '../../../../server/database/database.ts';
import { PLAIN_VALUE } from '../../../../server/database/plain-value.ts';
import { rowText } from '../../../../server/database/rows/row-text.ts';
import { ROW_VALUE } from '../../../../server/database/rows/row-value.ts';
import type { ValueShape } from '../../../../server/database/value-shape.ts';

/** A value as an engine takes it apart: it says to a shape what it consists of. */
type Parts = <T>(shape: ValueShape<T>) => T;

const shaping =
  <T>(shape: ValueShape<T>) =>
  (parts: Parts) =>
    parts(shape);
const written = (format: RowFormat, ...rows: Parts[][]) => rows.map(rowText<Parts>(format, shaping)).join('');

const word: Parts = (shape) => shape.string('a "b"');
const one: Parts = (shape) => shape.integer(1);
const big: Parts = (shape) => shape.integer('9223372036854775807');
const nan: Parts = (shape) => shape.float(Number.NaN);
const date: Parts = (shape) => shape.temporal('Date', '2008-01-02');
const zoned: Parts = (shape) => shape.temporal('ZonedDateTime', '2008-01-02T03:04Z', 'Asia/Baghdad');
const point: Parts = (shape) => shape.point({ srid: 9157, coordinates: [1, 2.5, 3] });
const list: Parts = (shape) => shape.list([one(shape), word(shape)]);
const map: Parts = (shape) => shape.map(Object.entries({ 'a "key"': one(shape), b: shape.nothing }));
const mayor: Parts = (shape) => shape.node('4', ['Actor'], [['id', shape.string('mayor')]]);
const council: Parts = (shape) => shape.node('5', [], []);
const leads: Parts = (shape) => shape.relationship('9', 'LEADS', '4', '5', [['id', shape.string('r')]]);
const path: Parts = (shape) => shape.path([mayor(shape), council(shape)], [leads(shape)]);

const typed = ($type: string, _value: unknown) => ({ $type, _value });
const POINT = 'SRID=9157;POINT Z (1.0 2.5 3.0)';
const ZONED = '2008-01-02T03:04Z[Asia/Baghdad]';
const NAN = { $type: 'Float', value: 'NaN' };
const MAP = { 'a "key"': 1, b: null };
const PLAIN_MAYOR = { elementId: '4', labels: ['Actor'], properties: { id: 'mayor' } };
const PLAIN_COUNCIL = { elementId: '5', labels: [], properties: {} };
const PLAIN_LEADS = { elementId: '9', startNodeElementId: '4', endNodeElementId: '5', type: 'LEADS', properties: { id: 'r' } };
const TYPED_MAYOR = typed('Node', { _element_id: '4', _labels: ['Actor'], _properties: { id: typed('String', 'mayor') } });
const TYPED_COUNCIL = typed('Node', { _element_id: '5', _labels: [], _properties: {} });
const TYPED_LEADS = typed('Relationship', {
  ...{ _element_id: '9', _start_node_element_id: '4', _end_node_element_id: '5' },
  ...{ _type: 'LEADS', _properties: { id: typed('String', 'r') } },
});
const MAYOR = { $type: 'Node', id: '4', labels: ['Actor'], properties: { id: 'mayor' } };
const COUNCIL = { $type: 'Node', id: '5', labels: [], properties: {} };
const LEADS = { $type: 'Relationship', id: '9', type: 'LEADS', source: '4', target: '5', properties: { id: 'r' } };
const PATH = { $type: 'Path', nodes: [MAYOR, COUNCIL], relationships: [LEADS] };

/** A value, and what it is in the plain format, in the typed format, in a cell of CSV (a text, or what its JSON says), and when it is shown. */
const VALUES: readonly [name: string, parts: Parts, plain: unknown, typed: unknown, cell: unknown, shown: unknown][] = [
  ['null', (shape) => shape.nothing, null, typed('Null', null), '', null],
  ['a truth', (shape) => shape.boolean(true), true, typed('Boolean', true), 'true', true],
  ['an integer', one, 1, typed('Integer', '1'), '1', 1],
  ['a float', (shape) => shape.float(2.5), 2.5, typed('Float', '2.5'), '2.5', 2.5],
  ['no number', nan, 'NaN', typed('Float', 'NaN'), NAN, NAN],
  ['a text', word, 'a "b"', typed('String', 'a "b"'), 'a "b"', 'a "b"'],
  ['bytes', (shape) => shape.bytes('AQI='), 'AQI=', typed('Base64', 'AQI='), 'AQI=', 'AQI='],
  ['a date', date, '2008-01-02', typed('Date', '2008-01-02'), '2008-01-02', '2008-01-02'],
  ['a time in a zone', zoned, ZONED, typed('ZonedDateTime', ZONED), ZONED, ZONED],
  ['a point', point, POINT, typed('Point', POINT), POINT, POINT],
  ['a list', list, [1, 'a "b"'], typed('List', [typed('Integer', '1'), typed('String', 'a "b"')]), [1, 'a "b"'], [1, 'a "b"']],
  ['a map', map, MAP, typed('Map', { 'a "key"': typed('Integer', '1'), b: typed('Null', null) }), MAP, MAP],
  ['a node', mayor, PLAIN_MAYOR, TYPED_MAYOR, 'mayor', MAYOR],
  ['a relationship', leads, PLAIN_LEADS, TYPED_LEADS, 'r', LEADS],
  ['a path', path, [PLAIN_MAYOR, PLAIN_LEADS, PLAIN_COUNCIL], typed('Path', [TYPED_MAYOR, TYPED_LEADS, TYPED_COUNCIL]), PATH, PATH],
];

describe('a value of an answer', () => {
  it.each(VALUES)('%s is written in each format', (_, parts, plain, inTyped, cell, shown) => {
    expect(JSON.parse(written('plain', [parts]))).toEqual([plain]);
    expect(JSON.parse(written('typed', [parts]))).toEqual([inTyped]);
    const [text = '', next]: string[] = parse(written('csv', [parts, one]))[0] ?? [];
    expect([typeof cell === 'string' ? text : JSON.parse(text), next]).toEqual([cell, '1']);
    expect(parts(ROW_VALUE)).toEqual(shown);
    expect(parts(PLAIN_VALUE)).toEqual(shown);
  });

  it('keeps every digit of an integer', () => {
    expect(written('plain', [big])).toBe('[9223372036854775807]');
    expect(JSON.parse(written('typed', [big]))).toEqual([typed('Integer', '9223372036854775807')]);
    expect(written('csv', [big])).toBe('9223372036854775807\r\n');
  });

  it('is of a class where JSON has no word for it, so that no map is taken for it', () => {
    const likeInteger: Parts = (shape) => shape.map(Object.entries({ $type: shape.string('Integer'), value: shape.string('1') }));
    const classOf = (parts: Parts) => (parts(ROW_VALUE) as object).constructor;
    expect([likeInteger, map].map(classOf)).toEqual([Object, Object]);
    for (const parts of [big, nan, mayor, leads, path]) expect(classOf(parts)).not.toBe(Object);
  });
});

describe('the rows of an answer', () => {
  it('are JSON arrays with a comma between them, or lines of CSV', () => {
    const write = rowText<Parts>('plain', shaping);
    expect([[one, word], [one]].map(write).join('')).toBe('[1,"a \\"b\\""],[1]');
    expect(written('csv', [one, word], [one, one])).toBe('1,"a ""b"""\r\n1,1\r\n');
  });
});
