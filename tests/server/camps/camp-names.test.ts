import { campHistoryAnswer } from '../../../model/camps/answer.ts';
import { WEIGHTING_NAMES } from '../../../model/camps/weighting.ts';
import { shippedFolders } from '../../../seed/shipped.ts';
import { followedCamps } from '../followed-camps.ts';
import { type RunningApp, seededStore, startApp } from '../running-app.ts';

describe('the names of camps on the shipped data', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp(await seededStore(await shippedFolders()));
  });
  afterAll(() => app.close());

  const historyOf = async (query: string) =>
    campHistoryAnswer.parse((await app.request.get(`/api/camps/history?${query}`).expect(200)).body);

  it.each([...WEIGHTING_NAMES.map((weight) => `presumed=true&weight=${weight}`), 'presumed=true&number=two', ''])(
    'are in each year those of actors who are in them: %s',
    async (query) => {
      const { years } = await historyOf(query);
      expect(years.flatMap(({ camps }) => camps).length).toBeGreaterThan(20);
      for (const { camps } of years) {
        for (const { namesakes, members } of camps) {
          const ids = members.map(({ actor }) => actor);
          expect(namesakes.length).toBe(Math.min(3, ids.length));
          expect(ids).toEqual(expect.arrayContaining(namesakes));
        }
        const names = camps.map(({ name }) => name);
        expect(new Set(names).size).toBe(names.length);
      }
    },
  );

  it('are those of the year also where a window is asked for', async () => {
    const { years } = await historyOf('presumed=true');
    for (const { year, camps } of years.filter((each) => each.year % 4 === 0)) {
      const window = await followedCamps(app, `year=${year}&presumed=true`);
      expect(window.followed).toBe(true);
      expect(window.camps.map(({ id, name }) => [id, name]).sort()).toEqual(camps.map(({ id, name }) => [id, name]).sort());
    }
  });
});
