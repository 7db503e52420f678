import { shippedFolders } from '../../seed/shipped.ts';
import type { Database } from '../../server/database/database.ts';
import { describeEngines } from '../contract/engines.ts';
import { graphState } from '../contract/graph-state.ts';
import { postAs, problemIn } from '../server/clients.ts';
import { attacks } from '../server/cypher/attacks.ts';
import { expectToolGuarded } from '../server/cypher/read-cypher.ts';
import { type RunningApp, seedInto, startApp } from '../server/running-app.ts';

const TIMEOUT_MS = 500;
/** Ending what is stuck and starting it again takes its time on a busy machine. */
const PATIENCE_MS = 15_000;

describeEngines(
  'attacks on /api/cypher',
  (engine) => {
    let app: RunningApp;
    let database: Database;
    let before: object;
    beforeAll(async () => {
      await seedInto(engine.settings, await shippedFolders());
      app = await startApp(engine.settings);
      database = await engine.open();
      before = await graphState(database);
    });
    afterAll(() => app.close());

    it('all that may not run are refused with their reason', async () => {
      for (const [client, { name, statement, status, code }] of attacks.refused.entries()) {
        const path = client % 4 === 0 ? '/api/cypher/explain' : '/api/cypher';
        const response = await postAs(client, app, path).send({ statement });
        expect([name, response.status]).toEqual([name, status]);
        const said = problemIn(response);
        if (code !== undefined) expect([name, said]).toEqual([name, code]);
      }
    });

    it('all that only look like it are answered', async () => {
      for (const [client, { name, statement, value }] of attacks.harmless.entries()) {
        const { status, body } = await postAs(client, app).send({ statement });
        expect([name, status, body.data?.values ?? body.detail]).toEqual([name, 202, [[value]]]);
      }
    });

    it('nor do they by the tool of an assistant, which is told the same reason', () => expectToolGuarded(app));

    it.each(attacks.endured.map((attack) => [attack.name, attack] as const))('%s: ends, and the next is answered', async (_, attack) => {
      const { statement, long, ends } = attack;
      const ask = () => postAs(0, app).send({ statement, parameters: { long: 'x'.repeat(long) }, timeoutMs: TIMEOUT_MS });
      const started = performance.now();
      let response = await ask();
      // The attack before this one may still be being ended, which is said, and asking again helps.
      while (response.body.title === 'Busy' && performance.now() - started < PATIENCE_MS) response = await ask();
      expect(performance.now() - started).toBeLessThan(TIMEOUT_MS + PATIENCE_MS);
      problemIn(response);
      expect(ends).toContain(response.status < 300 ? 200 : response.status);
      const next = await postAs(1, app).send({ statement: 'RETURN 1 AS one' });
      expect(next.status).toBeLessThan(300);
    });

    it('and the graph is what it was', async () => {
      expect(await graphState(database)).toEqual(before);
    });
  },
  'suite',
);
