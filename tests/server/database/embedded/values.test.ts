import { fromEngine, toEngine } from '../../../../server/database/embedded/values.ts';
import { typedParameter } from '../../../../server/database/parameters.ts';

describe('values of the embedded engine', () => {
  test('a local date-time has no zone', () => {
    expect(fromEngine(new Date('2008-06-13T01:02:03Z'))).toBe('2008-06-13T01:02:03');
  });

  test('bytes are base64, a vector is a list', () => {
    expect(fromEngine(Buffer.from([0, 255]))).toBe('AP8=');
    expect(fromEngine(new Float32Array([0.5, 2]))).toEqual([0.5, 2]);
  });

  test('a big integer that a number can hold is a number', () => {
    expect([fromEngine(7n), fromEngine(2n ** 53n - 1n)]).toEqual([7, 2 ** 53 - 1]);
    expect(fromEngine(2n ** 53n)).toEqual({ $type: 'Integer', value: '9007199254740992' });
  });

  test('nodes inside maps inside lists are found', () => {
    const node = { _id: 3, _labels: ['Actor'], id: 'a' };
    expect(fromEngine([{ inner: node }])).toEqual([{ inner: { $type: 'Node', id: '3', labels: ['Actor'], properties: { id: 'a' } } }]);
  });

  test('a map with only some of the keys of a node or a relationship stays a map', () => {
    expect(fromEngine({ _id: 3, name: 'x' })).toEqual({ _id: 3, name: 'x' });
    expect(fromEngine({ _id: 3, _type: 'R' })).toEqual({ _id: 3, _type: 'R' });
  });

  test('a parameter: exact integers, null for undefined', () => {
    expect(toEngine([typedParameter('Integer', '9007199254740993'), undefined, { a: [1] }])).toEqual([9007199254740993n, null, { a: [1] }]);
  });

  test('a parameter that the engine would take for a date or a time is refused', () => {
    for (const map of [{ $date: '2008-01-01' }, { $timestamp_us: 5, a: 1 }]) {
      expect(() => toEngine([{ map }])).toThrow(expect.objectContaining({ failure: 'unsupported' }));
    }
    expect(toEngine({ $date: 5 })).toEqual({ $date: 5 });
  });
});
