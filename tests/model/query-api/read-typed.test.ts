import type { CypherAnswer } from '../../../model/api/cypher.ts';
import { decodeTyped, decodeTypedAnswer } from '../../../model/query-api/decode-typed.ts';
import { encodeTypedParameters } from '../../../model/query-api/encode-typed.ts';
import { FloatValue, IntegerValue, NodeValue, PathValue, RelationshipValue, typedValue } from '../../../model/query-api/values.ts';

const typed = ($type: string, _value: unknown) => ({ $type, _value });
const actor = typed('Node', { _element_id: 'n1', _labels: ['Actor'], _properties: { id: typed('String', 'a') } });
const node = { $type: 'Node', id: 'n1', labels: ['Actor'], properties: { id: 'a' } };

describe('reading typed values', () => {
  test.each([
    [typed('Null', null), null],
    [typed('Boolean', false), false],
    [typed('String', '1'), '1'],
    [typed('Integer', '9007199254740991'), 9007199254740991],
    [typed('Integer', '9007199254740993'), { $type: 'Integer', value: '9007199254740993' }],
    [typed('Float', '1.0E7'), 1e7],
    [typed('Float', 'NaN'), { $type: 'Float', value: 'NaN' }],
    [typed('Float', '-Infinity'), { $type: 'Float', value: '-Infinity' }],
    [typed('ZonedDateTime', '2015-11-21T21:40:32.142Z[Antarctica/Troll]'), '2015-11-21T21:40:32.142Z[Antarctica/Troll]'],
    [typed('Point', 'SRID=7203;POINT (1.2 3.4)'), 'SRID=7203;POINT (1.2 3.4)'],
    [typed('List', [typed('Map', { a: typed('Integer', '1') })]), [{ a: 1 }]],
    [actor, node],
  ])('%j', (value, expected) => {
    expect(decodeTyped(value)).toEqual(expected);
  });

  test('a path is its nodes and the relationships between them, whichever way they go', () => {
    const ties = { _element_id: 'r1', _start_node_element_id: 'n2', _end_node_element_id: 'n1', _type: 'LEADS', _properties: {} };
    expect(decodeTyped(typed('Path', [actor, typed('Relationship', ties), actor]))).toEqual({
      $type: 'Path',
      nodes: [node, node],
      relationships: [{ $type: 'Relationship', id: 'r1', type: 'LEADS', source: 'n2', target: 'n1', properties: {} }],
    });
  });

  test('what was written is read again, whatever keys it has', () => {
    const values = JSON.parse('{"m":{"$type":"Integer","value":"5","__proto__":{"a":[1,2.5,null,"x",true]}},"__proto__":7}');
    const read = Object.fromEntries(Object.entries(encodeTypedParameters(values)).map(([name, value]) => [name, decodeTyped(value)]));
    expect(JSON.stringify(read)).toBe(JSON.stringify(values));
    const big = { a: new IntegerValue('9007199254740993'), b: new FloatValue('NaN') };
    expect(Object.values(encodeTypedParameters(big)).map(decodeTyped)).toEqual([big.a, big.b]);
    expect(encodeTypedParameters({ a: new FloatValue('2') })).toEqual({ a: typed('Float', '2') });
  });

  test.each([[{ name: 'a' }], [{ $type: 'Null' }], [{ _value: 1 }], [null], [undefined], ['a'], [1]])(
    '%j is not typed and is refused',
    (value) => {
      expect(() => decodeTyped(value)).toThrow(new TypeError(`not a typed value: ${JSON.stringify(value)}`));
    },
  );

  test('of an answer the values are read, and the rest stays as it is', () => {
    const answer = { data: { fields: ['n', 'x'], values: [[actor, typed('Integer', '1')]] }, notifications: [] } as unknown as CypherAnswer;
    expect(decodeTypedAnswer(answer)).toEqual({ ...answer, data: { fields: ['n', 'x'], values: [[node, 1]] } });
  });

  test('what JSON has no word for is known by its class, and a map is none whatever keys it has', () => {
    const path = new PathValue([], []);
    const classes = [
      new NodeValue('1', [], {}),
      new RelationshipValue('1', 'T', '1', '2', {}),
      path,
      new IntegerValue('1'),
      new FloatValue('1'),
    ];
    expect(classes.map(typedValue)).toEqual(classes);
    expect([{ $type: 'Integer', value: '1' }, [], 'a', 1, null, undefined].map(typedValue)).toEqual(new Array(6).fill(undefined));
  });

  test('nothing at all is written as null', () => {
    expect(encodeTypedParameters({ a: undefined, b: null, c: 2 ** 60 })).toEqual({
      ...{ a: typed('Null', null), b: typed('Null', null), c: typed('Float', String(2 ** 60)) },
    });
  });
});
