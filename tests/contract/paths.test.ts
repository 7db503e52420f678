import { dyadAnswer } from '../../model/api/dyad.ts';
import { pathsAnswer } from '../../model/paths/answer.ts';
import { shippedFolders } from '../../seed/shipped.ts';
import { cityCouncil, writeDataset } from '../seed/dataset-folder.ts';
import { type RunningApp, seededStore, seedInto, startApp } from '../server/running-app.ts';
import { describeEngines } from './engines.ts';

const QUESTIONS = [
  'from=sadr&to=iran&order=together&year=2008',
  'from=sadr&to=iran&order=sequence&at=2008..2020&limit=100',
  'from=qods-force&to=protesters&order=together&presumed=true&limit=100',
  'from=united-states&to=sadr&directed=true',
  'from=member-brandt&to=member-cohen&order=sequence&maxLength=8',
];

describeEngines(
  'paths and dyads',
  (engine) => {
    let asked: RunningApp;
    let reference: RunningApp;
    beforeAll(async () => {
      const folders = [...(await shippedFolders()), await writeDataset(cityCouncil())];
      await seedInto(engine.settings, folders);
      [asked, reference] = [await startApp(engine.settings), await startApp(await seededStore(folders))];
    });
    afterAll(() => Promise.all([asked.close(), reference.close()]));

    it.each(QUESTIONS)('are the same on every engine: %s', async (question) => {
      const [ours, theirs] = await Promise.all(
        [asked, reference].map(async ({ request }) => pathsAnswer.parse((await request.get(`/api/paths?${question}`).expect(200)).body)),
      );
      expect(ours).toEqual(theirs);
      expect(ours?.paths.length).toBeGreaterThan(0);
      for (const { evidence } of ours?.paths.flatMap(({ steps }) => steps) ?? []) expect(evidence.length).toBeGreaterThan(0);
    });

    it.each(['sadr/iran', 'sadr/protesters', 'member-dubois/member-cohen', 'sadr/sadr'])(
      'are the same on every engine: %s',
      async (pair) => {
        const [ours, theirs] = await Promise.all(
          [asked, reference].map(async ({ request }) => dyadAnswer.parse((await request.get(`/api/dyads/${pair}`).expect(200)).body)),
        );
        expect(ours).toEqual(theirs);
        for (const { supporting } of ours?.relations ?? []) expect(supporting).toBeGreaterThan(0);
      },
    );
  },
  'suite',
);
