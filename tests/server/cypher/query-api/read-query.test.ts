import fc from 'fast-check';
import { readQuery } from '../../../../server/cypher/query-api/read-query.ts';
import { typedParameter } from '../../../../server/database/parameters.ts';

const parametersOf = (json: string) => readQuery(`{"statement":"RETURN 1","timeoutMs":1e3,"parameters":${json}}`, false);

describe('the body of a query', () => {
  test.each([
    ['{"a":9007199254740993}', { a: typedParameter('Integer', '9007199254740993') }],
    ['{"a":[1.0,-2E2,1.5,7,1e300]}', { a: [typedParameter('Float', '1.0'), typedParameter('Float', '-2E2'), 1.5, 7, 1e300] }],
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

  test('keeps every map as it is, plain or typed', () => {
    const map = '{"$type":"Integer","value":"5","_value":"6","note":"x","__proto__":{"a":1},"constructor":1,"":2}';
    expect(JSON.stringify(readQuery(`{"parameters":{"m":${map},"__proto__":7}}`, false))).toBe(`{"parameters":{"m":${map},"__proto__":7}}`);
    const typed = '{"$type":"Map","_value":{"$type":{"$type":"String","_value":"Integer"},"__proto__":{"$type":"Boolean","_value":true}}}';
    const read = readQuery(`{"parameters":{"__proto__":${typed}}}`, true);
    expect(JSON.stringify(read)).toBe('{"parameters":{"__proto__":{"$type":"Integer","__proto__":true}}}');
  });

  test('refuses what is nested beyond reason', () => {
    const deep = `${'['.repeat(100_000)}1.0${']'.repeat(100_000)}`;
    expect(() => readQuery(`{"parameters":{"a":${deep}}}`, false)).toThrow(expect.objectContaining({ failure: 'refused' }));
  });

  test('takes no time to refuse quotes without end', () => {
    expect(() => readQuery(`{"parameters": ${'"\\"'.repeat(200_000)}`, false)).toThrow(expect.objectContaining({ status: 400 }));
  });
});
