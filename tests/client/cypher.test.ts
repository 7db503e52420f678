import { searchHistory } from '../../client/cypher/history/query-history.ts';
import { statementAt, statementsIn } from '../../client/cypher/language/statements.ts';
import { idsIn } from '../../client/data/cypher-values.ts';
import { boundParameters, fieldsOf, freeParameters, namesIn, sentValue, textOf, typedAs } from '../../client/state/query-parameters.ts';
import { encodeTypedParameters } from '../../model/query-api/encode-typed.ts';
import { FloatValue, IntegerValue, NodeValue, PathValue, RelationshipValue, typedValue } from '../../model/query-api/values.ts';

const node = (element: string, id: string, label = 'Actor') => new NodeValue(element, [label, 'Person'], { id });
const tie = (id: string, source: string, target: string) => new RelationshipValue(`e${id}`, 'LEADS', source, target, { id });

describe('the actors and relations of a result', () => {
  it('are found in cells, lists, maps and paths', () => {
    const rows = [
      [node('1', 'mayor'), 'text', 5, null],
      [[node('2', 'council')], { inner: tie('leads', '1', '2') }, new IntegerValue('9007199254740993')],
      [new PathValue([node('3', 'union')], [tie('opposes', '3', '1')])],
    ];
    expect(idsIn(rows)).toEqual({ actors: new Set(['mayor', 'council', 'union']), relations: new Set(['leads', 'opposes']) });
  });

  it('leave out nodes that are not actors', () => expect(idsIn([[node('1', 'minutes', 'Source')]]).actors.size).toBe(0));

  it('know a typed value from a map', () => {
    expect(typedValue(new IntegerValue('1'))).toBeDefined();
    expect(typedValue({ $type: 'Integer', value: '1' })).toBeUndefined();
    expect(typedValue({ name: 'x' })).toBeUndefined();
    expect(idsIn([[{ ...node('1', 'mayor') }]]).actors.size).toBe(0);
  });
});

