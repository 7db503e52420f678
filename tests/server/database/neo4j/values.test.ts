import neo4j from 'neo4j-driver';
import { fromDriver, toDriver } from '../../../../server/database/neo4j/values.ts';

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
    expect(toDriver({ a: [1, 1.5, undefined], b: { $type: 'Integer', value: '9007199254740993' } })).toEqual({
      a: [neo4j.int(1), 1.5, null],
      b: neo4j.int('9007199254740993'),
    });
  });

  test('a number too big for an exact integer stays a float', () => {
    expect(toDriver(1e300)).toBe(1e300);
  });
});
