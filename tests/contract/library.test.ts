import { cypherAnswer } from '../../model/api.ts';
import { shippedFolders } from '../../seed/shipped.ts';
import { readLibrary } from '../../server/library/library.ts';
import { seedInto, startApp } from '../server/running-app.ts';
import { describeEngines } from './engines.ts';

const YEARS = [2008, 2020];

describeEngines('the saved questions', (engine) => {
  it('each have an answer in 2008 or in 2020', async () => {
    await seedInto(engine.settings, await shippedFolders());
    const app = await startApp(engine.settings);
    try {
      for (const { id, statement, parameters } of await readLibrary()) {
        let rows = 0;
        for (const year of YEARS) {
          const bound = { year, from: `${year}-01-01`, to: `${year + 1}-01-01`, selected: [] };
          const own = Object.fromEntries(parameters.map((parameter) => [parameter.name, parameter.default]));
          const response = await app.request.post('/api/cypher').send({ statement, parameters: { ...bound, ...own } });
          expect([id, response.status]).toEqual([id, 200]);
          rows += cypherAnswer.parse(response.body).data.values.length;
        }
        expect([id, rows > 0]).toEqual([id, true]);
      }
    } finally {
      await app.close();
    }
  });

  it('say who controlled the Special Groups in 2008', async () => {
    await seedInto(engine.settings, await shippedFolders());
    const app = await startApp(engine.settings);
    try {
      const { questions } = (await app.request.get('/api/library')).body;
      const question = questions.find((each: { id: string }) => each.id === 'who-controlled-the-special-groups');
      const parameters = { group: 'special-groups', asked: 2008 };
      const { data } = cypherAnswer.parse((await app.request.post('/api/cypher').send({ statement: question.statement, parameters })).body);
      const told = data.values.map(([actor, relation]) => [actor, relation]);
      expect(told).toEqual(
        expect.arrayContaining([
          [expect.objectContaining({ properties: expect.objectContaining({ id: 'sadr' }) }), expect.objectContaining({ type: 'CONTROLS' })],
          [
            expect.objectContaining({ properties: expect.objectContaining({ id: 'qods-force' }) }),
            expect.objectContaining({ type: 'FUNDS' }),
          ],
        ]),
      );
    } finally {
      await app.close();
    }
  });
});
