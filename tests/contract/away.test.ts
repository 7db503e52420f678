import { setTimeout as sleep } from 'node:timers/promises';
import { problemDetails } from '../../model/api/problem.ts';
import { shippedFolders } from '../../seed/shipped.ts';
import { keptLog } from '../server/kept-log.ts';
import { type Assistant, overHttp } from '../server/mcp/assistant.ts';
import { converse } from '../server/mcp/conversation.ts';
import { readStored } from '../server/mcp/resolve.ts';
import { type RunningApp, seedInto, startApp } from '../server/running-app.ts';
import { describeNeo4j } from './engines.ts';
import { TestProxy } from './test-proxy.ts';
import { RUNAWAY } from './texts.ts';

/** Less than a query may take, whatever the machine is busy with. */
const SOON_MS = 6000;

/** What is answered without asking the database. */
const NEED_NONE = [
  '/api/live',
  '/api/ready',
  '/api/health',
  '/api/metrics',
  '/api/library',
  '/api/openapi.json',
  '/api/docs',
  '/api/docs/{file}',
];
/** What the routes need that do not go without a query. */
const QUERIES: Readonly<Record<string, string>> = {
  '/api/paths': '?from=sadr&to=iran',
  '/api/camps': '?year=2008',
  '/api/comparison': '?year=2008&vs=2020',
  '/api/search': '?q=basra',
};

interface Asked {
  readonly method: string;
  readonly path: string;
}

/** A request for each endpoint that needs the database. */
async function requestsOf(app: RunningApp): Promise<Asked[]> {
  const { paths } = (await app.request.get('/api/openapi.json').expect(200)).body as { paths: Record<string, object> };
  return Object.entries(paths)
    .filter(([path]) => !NEED_NONE.includes(path))
    .map(([path, operations]) => ({
      method: 'post' in operations ? 'post' : 'get',
      path: `${path.replace('{format}', 'gexf').replace(/\{\w+\}/g, 'sadr')}${QUERIES[path] ?? ''}`,
    }));
}

describeNeo4j(
  'a database that goes away',
  (engine) => {
    let proxy: TestProxy;
    let app: RunningApp;
    let requests: Asked[];
    let asking: Assistant;
    const { lines: logged, log } = keptLog();

    beforeAll(async () => {
      await seedInto(engine.settings, await shippedFolders());
      proxy = await TestProxy.before(engine.settings.neo4j?.uri ?? '');
      const neo4j = { uri: `bolt://${proxy.address}`, username: 'neo4j', password: '' };
      app = await startApp({ neo4j, dataFolder: engine.settings.dataFolder }, {}, log);
      requests = await requestsOf(app);
      asking = await overHttp(app.address);
    });
    beforeEach(() => {
      logged.length = 0;
    });
    afterAll(async () => {
      await asking.close();
      await app.close();
      await proxy.kill();
    });

    const get = (path: string) => app.request.get(path);
    const post = (statement: string, timeoutMs?: number) => app.request.post('/api/cypher').send({ statement, timeoutMs });
    const ask = async ({ method, path }: Asked) => {
      const started = performance.now();
      const { status, body } = await (method === 'get' ? get(path) : app.request.post(path).send({ statement: 'RETURN 1' }));
      return { path, status, body, tookMs: performance.now() - started };
    };
    const expectAway = (answers: Awaited<ReturnType<typeof ask>>[]) => {
      for (const { path, status, body, tookMs } of answers) {
        expect([path, status, tookMs < SOON_MS]).toEqual([path, 503, true]);
        expect(problemDetails.parse(body).detail).toContain(`Neo4j at ${proxy.address} `);
        expect(body.detail).toMatch(/running.*NEO4J_URI.*goes on trying/);
      }
    };
    const back = async () => {
      const started = performance.now();
      while ((await get('/api/ready')).status !== 200) await sleep(50);
      expect(performance.now() - started).toBeLessThan(2 * SOON_MS);
      expect((await get('/api/graph?year=2008')).body.relations.length).toBeGreaterThan(0);
    };

    it('answers an assistant while it is there, as the embedded engine does', async () => {
      const { relations, claims } = await converse(asking, await readStored(engine.settings), app.address);
      expect(relations).toBeGreaterThan(40);
      expect(claims).toBeGreaterThan(50);
    });

    it('by hanging: every request is told so at once, also one under way, the log once, and all goes on when it is back', async () => {
      await back();
      // Where the grammar is still being loaded, a query waits for that first.
      expect((await post('RETURN 1')).status).toBe(202);
      const underWay = post(RUNAWAY).then(({ status, body }) => [status, body.detail]);
      await sleep(1000);
      proxy.freeze();
      const asked = requests.map(ask);
      expect(await asking.refusal('graph_in_window', { at: '2008' })).toMatch(/running.*NEO4J_URI.*goes on trying/);
      expect(await asking.refusal('read_cypher', { query: 'RETURN 1' })).toContain(`Neo4j at ${proxy.address} `);
      expectAway(await Promise.all(asked));
      expect(await underWay).toEqual([503, expect.stringContaining(proxy.address)]);
      expect((await post('RETURN 1', 300)).status).toBe(503);
      expect([(await get('/api/live')).status, (await get('/api/library')).status]).toEqual([200, 200]);
      const ready = await get('/api/ready').expect(503);
      expect(ready.body.detail).toContain(proxy.address);
      expect((await get('/api/health').expect(503)).body).toEqual({ alive: true, ready: false });
      expect((await get('/api/metrics').expect(200)).text).toContain('entente_database_up 0');
      expect(logged).toEqual([expect.stringContaining(`${proxy.address} does not answer`)]);
      proxy.thaw();
      await back();
      expect(logged.slice(1)).toEqual([`Neo4j at ${proxy.address} answers again.`]);
    });

    it('by ending in the middle of a query: told the same, and back by itself', async () => {
      const underWay = post(RUNAWAY).then(({ status }) => status);
      await sleep(1000);
      await proxy.kill();
      expect(await underWay).toBe(503);
      expectAway(await Promise.all(requests.map(ask)));
      await sleep(2500);
      expect(logged).toHaveLength(1);
      await proxy.restart();
      await back();
      expect(logged).toHaveLength(2);
    });

    it('is not what a query is told that takes long beside it', async () => {
      expect((await post(RUNAWAY, 3000)).body).toMatchObject({ status: 504, detail: expect.stringContaining('3000 ms') });
      expect((await get('/api/graph')).status).toBe(200);
      expect(logged).toEqual([]);
    });
  },
  'suite',
);
