import { parse } from 'csv-parse/sync';
import { explainAnswer, type PlanOperator } from '../../model/api/explain.ts';
import { problemDetails } from '../../model/api/problem.ts';
import { shippedFolders } from '../../seed/shipped.ts';
import { type RunningApp, seedInto, startApp } from '../server/running-app.ts';
import { askCypher } from './ask-cypher.ts';
import { describeEngines } from './engines.ts';
import { RUNAWAY } from './texts.ts';

describeEngines(
  'POST /api/cypher',
  (engine) => {
    let app: RunningApp;
    beforeAll(async () => {
      await seedInto(engine.settings, await shippedFolders());
      app = await startApp(engine.settings);
    });
    afterAll(() => app.close());

    const post = (body: object) => app.request.post('/api/cypher').send(body);
    const run = (statement: string, parameters = {}) => askCypher(app, { statement, parameters });

    it('answers in CSV where that is asked for, and says when it was cut', async () => {
      const ask = (maxRows: number) =>
        post({ statement: 'MATCH (a:Actor) RETURN a AS actor, a.name AS name ORDER BY a.id', maxRows })
          .set('accept', 'text/csv')
          .expect(200);
      const whole = await ask(1000);
      expect(whole.headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8; header=present', 'entente-truncated': 'false' });
      const rows = parse<Record<string, string>>(whole.text, { columns: true });
      const { data } = await run('MATCH (a:Actor) RETURN a.id AS id, a.name AS name ORDER BY a.id');
      expect(rows.map(({ actor, name }) => [actor, name])).toEqual(data.values);
      const cut = await ask(3);
      expect(parse(cut.text)).toHaveLength(4);
      expect(cut.headers['entente-truncated']).toBe('true');
      await post({ statement: 'RETURN' })
        .set('accept', 'text/csv')
        .expect(422)
        .expect('content-type', /problem\+json/);
    });

    it('takes no text that is too long, whichever way', async () => {
      await post({ statement: `RETURN '${'x'.repeat(2_000_000)}'` }).expect(413);
      await post({ statement: `RETURN '${'x'.repeat(200_000)}'` }).expect(413);
    });

    it('gives up on a text that is made to take the parser minutes, and answers the next', async () => {
      const nested = `RETURN ${'CASE WHEN 1 THEN '.repeat(200)}1${' END'.repeat(200)}`;
      const response = await post({ statement: nested }).expect(422);
      expect(problemDetails.parse(response.body).code).toBe('Entente.Statement.TooComplex');
      expect((await run('RETURN 1 AS one')).data).toEqual({ fields: ['one'], values: [[1]] });
    });

    it('ends a runaway query with 504, and answers the next at once', async () => {
      const started = Date.now();
      await post({ statement: RUNAWAY, timeoutMs: 1500 })
        .expect(504)
        .expect('content-type', /application\/problem\+json/);
      const ended = Date.now();
      expect((await run('RETURN 1 AS one')).data.values).toEqual([[1]]);
      expect(ended - started).toBeGreaterThanOrEqual(1500);
    });

    it('binds parameters, stops at the row cap and says so', async () => {
      expect(
        (await run('MATCH (a:Actor) WHERE a.id IN $ids RETURN a.id AS id ORDER BY id LIMIT $n', { ids: ['iran', 'sadr'], n: 1 })).data
          .values,
      ).toEqual([['iran']]);
      const capped = await askCypher(app, { statement: 'UNWIND range(1, 100) AS x RETURN x', maxRows: 3 });
      expect([capped.data.values, capped.truncated]).toEqual([[[1], [2], [3]], true]);
    });

    it('gives nodes, relationships and paths as themselves, and big integers exactly', async () => {
      const { data } = await run(
        "MATCH path = (a:Actor {id: 'qods-force'})-[r:FUNDS]->(b:Actor {id: 'special-groups'}) RETURN a, r, path, 9007199254740993 AS big",
      );
      expect(data.values).toHaveLength(1);
      const [[a, r, path, big] = []] = data.values;
      expect(a).toMatchObject({
        $type: 'Node',
        labels: expect.arrayContaining(['Actor', 'SecurityForce']),
        properties: { id: 'qods-force' },
      });
      expect(r).toMatchObject({ $type: 'Relationship', type: 'FUNDS', properties: { id: 'qods-force-funds-special-groups' } });
      expect(path).toMatchObject({ $type: 'Path', nodes: [a, expect.objectContaining({ $type: 'Node' })], relationships: [r] });
      expect(big).toEqual({ $type: 'Integer', value: '9007199254740993' });
    });

    it('says what is wrong with a query, and where', async () => {
      const response = await post({ statement: 'MATCH (n)\nRETURN n ORDR BY n' }).expect(422);
      expect(problemDetails.parse(response.body).position).toMatchObject({ line: 2 });
      await post({ statement: 'MATCH (n) RETURN m' }).expect(422);
      await post({ statement: 'RETURN $nothing' }).expect(422);
      await post({ statement: 'RETURN 1', timeoutMs: 0, maxRows: 0 }).expect(400);
      // Less than a millisecond is one, in which it may be answered or not.
      expect([202, 503, 504]).toContain((await post({ statement: 'RETURN 1', maxExecutionTime: 0.0005 })).status);
      const deep = `${'{"$type":"List","_value":['.repeat(20_000)}${']}'.repeat(20_000)}`;
      await app.request
        .post('/api/cypher')
        .set('content-type', 'application/vnd.neo4j.query')
        .send(`{"statement":"RETURN $x","parameters":{"x":${deep}}}`)
        .expect(400);
    });

    const explain = async (body: object) =>
      explainAnswer.parse((await app.request.post('/api/cypher/explain').send(body).expect(200)).body);

    it('gives the plan of a query without running it, as a tree and as text', async () => {
      const { plan, text, profiled } = await explain({ statement: RUNAWAY });
      const operators = operatorsOf(plan);
      expect(operators.length).toBeGreaterThan(2);
      for (const { operator } of operators) expect(text).toContain(operator);
      expect(operators.map(({ rows, dbHits }) => [rows, dbHits])).toEqual(operators.map(() => [null, null]));
      expect(operators.map(({ estimatedRows }) => typeof estimatedRows)).toEqual(
        operators.map(() => (engine.name === 'neo4j' ? 'number' : 'object')),
      );
      expect(profiled).toBe(false);
      expect(
        (await explain({ statement: 'MATCH (a:Actor {id: $id})-[r:LEADS]->(b) RETURN b.name', parameters: { id: 'sadr' } })).text,
      ).toMatch(/LEADS/);
    });

    it('says with the plan what there is to say of the query, and where, before it is run', async () => {
      const [statement, code] =
        engine.name === 'neo4j'
          ? ['RETURN 1 AS one UNION\nMATCH (a:Nowhere) RETURN a.id AS one', 'Neo.ClientNotification.Statement.UnknownLabelWarning']
          : ['RETURN 1 AS one UNION\nUNWIND [1, "1"] AS x RETURN x = 1 AS one', 'Entente.Embedded.mixed-values'];
      for (const profile of [false, true]) {
        const { notifications } = await explain({ statement, profile });
        const at = statement.indexOf(engine.name === 'neo4j' ? 'Nowhere' : 'x = 1');
        const position = { offset: at, line: 2, column: at - statement.indexOf('\n') };
        expect(notifications).toEqual([expect.objectContaining({ code, position })]);
      }
    });

    it('profiles a query: the rows of each operator, and of the result', async () => {
      const { data } = await run('MATCH (a:Actor) RETURN count(*) AS n');
      const { plan, text, profiled } = await explain({ statement: 'MATCH (a:Actor) WITH a LIMIT 7 RETURN a.name AS name', profile: true });
      const operators = operatorsOf(plan);
      expect([profiled, plan.rows]).toEqual([true, 7]);
      expect(operators.at(-1)?.rows).toBeGreaterThanOrEqual(7);
      expect(operators.at(-1)?.rows).toBeLessThanOrEqual(Number(data.values[0]?.[0]));
      for (const { rows, dbHits } of operators)
        expect([typeof rows, typeof dbHits]).toEqual(['number', engine.name === 'neo4j' ? 'number' : 'object']);
      expect(text).toMatch(/7 rows/);
    });

    it('plans and profiles within the limits, and only what may run', async () => {
      const ask = (body: object) => app.request.post('/api/cypher/explain').send(body);
      for (const profile of [false, true]) {
        expect((await ask({ statement: 'CREATE (n)', profile }).expect(422)).body.code).toBe('Entente.Statement.Updating');
        expect((await ask({ statement: 'MATCH (n)\nRETURN n ORDR BY n', profile }).expect(422)).body.position).toMatchObject({ line: 2 });
      }
      await ask({ statement: RUNAWAY, profile: true, timeoutMs: 1500 }).expect(504);
      expect((await run('RETURN 1 AS one')).data.values).toEqual([[1]]);
    });

    it('runs what the guard allows to be shown', async () => {
      for (const statement of ['SHOW INDEXES', 'CALL db.labels()', 'CALL db.relationshipTypes()'])
        expect((await run(statement)).data.values.length).toBeGreaterThan(0);
    });
  },
  'suite',
);

function operatorsOf(plan: PlanOperator): PlanOperator[] {
  return [plan, ...plan.children.flatMap(operatorsOf)];
}
