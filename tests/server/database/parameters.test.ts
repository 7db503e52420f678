import { exactInteger, toParameter } from '../../../server/database/parameters.ts';

const nested = (levels: number) => JSON.parse('['.repeat(levels) + ']'.repeat(levels));

describe('parameters', () => {
  test.each(['0', '-0', '-1', '007', '9223372036854775807', '-9223372036854775808'])('%s is an exact integer', (value) => {
    expect(exactInteger({ $type: 'Integer', value })).toBe(BigInt(value));
  });

  test.each(['', '-', 'abc', ' 1', '1\n', '+1', '0x10', '1e3', '9223372036854775808', '-9223372036854775809', '9'.repeat(20)])(
    '"%s" is none',
    (value) => {
      expect(() => exactInteger({ $type: 'Integer', value })).toThrow(expect.objectContaining({ failure: 'refused' }));
    },
  );

  test('a hundred levels are taken, a thousand are not', () => {
    const engine = { scalar: (value: unknown) => value, typed: (value: unknown) => value };
    expect(toParameter(nested(100), engine)).toEqual(nested(100));
    expect(() => toParameter(nested(1000), engine)).toThrow(expect.objectContaining({ failure: 'refused' }));
  });
});
