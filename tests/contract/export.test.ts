import { EXPORT_FORMATS } from '../../model/export/formats.ts';
import { shippedFolders } from '../../seed/shipped.ts';
import { cityCouncil, writeDataset } from '../seed/dataset-folder.ts';
import { type RunningApp, seedInto, startApp } from '../server/running-app.ts';
import { describeEngines } from './engines.ts';

const QUERIES = ['', 'year=2020&presumed=true', 'sign=hostile&limit=5'];
const PATHS = EXPORT_FORMATS.flatMap((format) => QUERIES.map((query) => `/api/export/${format}?${query}`));
const MOMENT = /\d{4}-\d{2}-\d{2}T[\d:.]+Z|lastmodifieddate="[\d-]+"/g;

/** The first engine's exports, without the moment they were made. */
const first = new Map<string, string>();

describeEngines(
  'exports',
  (engine) => {
    let app: RunningApp;
    beforeAll(async () => {
      await seedInto(engine.settings, [...(await shippedFolders()), await writeDataset(cityCouncil())]);
      app = await startApp(engine.settings);
    });
    afterAll(() => app.close());

    it('are the same, byte for byte, from every engine', async () => {
      for (const path of PATHS) {
        const response = await app.request.get(path).responseType('arraybuffer').expect(200);
        const text = Buffer.from(response.body).toString('utf8').replaceAll(MOMENT, '…');
        expect(text.length).toBeGreaterThan(1000);
        const expected = first.get(path) ?? text;
        first.set(path, expected);
        expect([path, text === expected]).toEqual([path, true]);
      }
    });
  },
  'suite',
);
