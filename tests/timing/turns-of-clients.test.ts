import { setTimeout as sleep } from 'node:timers/promises';
import type { Test } from 'supertest';
import { problemDetails } from '../../model/api/problem.ts';
import { describeEngines } from '../contract/engines.ts';
import { RUNAWAY } from '../contract/texts.ts';
import { HAS_MANY_ADDRESSES, postAs } from '../server/clients.ts';
import { type RunningApp, seedInto, startApp } from '../server/running-app.ts';

const [GREEDY, MODEST] = [1, 2];

describeEngines(
  'clients take turns',
  (engine) => {
    const severalClients = it.skipIf(!HAS_MANY_ADDRESSES);
    let app: RunningApp;
    beforeAll(async () => {
      await seedInto(engine.settings, []);
      app = await startApp(engine.settings);
      await postAs(MODEST, app).send({ statement: 'RETURN 1' });
    });
    afterAll(() => app.close());

    const runaway = (timeoutMs: number) => {
      const request = postAs(GREEDY, app).send({ statement: RUNAWAY, timeoutMs });
      const answer = request.then(({ status, headers, body }) => ({ status, headers, detail: problemDetails.parse(body).detail }));
      answer.catch(() => undefined);
      return { request, answer };
    };
    const smallQuery = (client: number): Test => postAs(client, app).send({ statement: 'RETURN 1 AS one' });

    severalClients('one whose queries run away holds up no other, and is told what it waited for', async () => {
      const ended: string[] = [];
      const all = [runaway(5000).answer, runaway(5000).answer];
      await sleep(500);
      all.push(runaway(3000).answer);
      for (const answer of all) answer.then(() => ended.push('runaway'));
      const small = await smallQuery(MODEST);
      ended.push('small');
      expect(small.status).toBeLessThan(300);
      expect(ended).toEqual(['small']);
      const [first, second, waited] = await Promise.all(all);
      expect([first?.status, second?.status]).toEqual([504, 504]);
      expect(waited).toMatchObject({ status: 503, headers: { 'retry-after': '5' }, detail: expect.stringContaining('waited 3000 ms') });
    });

    severalClients('one that asks too much is told so, and its place is free again when it goes', async () => {
      const all = Array.from({ length: 18 }, () => runaway(15_000));
      await sleep(1000);
      const refused = await smallQuery(GREEDY);
      expect([refused.status, refused.headers['retry-after']]).toEqual([429, '5']);
      expect((await smallQuery(MODEST)).status).toBeLessThan(300);
      for (const { request } of all) request.abort();
      await sleep(500);
      expect((await smallQuery(GREEDY)).status).toBeLessThan(300);
    });

    it('a query that had to wait and then ran out of time says how much of it was the wait', async () => {
      const others = [runaway(1000), runaway(1000)];
      await sleep(200);
      const { status, detail } = await runaway(2000).answer;
      expect(status).toBe(504);
      expect(detail).toMatch(/within its limit of 2000 ms\. It waited \d+ ms of them/);
      await Promise.all(others.map(({ answer }) => answer));
    });
  },
  'suite',
);
