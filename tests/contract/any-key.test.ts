import { parse } from 'csv-parse/sync';
import { decodeTypedAnswer } from '../../model/query-api/decode-typed.ts';
import { encodeTypedParameters } from '../../model/query-api/encode-typed.ts';
import { type RunningApp, startApp } from '../server/running-app.ts';
import { asText } from './ask-cypher.ts';
import { describeEngines } from './engines.ts';

const PLAIN = 'application/json';
const TYPED = 'application/vnd.neo4j.query';

/** Maps whose keys mean something to JSON, to JavaScript, to the Query API or to us. */
const MAPS = [
  '{"$type":"Integer","note":"x","value":"5"}',
  '{"$type":"Integer","_value":"5"}',
  '{"$type":"Node","id":"1","labels":[],"properties":{"id":"a"}}',
  '{"$type":"Date","value":"2008-01-01"}',
  '{"__proto__":{"a":1},"b":2}',
  '{"__proto__":null}',
  '{"a":[{"__proto__":[1,{"__proto__":"x"}]}]}',
  '{"constructor":1,"hasOwnProperty":2,"toString":3,"valueOf":4}',
  '{"":1}',
  '{"__isInteger__":"x","elementId":"1","length":2,"then":3}',
];

describeEngines(
  'a key of a map, a name of a parameter or a column',
  (engine) => {
    let app: RunningApp;
    beforeAll(async () => {
      await engine.writing((database) =>
        database.transaction((run) =>
          run({
            text: 'CREATE (:Odd {`__proto__`: 1, `constructor`: 2})-[:TIE {`__proto__`: 3}]->(:Odd {`$type`: "Integer", value: "5"})',
          }),
        ),
      );
      app = await startApp(engine.settings);
    });
    afterAll(() => app.close());

    const post = (body: string, { accept = PLAIN, contentType = PLAIN } = {}) =>
      asText(app.request.post('/api/cypher').set({ accept, 'content-type': contentType }).send(body));
    const dataOf = ({ text }: { text: string }) => /^\{"data":(.*),"truncated"/.exec(text)?.[1] ?? text;

    it('can be any in a plain request', async () => {
      for (const map of MAPS) {
        const answer = await post(`{"statement":"RETURN $m AS m, [$m] AS l, keys($m) AS k","parameters":{"m":${map}}}`);
        const { values } = JSON.parse(dataOf(answer));
        expect([map, sorted(values[0].slice(0, 2))]).toEqual([map, sorted([JSON.parse(map), [JSON.parse(map)]])]);
        expect(values[0][2].toSorted()).toEqual(Object.keys(JSON.parse(map)).toSorted());
      }
    });

    it('can be any in a typed request, and is typed in the answer', async () => {
      for (const map of MAPS) {
        const parameters = encodeTypedParameters({ m: JSON.parse(map) });
        const answer = await post(JSON.stringify({ statement: 'RETURN $m AS m', parameters }), { accept: TYPED, contentType: TYPED });
        const { data } = decodeTypedAnswer(JSON.parse(answer.text));
        expect([map, sorted(data.values)]).toEqual([map, sorted([[JSON.parse(map)]])]);
      }
    });

    it('can be any in the answer, as a column too, in JSON and CSV', async () => {
      const statement = 'RETURN 1 AS `__proto__`, {`__proto__`: {a: 1}} AS `constructor`, {`$type`: "Integer", value: "5"} AS `$type`';
      expect(JSON.parse(dataOf(await post(JSON.stringify({ statement }))))).toEqual({
        fields: ['__proto__', 'constructor', '$type'],
        values: [[1, JSON.parse('{"__proto__":{"a":1}}'), { $type: 'Integer', value: '5' }]],
      });
      const [head, row] = parse((await post(JSON.stringify({ statement }), { accept: 'text/csv' })).text);
      expect(head).toEqual(['__proto__', 'constructor', '$type']);
      expect(row?.map((cell: string) => sorted(JSON.parse(cell)))).toEqual([
        '1',
        '{"__proto__":{"a":1}}',
        '{"$type":"Integer","value":"5"}',
      ]);
    });

    it('can be that of a property', async () => {
      const statement = 'MATCH (a:Odd)-[r]->(b) RETURN a, r, b, a.`__proto__` AS p, properties(a) AS m';
      const { values } = JSON.parse(dataOf(await post(JSON.stringify({ statement }))));
      const [a, r, b, p, m] = values[0];
      const properties = JSON.parse('{"__proto__":1,"constructor":2}');
      expect([sorted(a.properties), sorted(r.properties), sorted(b.properties), p, sorted(m)]).toEqual([
        sorted(properties),
        '{"__proto__":3}',
        '{"$type":"Integer","value":"5"}',
        1,
        sorted(properties),
      ]);
    });

    it('can be any of a parameter', async () => {
      for (const name of ['__proto__', 'constructor', '$type', 'toString']) {
        const answer = await post(`{"statement":"RETURN $\`${name}\` AS v","parameters":{"${name}":12345678901234567}}`);
        expect([name, dataOf(answer)]).toEqual([name, '{"fields":["v"],"values":[[12345678901234567]]}']);
      }
    });

    it('that the engine takes for a mark of its own is refused, not lost', async () => {
      const [mark, other] =
        engine.name === 'neo4j'
          ? ['{"__isInteger__":true}', '{"$date":"2008-01-01"}']
          : ['{"$date":"2008-01-01"}', '{"__isInteger__":true}'];
      const refused = await post(`{"statement":"RETURN $m AS m","parameters":{"m":[${mark}]}}`);
      expect([refused.status, JSON.parse(refused.text).detail]).toEqual([422, expect.stringContaining('another name')]);
      expect(dataOf(await post(`{"statement":"RETURN $m AS m","parameters":{"m":${other}}}`))).toBe(
        `{"fields":["m"],"values":[[${other}]]}`,
      );
      expect(dataOf(await post(JSON.stringify({ statement: 'RETURN {__isNode__: true} AS m' })))).toBe(
        '{"fields":["m"],"values":[[{"__isNode__":true}]]}',
      );
    });
  },
  'suite',
);

/** JSON with the keys of maps in order: an engine has its own. */
function sorted(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sorted).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${sorted(item)}`).join()}}`;
}
