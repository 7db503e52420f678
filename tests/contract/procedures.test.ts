import { proceduresAnswer } from '../../model/api/procedures.ts';
import { shippedFolders } from '../../seed/shipped.ts';
import { type RunningApp, seedInto, startApp } from '../server/running-app.ts';
import { describeEngines } from './engines.ts';

describeEngines(
  'GET /api/cypher/procedures',
  (engine) => {
    let app: RunningApp;
    beforeAll(async () => {
      await seedInto(engine.settings, await shippedFolders());
      app = await startApp(engine.settings);
    });
    afterAll(() => app.close());

    const list = async () => proceduresAnswer.parse((await app.request.get('/api/cypher/procedures').expect(200)).body).procedures;

    it('names procedures that are there, and every one without arguments can be called', async () => {
      const procedures = await list();
      expect(procedures.map(({ name }) => name)).toEqual(expect.arrayContaining(['db.labels', 'db.relationshipTypes', 'db.propertyKeys']));
      for (const { name, signature, arguments: given } of procedures) {
        expect(signature.startsWith(`${name}(`)).toBe(true);
        if (given.length > 0) continue;
        const answer = await app.request.post('/api/cypher').send({ statement: `CALL ${name}()` });
        expect([name, answer.ok]).toEqual([name, true]);
      }
    });

    it('leaves out what the engine has not', async () => {
      const names = (await list()).map(({ name }) => name);
      const run = await app.request.post('/api/cypher').send({ statement: "CALL db.index.fulltext.queryNodes('actor_names', 'sadr')" });
      expect(names.includes('db.index.fulltext.queryNodes')).toBe(run.ok);
    });
  },
  'suite',
);
