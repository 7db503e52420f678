import { type SearchAnswer, searchAnswer } from '../../model/api/search.ts';
import { sourcesAnswer } from '../../model/api/sources.ts';
import { shippedFolders } from '../../seed/shipped.ts';
import { type RunningApp, seedInto, startApp } from '../server/running-app.ts';
import { describeEngines } from './engines.ts';

describeEngines(
  'a search in the texts',
  (engine) => {
    let app: RunningApp;
    beforeAll(async () => {
      await seedInto(engine.settings, await shippedFolders());
      app = await startApp(engine.settings);
    });
    afterAll(() => app.close());

    const search = async (words: string): Promise<SearchAnswer> =>
      searchAnswer.parse((await app.request.get('/api/search').query({ q: words, kind: 'claim', limit: 1000 }).expect(200)).body);

    it('does not count the words that stand in any sentence, nor the genitive and the plural', async () => {
      const [asked, bare, militias] = [await search('where is Basra mentioned?'), await search('basra'), await search('Iran’s militias')];
      expect(asked).toEqual(bare);
      expect([bare.words, bare.claims.total > 1]).toEqual(['all', true]);
      expect(militias.claims.found.map(({ text }) => /iran/i.test(text) && /militia/i.test(text))).not.toContain(false);
      expect(militias.claims.total).toBeGreaterThan(1);
    });

    it('has the texts with the most of the words where none has all, and says so', async () => {
      const [some, basra] = [await search('basra xylophone'), await search('basra')];
      expect(some).toEqual({ ...basra, words: 'some' });
      expect((await search('xylophone')).claims.total).toBe(0);
    });

    it('tells of each source how many claims it makes', async () => {
      const { sources } = sourcesAnswer.parse((await app.request.get('/api/sources').expect(200)).body);
      for (const { id, claims } of sources.slice(0, 5)) {
        const { body } = await app.request.get(`/api/sources/${id}`).expect(200);
        expect([id, body.claims.filter(({ retracted }: { retracted?: string }) => retracted === undefined).length]).toEqual([id, claims]);
      }
    });
  },
  'suite',
);
