import { fieldsOf, sentValue, textOf, typedAs } from '../../../client/state/query-parameters.ts';
import type { ParameterType } from '../../../model/library/parameter.ts';

describe('the text of a field', () => {
  it.each<[text: string, type: ParameterType, value: unknown]>([
    ['+12', 'integer', 12],
    [' -12 ', 'integer', -12],
    ['12x', 'integer', undefined],
    ['x12', 'integer', undefined],
    ['1e3', 'integer', undefined],
    ['', 'float', undefined],
    [' ', 'float', undefined],
    ['1e3', 'float', 1000],
    ['TRUE', 'boolean', true],
    [' false ', 'boolean', false],
    ['not true', 'boolean', undefined],
    ['trues', 'boolean', undefined],
    [' x ', 'string', ' x '],
    [' x ', 'actor', ' x '],
    [' a ; ; b,, ', 'list', ['a', 'b']],
    ['1; 1x; x1; 1.25; -3', 'list', [1, '1x', 'x1', 1.25, -3]],
    ['"a;b" ; "say \\"x\\"", 5"', 'list', ['a;b', 'say "x"', '5"']],
    ['"open', 'list', undefined],
  ])('%j as %s is %j', (text, type, value) => {
    expect(typedAs(text, type)).toEqual(value);
  });

  it.each<[value: unknown, text: string]>([
    [['a', 2, 'a b', true], 'a; 2; a b; true'],
    [['a;b', 'a,b', ' a', 'a ', '', '2', 'a"'], '"a;b"; "a,b"; " a"; "a "; ""; "2"; "a\\""'],
    [null, ''],
    [false, 'false'],
    ['x', 'x'],
  ])('is written for %j: %s', (value, text) => {
    expect(textOf(value)).toBe(text);
  });
});

describe('the fields of a statement', () => {
  const parameters = [
    { name: 'other', type: 'boolean' as const, default: true, description: 'whether' },
    { name: 'most', type: 'integer' as const, default: 5, description: 'how many', choices: [5, 10] },
  ];
  const question = { ...{ id: 'q', title: '', description: '', group: '', statement: '', featured: false }, parameters };

  it('have what the question says of each by its name, and no more than their text for others', () => {
    const [most, free] = fieldsOf('RETURN $most, $free', question, { most: '10', free: 'x' }, {});
    expect(most).toEqual({
      ...{ name: 'most', type: 'integer', choices: [5, 10], text: '10', description: 'how many', isTypeKnown: true },
      ...{ value: 10, problem: '' },
    });
    expect(free).toMatchObject({ type: 'string', description: undefined, isTypeKnown: false, value: 'x', problem: '' });
  });

  it('say of one that is empty what to give', () => {
    expect(fieldsOf('RETURN $most', question, {}, {})[0]?.problem).toBe('$most is empty: give a whole number.');
    expect(fieldsOf('RETURN $most', question, { most: 'x' }, {})[0]?.problem).toBe('$most is a whole number, not “x”.');
  });

  it('are sent as they are, but for a float that is a whole number', () => {
    expect([sentValue({ type: 'list', value: [1] }), sentValue({ type: 'float', value: undefined })]).toEqual([[1], undefined]);
  });
});
