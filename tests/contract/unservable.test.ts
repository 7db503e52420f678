import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkFolder } from '../../seed/check/check-folder.ts';
import { loadDataset } from '../../seed/load/load-dataset.ts';
import { cityCouncil, writeDataset } from '../seed/dataset-folder.ts';
import { type RunningApp, startApp } from '../server/running-app.ts';
import { describeEngines, embedded } from './engines.ts';
import { CAN_SEE_PROCESSES, enginesOf, gone } from './processes.ts';

describeEngines('a graph that cannot be read', (engine) => {
  test('because an older version loaded it is not served, and says that loading it again mends that', async () => {
    const council = await checkFolder(await writeDataset(cityCouncil()));
    await engine.writing(async (database) => {
      await loadDataset(database, council);
      await database.transaction((run) => run({ text: "MATCH ()-[r {dataset: 'port-council'}]->() REMOVE r.dating, r.attestedFrom" }));
    });
    const app = await startApp(engine.settings);
    const { status, body } = await app.request.get('/api/graph');
    await app.close();
    expect([status, body.detail]).toEqual([503, expect.stringMatching(/^An older version .* loaded "port-council".*`npm run seed/)]);
  });

  test('is not ready, and says what is in its way', async () => {
    const council = await checkFolder(await writeDataset(cityCouncil()));
    await engine.writing(async (database) => {
      await loadDataset(database, council);
      const text = "MATCH (d:Dataset) CREATE (d)-[:INCLUDES]->(:Actor {id: 'x', name: 'X', kind: 'unheard-of'})";
      await database.transaction((run) => run({ text }));
    });
    const app = await startApp(engine.settings);
    try {
      const graph = await app.request.get('/api/graph').expect(503);
      expect(graph.body.detail).toContain('Entente did not load');
      expect((await app.request.get('/api/ready').expect(503)).body.detail).toBe(graph.body.detail);
      await app.request.get('/api/health').expect(503, { alive: true, ready: false });
      await app.request.post('/api/cypher').send({ statement: 'RETURN 1' }).expect(202);
    } finally {
      await app.close();
    }
  });
});

describe.skipIf(!CAN_SEE_PROCESSES)('a store that is moved away while it is open (embedded)', () => {
  const engine = embedded();
  let app: RunningApp;
  afterEach(() => app.close());

  test('is told as 503 with the cause when an engine has to start again, and is found again when it is put back', async () => {
    await engine.writing((database) => database.transaction((run) => run({ text: 'CREATE (:Thing)' })));
    app = await startApp(engine.settings);
    const count = () => app.request.post('/api/cypher').send({ statement: 'MATCH (t:Thing) RETURN count(t) AS n' });
    expect((await count()).body.data.values).toEqual([[1]]);
    const [store, away] = ['graph', 'away'].map((name) => join(engine.settings.dataFolder, name)) as [string, string];
    await rename(store, away);
    for (const pid of enginesOf(process.pid)) {
      process.kill(pid, 'SIGKILL');
      await gone(pid);
    }
    for (const answer of [await count(), await app.request.get('/api/graph')]) {
      expect([answer.status, answer.body.detail]).toEqual([503, expect.stringContaining(`${store} is not there any more: put it back`)]);
    }
    await app.request.get('/api/ready').expect(503);
    await rename(away, store);
    for (let tries = 0; (await app.request.get('/api/ready')).status !== 200 && tries < 100; tries += 1) await sleep(100);
    expect((await count()).body.data.values).toEqual([[1]]);
  });
});
