import type { Database, SchemaStatement } from '../../server/database/database.ts';
import { describeEngines, failureOf } from './engines.ts';
import { AMPLE } from './texts.ts';

describeEngines('writing', (engine) => {
  engine.ownSchema();
  const countNodes = async (database: Pick<Database, 'read'>) =>
    (await database.read({ text: 'MATCH (n) RETURN count(n)' }, AMPLE)).rows[0]?.[0];

  test.each(['read', 'readForUser'] as const)('%s refuses every way to write, and nothing changes', async (method) => {
    await engine.writing((database) => database.transaction((run) => run({ text: "CREATE (:Actor {id: 'a'})" })));
    const database = await engine.open();
    const writes = [
      'CREATE (n:Actor)',
      'MATCH (n) SET n.x = 1',
      "MERGE (n:Actor {id: 'b'}) RETURN n",
      'MATCH (n) DETACH DELETE n',
      'MATCH (n) REMOVE n.id',
      'CREATE INDEX later IF NOT EXISTS FOR (n:Actor) ON (n.name)',
      'UNWIND [1] AS x CALL (x) { CREATE (:Actor) } IN TRANSACTIONS',
    ];
    for (const text of writes) {
      const { failure } = await failureOf(database[method]({ text }, AMPLE));
      expect([text, failure]).toEqual([text, expect.stringMatching(/^(refused|unsupported)$/)]);
    }
    const { rows } = await database.read({ text: 'MATCH (n) RETURN properties(n)' }, AMPLE);
    expect(rows).toEqual([[{ id: 'a' }]]);
  });

  test('what is open for writing refuses to write through a read too', async () => {
    await engine.writing(async (database) => {
      expect(await failureOf(database.read({ text: 'CREATE (n:Actor) RETURN n' }, AMPLE))).toMatchObject({ failure: 'refused' });
      expect(await countNodes(database)).toBe(0);
    });
  });

  test('a transaction keeps all it wrote, gives what its work returns, and sees its own writes', async () => {
    await engine.writing(async (database) => {
      const seen = await database.transaction(async (run) => {
        await run({ text: 'UNWIND $rows AS row CREATE (n:Actor) SET n += row', parameters: { rows: [{ id: 'a' }, { id: 'b' }] } });
        return (await run({ text: 'MATCH (n) RETURN count(n)' })).rows[0]?.[0];
      });
      expect(seen).toBe(2);
      expect(await countNodes(database)).toBe(2);
    });
    expect(await countNodes(await engine.open())).toBe(2);
  });

  test('a transaction whose work throws keeps nothing, and the next one goes well', async () => {
    await engine.writing(async (database) => {
      const failing = database.transaction(async (run) => {
        await run({ text: 'CREATE (:Actor)' });
        throw new Error('changed my mind');
      });
      await expect(failing).rejects.toThrow('changed my mind');
      expect(await countNodes(database)).toBe(0);
      await database.transaction((run) => run({ text: 'CREATE (:Actor)' }));
      expect(await countNodes(database)).toBe(1);
    });
  });

  test('a transaction with a statement that is refused keeps nothing', async () => {
    await engine.writing(async (database) => {
      const failing = database.transaction(async (run) => {
        await run({ text: 'CREATE (:Actor)' });
        await run({ text: 'RETURN 1 / 0' });
      });
      expect(await failureOf(failing)).toMatchObject({ failure: 'refused' });
      expect(await countNodes(database)).toBe(0);
    });
  });

  test('a schema defined twice holds, and an index that the engine lacks is no error', async () => {
    const schema: SchemaStatement[] = [
      { kind: 'node', text: 'CREATE CONSTRAINT actor_id_unique IF NOT EXISTS FOR (n:Actor) REQUIRE n.id IS UNIQUE' },
      { kind: 'node', text: 'CREATE INDEX actor_name IF NOT EXISTS FOR (n:Actor) ON (n.name)' },
      { kind: 'relationship', text: 'CREATE INDEX leads_years IF NOT EXISTS FOR ()-[r:LEADS]-() ON (r.fromYear)' },
      { kind: 'full-text', text: 'CREATE FULLTEXT INDEX actor_names IF NOT EXISTS FOR (n:Actor) ON EACH [n.name]' },
    ];
    await engine.writing(async (database) => {
      await database.defineSchema(schema);
      await database.defineSchema(schema);
      await database.transaction((run) => run({ text: "CREATE (:Actor {id: 'a'})" }));
      const twice = database.transaction((run) => run({ text: "CREATE (:Actor {id: 'a'})" }));
      expect(await failureOf(twice)).toMatchObject({ failure: 'refused', details: { code: expect.stringMatching(/./) } });
      const plan = await database.explain({ text: "MATCH (n:Actor {id: 'a'}) RETURN n" }, AMPLE);
      expect(plan.text).toMatch(/index|unique/i);
    });
  });

  test('a schema with a mistake is refused', async () => {
    await engine.writing(async (database) => {
      expect(
        await failureOf(database.defineSchema([{ kind: 'node', text: 'CREATE INDX actor_name FOR (n:Actor) ON (n.name)' }])),
      ).toMatchObject({
        failure: 'refused',
      });
    });
  });
});
