import { setTimeout as sleep } from 'node:timers/promises';
import { describeEngines, type TestEngine } from '../contract/engines.ts';
import { busiest, CAN_SEE_PROCESSES, enginesOf, gone } from '../contract/processes.ts';
import { AMPLE, RUNAWAY } from '../contract/texts.ts';
import { type RunningApp, startApp } from '../server/running-app.ts';

describeEngines(
  'a client that closes the connection',
  (engine) => {
    let app: RunningApp;
    beforeAll(async () => {
      app = await startApp(engine.settings);
    });
    afterAll(() => app.close());

    const canSee = engine.name === 'neo4j' || CAN_SEE_PROCESSES;
    it.skipIf(!canSee).each([
      ['/api/cypher', { statement: RUNAWAY }],
      ['/api/cypher/explain', { statement: RUNAWAY, profile: true }],
      ['/mcp', { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'read_cypher', arguments: { query: RUNAWAY } } }],
    ])('ends its query where it runs: %s', async (path, body) => {
      // What starts is busy too.
      await app.request.post('/api/cypher').send({ statement: 'RETURN 1 AS one' }).expect(202);
      const running = await watch(engine);
      const request = app.request.post(path).set('accept', 'application/json, text/event-stream').send(body);
      const answer = request.then(
        () => 'answered',
        () => 'broken off',
      );
      const query = await running();
      request.abort();
      await query.isGone();
      expect(await Promise.race([answer, sleep(100, 'waiting')])).not.toBe('answered');
      expect((await app.request.post('/api/cypher').send({ statement: 'RETURN 1 AS one' })).body.data.values).toEqual([[1]]);
    });
  },
  'suite',
);

/** Looks for the query of a user where the engine runs it: from another session, or among the processes. */
async function watch(engine: TestEngine): Promise<() => Promise<{ isGone(): Promise<void> }>> {
  if (engine.name === 'embedded') {
    return async () => {
      const pid = await until(() => busiest(enginesOf(process.pid)));
      return { isGone: () => gone(pid) };
    };
  }
  const database = await engine.open();
  const text = 'SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery IN $queries RETURN count(*)';
  const seen = async () =>
    (await database.read({ text, parameters: { queries: [RUNAWAY, `PROFILE\n${RUNAWAY}`] } }, AMPLE)).rows[0]?.[0] !== 0;
  return async () => {
    await until(async () => (await seen()) || undefined);
    return {
      isGone: async () => {
        await until(async () => !(await seen()) || undefined);
      },
    };
  };
}

/** What `look` finds, as soon as it finds something. @throws Error after 5 s */
async function until<T>(look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (let waited = 0; waited < 5000; waited += 50) {
    const found = await look();
    if (found !== undefined) return found;
    await sleep(50);
  }
  throw new Error('it did not happen within 5 s');
}
