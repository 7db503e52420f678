import fc from 'fast-check';
import { readQuery } from '../../../../server/cypher/query-api/read-query.ts';

const parametersOf = (json: string) => readQuery(`{"statement":"RETURN 1","timeoutMs":1e3,"parameters":${json}}`, false);

describe('the body of a query', () => {
  test.each([
    ['{"a":9007199254740993}', { a: { $type: 'Integer', value: '9007199254740993' } }],
    ['{"a":[1.0,-2E2,1.5,7,1e300]}', { a: [{ $type: 'Float', value: '1.0' }, { $type: 'Float', value: '-2E2' }, 1.5, 7, 1e300] }],
    ['{"12345678901234567890":"9007199254740993 \\" 1.0"}', { '12345678901234567890': '9007199254740993 " 1.0' }],
    ['null', null],
  ])('keeps what JSON.parse would lose of the parameters %s', (json, parameters) => {
    expect(parametersOf(json)).toEqual({ statement: 'RETURN 1', timeoutMs: 1000, parameters });
  });

  test('is read as JSON.parse reads it where nothing is lost', () => {
    const plain = fc.jsonValue({ noUnicodeString: false }).filter((value) => !/\d\.?\d*e|\d{16}|-0/i.test(JSON.stringify(value)));
    fc.assert(
      fc.property(plain, (given) => {
        const text = JSON.stringify({ parameters: { given } });
        expect(readQuery(text, false)).toEqual(JSON.parse(text));
      }),
    );
  });

  test('takes no time to refuse quotes without end', () => {
    expect(() => readQuery(`{"parameters": ${'"\\"'.repeat(200_000)}`, false)).toThrow(expect.objectContaining({ status: 400 }));
  });
});
