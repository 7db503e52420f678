import { isOfType, PARAMETER_TYPES, type ParameterType, typeInWords } from '../../../model/library/parameter.ts';

describe('a value of a parameter', () => {
  const values: readonly [value: unknown, types: readonly ParameterType[]][] = [
    ['a', ['string', 'actor', 'source']],
    [2, ['integer', 'float', 'year']],
    [2.5, ['float']],
    [2 ** 53, ['float']],
    [Number.NaN, []],
    [Number.POSITIVE_INFINITY, []],
    [false, ['boolean']],
    [[], ['list']],
    [['a', 2], ['list']],
    [[2.5, 'a'], ['list']],
    [['a', null], []],
    [[['a']], []],
    [{ length: 0 }, []],
    [null, []],
    [undefined, []],
  ];

  it.each(values)('%j is of the types %j', (value, types) => {
    expect(PARAMETER_TYPES.filter((type) => isOfType(value, type))).toEqual(types);
  });

  it('has a type with words of its own', () => {
    expect(typeInWords('integer')).toBe('a whole number');
    expect(new Set(PARAMETER_TYPES.map(typeInWords)).size).toBe(PARAMETER_TYPES.length);
  });
});
