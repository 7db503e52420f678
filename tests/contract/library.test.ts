import { cypherAnswer, type Question } from '../../model/api.ts';
import { shippedFolders } from '../../seed/shipped.ts';
import { readLibrary } from '../../server/library/library.ts';
import { type RunningApp, seedInto, startApp } from '../server/running-app.ts';
import { describeEngines } from './engines.ts';

describeEngines(
  'the saved questions',
  (engine) => {
    let app: RunningApp;
    beforeAll(async () => {
      await seedInto(engine.settings, await shippedFolders());
      app = await startApp(engine.settings);
    });
    afterAll(() => app.close());

    const ask = async ({ statement, parameters }: Question, year: number) => {
      const bound = { year, from: `${year}-01-01`, to: `${year + 1}-01-01`, selected: [] };
      const own = Object.fromEntries(parameters.map((parameter) => [parameter.name, parameter.default]));
      const response = await app.request.post('/api/cypher').send({ statement, parameters: { ...bound, ...own } });
      expect(response.status).toBe(200);
      return cypherAnswer.parse(response.body).data.values;
    };

    it('each have an answer in 2008 or in 2020', async () => {
      for (const question of await readLibrary()) {
        const rows = [...(await ask(question, 2008)), ...(await ask(question, 2020))];
        expect([question.id, rows.length > 0]).toEqual([question.id, true]);
      }
    });

    it('say who controlled the Special Groups in 2008', async () => {
      const question = (await readLibrary()).find(({ id }) => id === 'who-controlled-the-special-groups');
      const rows = question === undefined ? [] : await ask(question, 2008);
      const actor = (id: string) => expect.objectContaining({ properties: expect.objectContaining({ id }) });
      const relation = (type: string) => expect.objectContaining({ $type: 'Relationship', type });
      expect(rows.map((row) => row.slice(0, 2))).toEqual(
        expect.arrayContaining([
          [actor('sadr'), relation('CONTROLS')],
          [actor('qods-force'), relation('FUNDS')],
          [actor('qods-force'), relation('TRAINS')],
        ]),
      );
    });
  },
  'suite',
);
