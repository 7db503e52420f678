import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { problemDetails } from '../../model/api/problem.ts';
import { type RunningApp, startApp } from '../server/running-app.ts';
import { asText } from './ask-cypher.ts';
import { describeEngines } from './engines.ts';
import { comparable } from './same-answer.ts';

const PLAIN = 'application/json';
const TYPED = 'application/vnd.neo4j.query';

/** What Neo4j's own Query API answered. */
const recorded = z
  .object({
    graph: z.string(),
    answers: z.array(
      z.object({
        name: z.string(),
        engine: z.literal('neo4j').optional(),
        accept: z.string(),
        contentType: z.string(),
        body: z.string(),
        data: z.string(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL('./query-api.json', import.meta.url), 'utf8')));

describeEngines(
  "a client written for Neo4j's Query API",
  (engine) => {
    let app: RunningApp;
    beforeAll(async () => {
      await engine.writing((database) => database.transaction((run) => run({ text: recorded.graph })));
      app = await startApp(engine.settings);
    });
    afterAll(() => app.close());

    const post = (body: string | object, { accept = PLAIN, contentType = PLAIN } = {}) =>
      asText(
        app.request
          .post('/api/cypher')
          .set({ accept, 'content-type': contentType })
          .send(typeof body === 'string' ? body : JSON.stringify(body)),
      );
    const typed = (parameters: object) => post({ statement: 'RETURN $a AS a', parameters }, { accept: TYPED, contentType: TYPED });

    it.each(recorded.answers.filter((each) => each.engine === undefined || each.engine === engine.name))(
      'is answered as Neo4j answers it: $name',
      async ({ accept, contentType, body, data }) => {
        const response = await post(body, { accept, contentType });
        expect([response.status, response.headers['content-type']]).toEqual([202, expect.stringMatching(`^${accept}`)]);
        const [, own = ''] = /^\{"data":(.*\]\}),"truncated"/.exec(response.text) ?? [];
        expect(comparable(own)).toEqual(comparable(data));
        // There it is the very same text, but for ids and the order of properties, which the server makes up.
        if (engine.name === 'neo4j' && !data.includes('roperties')) expect(own).toBe(data);
      },
    );

    it('finds the other members of an answer, and those of its own, after the rows', async () => {
      const { text } = await post({ statement: 'MATCH (a:Person), (b:Person) RETURN count(*) AS n', includeCounters: true });
      expect(JSON.parse(text)).toMatchObject({
        data: { fields: ['n'], values: [[4]] },
        truncated: false,
        bookmarks: [],
        counters: { rows: 1, containsUpdates: false, nodesCreated: 0, systemUpdates: 0 },
        tookMs: expect.any(Number),
        notifications:
          engine.name === 'embedded'
            ? []
            : [
                {
                  code: 'Neo.ClientNotification.Statement.CartesianProduct',
                  title: 'This query builds a cartesian product between disconnected patterns.',
                  description: expect.stringContaining('cartesian product'),
                  severity: 'INFORMATION',
                  category: 'PERFORMANCE',
                  position: { offset: 0, line: 1, column: 1 },
                },
              ],
      });
      expect(JSON.parse((await post({ statement: 'RETURN 1' })).text).counters).toEqual({ rows: 1 });
    });

    it.each([
      [{ accessMode: 'Read' }, 202],
      [{ accessMode: 'READ', parameters: null, bookmarks: [], maxExecutionTime: 30, txMetadata: { app: 'a client' } }, 202],
      [{ accessMode: 'Write' }, 400],
      [{ impersonatedUser: 'somebody' }, 400],
      [{ bookmarks: ['FB:kcwQajXGJ4c8RTi5Sd8v/hIPEQOQ'] }, 400],
      [{ maxExecutionTime: 0 }, 400],
      [{ parameters: [] }, 400],
    ])('is told what cannot be done for it: %j', async (members, status) => {
      const response = await post({ statement: 'RETURN 1 AS one', ...members });
      expect(response.status).toBe(status);
      if (status !== 202)
        expect(problemDetails.parse(JSON.parse(response.text)).detail).toMatch(new RegExp(Object.keys(members).join('|')));
    });

    it('has its time limit, in seconds', async () => {
      const statement = 'UNWIND range(1, 100000000) AS x UNWIND range(1, 1000) AS y RETURN count(*)';
      const { status, text } = await post({ statement, maxExecutionTime: 0.5 });
      expect([status, JSON.parse(text).errors]).toEqual([
        504,
        [{ code: expect.stringMatching(/^Neo\.ClientError\.Transaction\./), message: expect.stringContaining('500 ms') }],
      ]);
    });

    it.each([
      ['application/vnd.neo4j.query;v=1.0', 'application/vnd.neo4j.query;v=1.0'],
      ['application/vnd.neo4j.query.v1.0', 'application/vnd.neo4j.query.v1.0'],
      ['application/vnd.neo4j.query.v1.1', 'application/vnd.neo4j.query.v1.1'],
      ['application/vnd.neo4j.query, application/json', TYPED],
      ['application/json, application/vnd.neo4j.query', PLAIN],
      ['application/json;q=0.5, application/vnd.neo4j.query', TYPED],
      ['*/*', PLAIN],
    ])('that accepts %s gets %s', async (accept, type) => {
      const { status, headers, text } = await post({ statement: 'RETURN 1 AS one' }, { accept });
      expect([status, headers['content-type']]).toEqual([202, expect.stringContaining(type)]);
      expect(JSON.parse(text).data.values).toEqual([[type === PLAIN ? 1 : { $type: 'Integer', _value: '1' }]]);
    });

    it('finds what went wrong in the body, whatever it accepts', async () => {
      const errorsOf = async (body: string | object, options = {}) => {
        const { status, headers, text } = await post(body, { accept: TYPED, ...options });
        expect(headers['content-type']).toMatch(/^application\/problem\+json/);
        const { detail, errors } = problemDetails.parse(JSON.parse(text));
        expect(errors).toEqual([{ code: expect.stringMatching(/^(Neo|GRAFEO|Entente)\b/), message: detail }]);
        return [status, errors?.[0]?.code];
      };
      expect(await errorsOf({ statement: 'RETURN nobody' })).toEqual([
        422,
        expect.stringMatching(/^Neo\.ClientError\.Statement\.|^GRAFEO/),
      ]);
      expect(await errorsOf({ statement: 'CREATE (n)' })).toEqual([422, 'Entente.Statement.Updating']);
      expect(await errorsOf({})).toEqual([400, 'Neo.ClientError.Request.Invalid']);
      expect(await errorsOf('{')).toEqual([400, 'Neo.ClientError.Request.Invalid']);
      expect(await errorsOf({ statement: 'RETURN 1' }, { accept: 'application/jsonl' })).toEqual([406, 'Neo.ClientError.Request.Invalid']);
      expect(await errorsOf('RETURN 1', { contentType: 'text/plain' })).toEqual([415, 'Neo.ClientError.Request.Invalid']);
    });

    it.each([
      [{ a: 1 }, 400],
      [{ a: { $type: 'Nope', _value: 1 } }, 400],
      [{ a: { $type: 'Node', _value: {} } }, 400],
      [{ a: { $type: 'Boolean', _value: 'true' } }, 400],
      [{ a: { $type: 'List', _value: [1] } }, 400],
      [{ a: { $type: 'Integer', _value: '9223372036854775808' } }, 422],
      [{ a: { $type: 'Integer', _value: 'x' } }, 422],
      [{ a: { $type: 'Date', _value: '2008-13-01' } }, 422],
      [{ a: { $type: 'Point', _value: 'POINT (1 2)' } }, 422],
    ])('learns what is wrong with a typed parameter: %j', async (parameters, status) => {
      expect((await typed(parameters)).status).toBe(status);
    });
  },
  'suite',
);
