import { setTimeout as sleep } from 'node:timers/promises';
import { loadDataset } from '../../seed/load/load-dataset.ts';
import { shippedFolders } from '../../seed/shipped.ts';
import { openDatabaseForWriting } from '../../server/database/open/open-database.ts';
import { keptLog } from '../server/kept-log.ts';
import { checkOnce, seedInto, startApp } from '../server/running-app.ts';
import { describeNeo4j, embedded } from './engines.ts';
import { RUNAWAY } from './texts.ts';

describe('an engine that was started again (embedded)', () => {
  const engine = embedded('suite');

  it('is one line of the log', async () => {
    const { lines, log } = keptLog();
    await seedInto(engine.settings, []);
    const app = await startApp(engine.settings, {}, log);
    try {
      await app.request.post('/api/cypher').send({ statement: RUNAWAY, timeoutMs: 300 }).expect(504);
      for (const until = performance.now() + 5000; lines.length === 0 && performance.now() < until; ) await sleep(20);
      expect(lines).toEqual(['The embedded engine was ended and started again: a query went on after its end.']);
    } finally {
      await app.close();
    }
  });
});

describeNeo4j('data that were loaded', (engine) => {
  it('are one line of the log when the server notices them', async () => {
    const { lines, log } = keptLog();
    const [first = '', second = ''] = await shippedFolders();
    await seedInto(engine.settings, [first]);
    const app = await startApp(engine.settings, {}, log);
    try {
      await app.request.get('/api/graph?year=2008').expect(200);
      const database = await openDatabaseForWriting(engine.settings);
      await loadDataset(database, await checkOnce(second)).finally(() => database.close());
      for (let round = 0; round < 3; round += 1) await app.request.get('/api/graph?year=2008').expect(200);
      expect(lines).toEqual([expect.stringMatching(/^The data have changed: the graph is of version \S+ now\.$/)]);
    } finally {
      await app.close();
    }
  });
});
