import { exactInteger, isTextType, toParameter, typedParameter } from '../../../server/database/parameters.ts';

const nested = (levels: number) => JSON.parse('['.repeat(levels) + ']'.repeat(levels));

describe('parameters', () => {
  test.each(['0', '-0', '-1', '007', '9223372036854775807', '-9223372036854775808'])('%s is an exact integer', (value) => {
    expect(exactInteger(value)).toBe(BigInt(value));
  });

  test.each(['', '-', 'abc', ' 1', '1\n', '+1', '0x10', '1e3', '9223372036854775808', '-9223372036854775809', '9'.repeat(20)])(
    '"%s" is none',
    (value) => {
      expect(() => exactInteger(value)).toThrow(expect.objectContaining({ failure: 'refused' }));
    },
  );

  const engine = {
    scalar: (value: unknown) => value,
    typed: (type: string, text: string) => `${type} ${text}`,
    mapProblem: () => undefined,
  };

  test('a map is a map, whatever keys it has, and what is typed is none', () => {
    const maps = JSON.parse('[{"$type":"Integer","value":"5","note":"x"},{"__proto__":{"a":1},"":[{"$type":"Date","value":"x"}]}]');
    const [, second] = toParameter(maps, engine) as object[];
    expect(toParameter(maps, engine)).toEqual(maps);
    expect(JSON.stringify(second)).toBe(JSON.stringify(maps[1]));
    const typed = { a: typedParameter('Integer', '5'), b: [typedParameter('Date', '2008')] };
    expect(toParameter(structuredClone(typed), engine)).toEqual({ a: 5n, b: ['Date 2008'] });
  });

  test('a map that an engine would take for something else is refused', () => {
    const wary = { ...engine, mapProblem: (map: object) => ('odd' in map ? 'too odd' : undefined) };
    expect(() => toParameter([{ a: { odd: 1 } }], wary)).toThrow(expect.objectContaining({ failure: 'unsupported', message: 'too odd' }));
  });

  test('what is not there is null, and a scalar is what the engine makes of it', () => {
    const doubling = { ...engine, scalar: (value: unknown) => [value, value] };
    expect(toParameter({ a: undefined, b: [null, 'x'] }, doubling)).toEqual({ a: null, b: [null, ['x', 'x']] });
  });

  test.each([
    ['Point', true],
    ['Float', true],
    ['ZonedDateTime', true],
    ['Integer', false],
    ['String', false],
  ])('a value of the type %s is sent as text: %j', (type, isText) => {
    expect(isTextType(type)).toBe(isText);
  });

  test('of a text that is no integer the head is named', () => {
    expect(() => exactInteger('x'.repeat(100))).toThrow(`"${'x'.repeat(40)}" is not`);
  });

  test('a hundred levels are taken, more are not, whether they are lists or maps', () => {
    const maps = (levels: number) => JSON.parse(['{"a":'.repeat(levels), '1', '}'.repeat(levels)].join(''));
    for (const deep of [nested, maps]) {
      expect(toParameter(deep(100), engine)).toEqual(deep(100));
      expect(() => toParameter(deep(102), engine)).toThrow(expect.objectContaining({ failure: 'refused' }));
    }
  });
});
