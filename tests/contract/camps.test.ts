import { type CampHistoryAnswer, campHistoryAnswer } from '../../model/camps/answer.ts';
import { followedCamps } from '../server/followed-camps.ts';
import { type RunningApp, seedInto, startApp } from '../server/running-app.ts';
import { describeEngines } from './engines.ts';
import { TURNS, writeTurnsDataset } from './turns-dataset.ts';

describeEngines(
  'camps through time',
  (engine) => {
    let app: RunningApp;
    beforeAll(async () => {
      await seedInto(engine.settings, [await writeTurnsDataset()]);
      app = await startApp(engine.settings);
    });
    afterAll(() => app.close());

    const historyOf = async (query = ''): Promise<CampHistoryAnswer> =>
      campHistoryAnswer.parse((await app.request.get(`/api/camps/history?${query}`).expect(200)).body);
    const campsIn = (query: string) => followedCamps(app, query);
    /** The colour in the name of the actor that a camp is called after. */
    const colourOf = (id: string) => /^camp-([a-z]+)/.exec(id)?.[1];

    it('name each turn in its year with the relations that did it, and no other', async () => {
      const { events } = await historyOf();
      const lines = events.map(
        ({ year, kind, actor, again, camps }) =>
          `${year} ${kind}${again ? ' again' : ''}${actor === undefined ? '' : ` ${actor}`}: ${camps.map(colourOf).join(', ')}`,
      );
      expect(lines).toEqual(TURNS);
      const turncoat = events.find(({ actor }) => actor === 'turncoat');
      expect(turncoat?.since).toBe(2004);
      expect(turncoat?.relations).toEqual([
        'allied-with-turncoat-blue-1-2005',
        'allied-with-turncoat-blue-2-2005',
        'allied-with-turncoat-red-1-2004',
        'allied-with-turncoat-red-2-2004',
      ]);
      expect(events.every(({ relations }) => relations.length > 0)).toBe(true);
    });

    it('have a year without evidence, and the same names after it', async () => {
      const { years } = await historyOf();
      expect(years.map(({ year, camps }) => [year, camps.length === 0])).toEqual(
        Array.from({ length: 10 }, (_, index) => [2001 + index, index === 8]),
      );
      const membersIn = (year: number) =>
        years.find((each) => each.year === year)?.camps.map(({ id, members }) => [id, members.map(({ actor }) => actor)]);
      expect(membersIn(2010)).toEqual(membersIn(2008));
      expect(await campsIn('year=2009')).toMatchObject({ camps: [], frustration: 0, exact: true, optima: 1 });
      expect((await campsIn('from=2009-03&to=2009-08&number=two&readings=true')).camps).toEqual([]);
    });

    it('are those of a window, with the same names, proven and firm', async () => {
      const { years } = await historyOf('from=2005&to=2005');
      expect(years.map(({ year }) => year)).toEqual([2005]);
      const window = await campsIn('year=2005');
      const bare = ({ id, members }: (typeof window.camps)[number]) => [id, members.map(({ actor, firm, price }) => [actor, firm, price])];
      expect(window.camps.map(bare)).toEqual(
        years[0]?.camps.map(({ id, members }) => [id, members.map(({ actor, firm, price }) => [actor, firm, price])]),
      );
      expect(window).toMatchObject({ frustration: 0, lowerBound: 0, exact: true, optima: 1, misfits: [], mixedPairs: [] });
      const months = await campsIn('from=2005-03&to=2005-08');
      expect(months.camps.map(({ id }) => id)).toEqual(window.camps.map(({ id }) => id));
    });

    it('say in how many readings of the evidence a membership holds, where that is asked for', async () => {
      const readingsIn = async (query: string) =>
        (await campsIn(query)).camps.flatMap(({ members }) => members.map(({ readings }) => readings));
      expect(new Set(await readingsIn('year=2005'))).toEqual(new Set([null]));
      const held = await readingsIn('year=2005&readings=true');
      expect(held.every((readings) => readings?.held === 8 && readings.of === 8)).toBe(true);
    });

    it('follow filters, and are two where two are asked for', async () => {
      const two = await campsIn('year=2005&number=two&only=red-1,red-2,blue-1,blue-2');
      expect(two.camps.map(({ members }) => members.map(({ actor }) => actor))).toEqual([
        ['blue-1', 'blue-2'],
        ['red-1', 'red-2'],
      ]);
      const friendly = await campsIn('year=2005&sign=supportive&only=red-1,red-2,blue-1,blue-2');
      expect(friendly.triads.total).toBe(0);
      expect(friendly.camps).toHaveLength(2);
    });

    it.each([
      ['/api/camps', 'name a window'],
      ['/api/camps?year=2005&number=three', 'write any or two'],
      ['/api/camps?year=2005&weight=heavy', 'write pairs, relations, net'],
      ['/api/camps/history?from=2008&to=2004', 'to=2004 lies before from=2008'],
    ])('refuse %s with what to write', async (path, words) => {
      const { body } = await app.request.get(path).expect(400);
      expect(JSON.stringify(body.problems)).toContain(words);
    });
  },
  'suite',
);
