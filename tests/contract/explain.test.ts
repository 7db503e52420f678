import { describeEngines, failureOf } from './engines.ts';
import { AMPLE } from './texts.ts';

describeEngines(
  'explain',
  (engine) => {
    test.each([
      ['MATCH (n:Actor) RETURN n', true],
      ['MATCH (n) RETURN count(n) AS n UNION RETURN 1 AS n', true],
      ['SHOW INDEXES', true],
      ['CALL db.labels()', true],
      ['CREATE (n:Actor)', false],
      ["MERGE (n:Actor {id: '1'}) RETURN n", false],
      ['MATCH (n) SET n.x = 1 RETURN n', false],
      ['MATCH (n) REMOVE n.x', false],
      ['MATCH (n) SET n:Person', false],
      ['MATCH (n) DETACH DELETE n', false],
      ['MATCH (n) FOREACH (x IN [1] | SET n.x = x)', false],
      ['UNWIND [1] AS x CALL (x) { CREATE (n:Actor {x: x}) } RETURN x', false],
      ['MATCH (a), (b) CREATE (a)-[:R]->(b)', false],
      ['CREATE INDEX later FOR (n:Actor) ON (n.name)', false],
    ])('%s', async (text, readOnly) => {
      const database = await engine.open();
      const plan = await database.explain({ text }, AMPLE);
      expect(plan.readOnly).toBe(readOnly);
      expect(plan.text).not.toBe('');
    });

    test('a plan is text, an operator a line, and nothing is run', async () => {
      await engine.writing(async (database) => {
        const plan = await database.explain({ text: 'CREATE (n:Actor) RETURN n' }, AMPLE);
        expect(plan.text).toMatch(/^\w+.*\n {2,}\w+/);
        expect((await database.read({ text: 'MATCH (n) RETURN count(n)' }, AMPLE)).rows).toEqual([[0]]);
      });
    });

    test('a query with parameters is planned', async () => {
      const database = await engine.open();
      expect(await database.explain({ text: 'MATCH (n {id: $id}) RETURN n', parameters: { id: 'a' } }, AMPLE)).toMatchObject({
        readOnly: true,
      });
    });

    test('a mistake has its place in the text as it was given', async () => {
      const database = await engine.open();
      expect(await failureOf(database.explain({ text: 'MATCH (n)\nRETRN n' }, AMPLE))).toMatchObject({
        failure: 'refused',
        details: { position: { line: 2, column: 1 } },
      });
    });
  },
  'suite',
);
