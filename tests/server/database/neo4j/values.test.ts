import neo4j from 'neo4j-driver';
import { fromDriver, toDriver } from '../../../../server/database/neo4j/values.ts';
import { typedParameter } from '../../../../server/database/parameters.ts';

describe('values of the Neo4j driver', () => {
  test('a point is its text', () => {
    expect(fromDriver(new neo4j.types.Point(neo4j.int(7203), 1, 2))).toBe('SRID=7203;POINT (1.0 2.0)');
  });

  test('bytes are base64', () => {
    expect(fromDriver(Int8Array.from([0, -1]))).toBe('AP8=');
  });

  test('times to the nanosecond, durations', () => {
    const time = new neo4j.types.LocalDateTime(2008, 6, 13, 1, 2, 3, 123456789);
    expect(fromDriver(time)).toBe('2008-06-13T01:02:03.123456789');
    expect(fromDriver(new neo4j.types.Duration(14, 3, 14400, 0))).toBe('P1Y2M3DT4H');
  });

  test('a parameter: whole numbers are integers at every depth, exact ones too', () => {
    expect(toDriver({ a: [1, 1.5, undefined], b: typedParameter('Integer', '9007199254740993') })).toEqual({
      a: [neo4j.int(1), 1.5, null],
      b: neo4j.int('9007199254740993'),
    });
  });

  test('a map is a map, also with the keys by which the driver tells its types, which it cannot send', () => {
    for (const key of ['__isInteger__', '__isNode__', '__isPath__', '__isDate__', '__isPoint__']) {
      expect(fromDriver({ [key]: true })).toEqual({ [key]: true });
      expect(() => toDriver([{ [key]: true }])).toThrow(expect.objectContaining({ failure: 'unsupported' }));
      expect(toDriver([{ [key]: 'x' }])).toEqual([{ [key]: 'x' }]);
    }
  });

  test('a number too big for an exact integer stays a float', () => {
    expect(toDriver(1e300)).toBe(1e300);
  });
});
