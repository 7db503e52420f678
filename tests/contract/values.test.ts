import type { Value } from '../../server/database/database.ts';
import { typedParameter } from '../../server/database/parameters.ts';
import { describeEngines, failureOf } from './engines.ts';
import { AMPLE } from './texts.ts';

describeEngines(
  'values',
  (engine) => {
    const resultOf = async (expression: string, parameters = {}): Promise<Value | undefined> => {
      const database = await engine.open();
      const { rows } = await database.read({ text: `RETURN ${expression} AS value`, parameters }, AMPLE);
      return rows[0]?.[0];
    };

    test('plain values come as JSON has them', async () => {
      expect(await resultOf("[null, true, 7, 1.5, 'a\"é', [1, [2]], {a: {b: 1}}]")).toEqual([
        null,
        true,
        7,
        1.5,
        'a"é',
        [1, [2]],
        { a: { b: 1 } },
      ]);
    });

    test('integers beyond 2^53 are exact', async () => {
      expect(await resultOf('[9007199254740991, 9007199254740993, -9223372036854775808]')).toEqual([
        9007199254740991,
        { $type: 'Integer', value: '9007199254740993' },
        { $type: 'Integer', value: '-9223372036854775808' },
      ]);
    });

    test('floats that JSON lacks are named', async () => {
      expect(await resultOf('[0.0/0.0, 1.0/0.0, -1.0/0.0]')).toEqual([
        { $type: 'Float', value: 'NaN' },
        { $type: 'Float', value: 'Infinity' },
        { $type: 'Float', value: '-Infinity' },
      ]);
    });

    test('dates and times are ISO 8601', async () => {
      const expressions = [
        "date('2008-06-13')",
        "localdatetime('2008-06-13T01:02:03')",
        "time('10:00:00+01:00')",
        "duration('P1Y2M3DT4H')",
      ];
      expect(await resultOf(`[${expressions.join(', ')}]`)).toEqual([
        '2008-06-13',
        expect.stringMatching(/^2008-06-13T01:02:03(\.0+)?$/),
        '10:00:00+01:00',
        'P1Y2M3DT4H',
      ]);
      expect(await resultOf("datetime('2008-06-13T01:02:03.123456+02:00')")).toMatch(/^2008-06-13T01:02:03\.123456(000)?\+02:00$/);
    });

    test('parameters keep their types at every depth', async () => {
      const given = {
        whole: 3,
        part: 1.5,
        list: [1, 'a', null],
        map: { deep: [{ n: 2 }] },
        big: typedParameter('Integer', '9007199254740993'),
      };
      expect(await resultOf('$given', { given })).toEqual({ ...given, big: { $type: 'Integer', value: '9007199254740993' } });
      expect(await resultOf('range(1, 5)[$given.whole]', { given })).toBe(4);
    });

    test('the ends of 64 bits are exact parameters', async () => {
      const ends = ['9223372036854775807', '-9223372036854775808'];
      const given = ends.map((text) => typedParameter('Integer', text));
      expect(await resultOf('$ends', { ends: given })).toEqual(ends.map((value) => ({ $type: 'Integer', value })));
    });

    test.each(['abc', '', '1.5', '99999999999999999999', '9223372036854775808', '-9223372036854775809'])(
      'an exact integer "%s" is refused',
      async (value) => {
        const refused = await failureOf(resultOf('$given', { given: [typedParameter('Integer', value)] }));
        expect(refused).toMatchObject({
          failure: 'refused',
          message: expect.stringContaining(`"${value}" is not an integer between -9223372036854775808`),
        });
      },
    );

    test.each(['read', 'readForUser'] as const)(
      '%s: parameters nested beyond reason are refused, and the next query is answered',
      async (method) => {
        const database = await engine.open();
        for (const levels of [150, 3000, 30_000]) {
          const parameters = { given: JSON.parse('['.repeat(levels) + ']'.repeat(levels)) };
          const refused = await failureOf(database[method]({ text: 'RETURN size($given)', parameters }, AMPLE));
          expect([levels, refused.failure, refused.message]).toEqual([levels, 'refused', expect.stringContaining('nested too deeply')]);
        }
        expect((await database[method]({ text: 'RETURN 1' }, AMPLE)).rows).toEqual([[1]]);
      },
    );

    test('a whole number can be a LIMIT', async () => {
      const database = await engine.open();
      const { rows } = await database.read(
        { text: 'UNWIND range(1, 9) AS x RETURN x SKIP $skip LIMIT $limit', parameters: { skip: 2, limit: 2 } },
        AMPLE,
      );
      expect(rows).toEqual([[3], [4]]);
    });

    test('nodes, relationships and paths say what they are, and which node each end is', async () => {
      await engine.writing((database) =>
        database.transaction((run) =>
          run({ text: "CREATE (:Actor:Person {id: 'a', names: ['x', 'y']})-[:LEADS {since: 2004}]->(:Actor {id: 'b'})" }),
        ),
      );
      const database = await engine.open();
      const { fields, rows } = await database.read({ text: 'MATCH p = (a)-[r:LEADS]->(b) RETURN a, r, b, p, {inner: [a]} AS map' }, AMPLE);
      const [a, r, b, p, map] = rows[0] ?? [];
      const node = (id: string, labels: string[]) => ({
        $type: 'Node',
        id: expect.any(String),
        labels: expect.arrayContaining(labels),
        properties: expect.objectContaining({ id }),
      });
      expect(fields).toEqual(['a', 'r', 'b', 'p', 'map']);
      expect(a).toEqual(node('a', ['Actor', 'Person']));
      expect(b).toEqual(node('b', ['Actor']));
      expect(r).toMatchObject({ $type: 'Relationship', type: 'LEADS', properties: { since: 2004 } });
      expect(r).toMatchObject({ source: idOf(a), target: idOf(b) });
      expect(p).toEqual({ $type: 'Path', nodes: [a, b], relationships: [r] });
      expect(map).toEqual({ inner: [a] });
    });

    test('a map of nodes and edges that a query builds is no path', async () => {
      await engine.writing((database) => database.transaction((run) => run({ text: 'CREATE ()-[:R]->()' })));
      const database = await engine.open();
      const { rows } = await database.read({ text: 'MATCH (a)-[r]->(b) RETURN {nodes: [a, b], edges: [r]} AS map' }, AMPLE);
      expect(Object.keys(rows[0]?.[0] ?? {}).sort()).toEqual(['edges', 'nodes']);
    });
  },
  'suite',
);

function idOf(value: Value | undefined): Value | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value.id : undefined;
}