describe('parameters', () => {
  it('bind the window, the selection and the day of what was known', () => {
    expect(boundParameters({ from: '2004-01-01', to: '2009-01-01' }, ['mayor'], '2008-06-13')).toEqual({
      ...{ year: 2008, from: '2004-01-01', to: '2009-01-01', selected: ['mayor'], known: '2008-06-13' },
    });
  });

  it('are found in the text but not in quotes and comments', () => {
    const statement = "MATCH (a {id: $group}) WHERE a.y = $year AND a.z <> '$no' // $not\n/* $nor */ RETURN $group, $limit";
    expect(namesIn(statement)).toEqual(['group', 'limit']);
  });

  it('get a field each unless they are bound', () => {
    const parameters = ['year', 'group'].map((name) => ({ name, type: 'string' as const, default: '', description: '' }));
    const question = { id: 'q', title: '', description: '', group: '', statement: '', featured: false, parameters };
    expect(freeParameters(question).map(({ name }) => name)).toEqual(['group']);
  });

  it('are read as their type says, and are none of it where they cannot be', () => {
    expect([typedAs('5', 'integer'), typedAs('5', 'string'), typedAs('1.5', 'float'), typedAs('true', 'boolean')]).toEqual([
      5,
      '5',
      1.5,
      true,
    ]);
    expect([typedAs('a; b, c', 'list'), typedAs('2008; "5"', 'list'), typedAs('', 'list')]).toEqual([['a', 'b', 'c'], [2008, '5'], []]);
    const wrong = [typedAs('1.5', 'integer'), typedAs('', 'integer'), typedAs('x', 'float'), typedAs('perhaps', 'boolean')];
    expect(wrong).toEqual([undefined, undefined, undefined, undefined]);
    // More than a number of JavaScript holds exactly would be another number.
    expect([typedAs('9007199254740993', 'integer'), typedAs('1; 9007199254740993', 'list')]).toEqual([undefined, undefined]);
  });

  it('come back from the text of their field', () => {
    const lists = [['a', 'b'], [2008, '5', 1.5], [], ['Smith, John', 'a;b', 'say "x"', ' y ', '']];
    for (const value of lists) expect(typedAs(textOf(value), 'list')).toEqual(value);
    expect([textOf(5), textOf(undefined), textOf(true)]).toEqual(['5', '', 'true']);
  });

  it('have the type of the question, else the chosen one, else the one that the text suggests', () => {
    const statement = 'MATCH (a) WHERE a.id IN $ids AND a.fromYear >= $first AND a.name = $name RETURN a LIMIT $most';
    const types = (chosen: Record<string, 'float'>) => fieldsOf(statement, undefined, {}, chosen).map(({ name, type }) => [name, type]);
    expect(types({ name: 'float' })).toEqual([
      ['ids', 'list'],
      ['first', 'integer'],
      ['name', 'float'],
      ['most', 'integer'],
    ]);
    const parameters = [{ name: 'most', type: 'string' as const, default: '', description: 'how many' }];
    const question = { id: 'q', title: '', description: '', group: '', statement, featured: false, parameters };
    expect(fieldsOf(statement, question, {}, { most: 'float' }).at(-1)).toMatchObject({ type: 'string', isTypeKnown: true });
  });

  it('keep a number with a point apart from a whole one when they are sent', () => {
    expect([
      sentValue({ type: 'float', value: 2 }),
      sentValue({ type: 'float', value: 2.5 }),
      sentValue({ type: 'integer', value: 2 }),
    ]).toEqual([new FloatValue('2'), 2.5, 2]);
  });

  it('have any name and any text', () => {
    const texts = JSON.parse('{"__proto__":"x","constructor":"valueOf"}');
    const types = { constructor: 'boolean' as const };
    const fields = fieldsOf('RETURN $__proto__, $constructor', undefined, texts, types);
    expect(fields).toMatchObject([
      { name: '__proto__', value: 'x' },
      { name: 'constructor', value: undefined },
    ]);
    const sent = encodeTypedParameters(Object.fromEntries(fields.map((field) => [field.name, sentValue(field)])));
    expect(JSON.stringify(sent)).toBe('{"__proto__":{"$type":"String","_value":"x"},"constructor":{"$type":"Null","_value":null}}');
  });

  it('have no text from what every object has', () => {
    expect(fieldsOf('RETURN $constructor', undefined, {}, {})).toMatchObject([{ type: 'string', text: '' }]);
  });

  it('say what is wrong with the text of a field', () => {
    const [field] = fieldsOf('RETURN 1 LIMIT $most', undefined, { most: 'many' }, {});
    expect(field).toMatchObject({ value: undefined, problem: '$most is a whole number, not “many”.' });
  });
});

describe('the statements of a text', () => {
  const text = "MATCH (a)\nWHERE a.x = ';' // ; no end\nRETURN a;\n\nRETURN `;` /* ; */ ;  \n// nothing\n";
  const parts = statementsIn(text);

  it('end at semicolons that are neither in strings nor in names nor in comments', () => {
    expect(parts.map((part) => part.text)).toEqual(["MATCH (a)\nWHERE a.x = ';' // ; no end\nRETURN a", 'RETURN `;` /* ; */']);
    expect(statementsIn(' ;; // x')).toEqual([]);
  });

  it('are told by the place of the cursor', () => {
    const at = (needle: string, behind = 0) => statementAt(parts, text.indexOf(needle) + behind);
    expect([at('MATCH'), at('no end'), at('a;', 2), at('RETURN `'), at('// nothing'), statementAt([], 3)]).toEqual([0, 0, 0, 1, 1, 0]);
  });
});

describe('the history of queries', () => {
  const query = (statement: string, texts = {}) => ({ statement, texts, types: {}, at: '2026-01-01T00:00:00Z', rows: 1 });
  it('is searched by words of the query and of its parameters, in any order', () => {
    const queries = [query('MATCH (a:Actor) RETURN a'), query('MATCH (s:Source) RETURN s', { id: 'Badr' })];
    expect(searchHistory(queries, 'return ACTOR')).toEqual([queries[0]]);
    expect(searchHistory(queries, 'badr')).toEqual([queries[1]]);
    expect(searchHistory(queries, ' ')).toEqual(queries);
    expect(searchHistory(queries, 'none')).toEqual([]);
  });
});
