import { dyadAnswer } from '../../model/api/dyad.ts';
import { graphAnswer } from '../../model/api/graph.ts';
import { problemDetails } from '../../model/api/problem.ts';
import { relationAnswer } from '../../model/api/relation.ts';
import { STANCES, type Stance } from '../../model/coding/codes.ts';
import { extentOf } from '../../model/time/relation-time.ts';
import { shippedFolders } from '../../seed/shipped.ts';
import { writeDataset } from '../seed/dataset-folder.ts';
import { type RunningApp, seededStore, startApp } from './running-app.ts';

let app: RunningApp;

/** Two relations whose claims are disputed: of the one the dates only, of the other by a claim that was retracted. */
const clerk = {
  actors: ['clerk,The clerk,person,,,', 'council,The council,institution,,,'],
  relations: [
    'clerk-serves,SUPPORTS,clerk,council,1992/1993,actual,high,,,The clerk serves it.',
    'clerk-opposes,OPPOSES,clerk,council,1991/1992,actual,high,,,The clerk turned away before.',
  ],
  sources: ['minutes,Minutes,,,1994,,B'],
  raw: {
    'evidence.csv': [
      'id,relation,source,locator,claim,credibility,stance,attests,retracted',
      'k1,clerk-serves,minutes,page 1,The clerk serves.,2,supports,,',
      'k2,clerk-serves,minutes,page 2,Not before 1993.,2,disputes-dates,,',
      'k3,clerk-opposes,minutes,page 3,The clerk opposes.,2,supports,,',
      'k4,clerk-opposes,minutes,page 4,The clerk did not.,2,disputes,,1995',
    ].join('\n'),
    'datapackage.json': '{"name": "clerk"}',
  },
};

beforeAll(async () => {
  app = await startApp(await seededStore([...(await shippedFolders()), await writeDataset(clerk)]));
});
afterAll(() => app.close());

const dyad = async (a: string, b: string) => dyadAnswer.parse((await app.request.get(`/api/dyads/${a}/${b}`).expect(200)).body);

it('a relation says how many claims speak of it: one that disputes it counts, one that was retracted does not', async () => {
  const { relations } = graphAnswer.parse((await app.request.get('/api/graph?dataset=clerk').expect(200)).body);
  expect(Object.fromEntries(relations.map(({ id, claims }) => [id, claims]))).toEqual({ 'clerk-serves': 2, 'clerk-opposes': 1 });
});

describe('GET /api/dyads/:a/:b', () => {
  it('has every relation between the two, whichever way it goes, in time', async () => {
    const { relations: all } = graphAnswer.parse((await app.request.get('/api/graph').expect(200)).body);
    const { actors, relations } = await dyad('sadr', 'iran');
    const ends = ['iran', 'sadr'];
    expect(actors.map(({ id }) => id)).toEqual(['sadr', 'iran']);
    expect(relations.map(({ id }) => id).sort()).toEqual(
      all
        .filter(({ source, target }) => [source, target].sort().join() === ends.join())
        .map(({ id }) => id)
        .sort(),
    );
    const begins = relations.map((relation) => extentOf(relation)?.from ?? '9999');
    expect(begins).toEqual(begins.toSorted());
    expect((await dyad('iran', 'sadr')).relations).toEqual(relations);
    expect(new Set(relations.map(({ source }) => source))).toEqual(new Set(ends));
  });

  it('shows what ended what, and that it was a moment', async () => {
    const { relations } = await dyad('sadr', 'protesters');
    const withdrawal = relations.find(({ type }) => type === 'WITHDRAWS_SUPPORT');
    const ended = relations.filter(({ endedBy }) => endedBy === withdrawal?.id).map(({ id }) => id);
    expect(withdrawal).toMatchObject({ isEvent: true, sign: -1, category: 'realignment', ends: ended });
    expect(ended.length).toBeGreaterThan(0);
    for (const { id, isEvent } of relations) if (ended.includes(id)) expect([id, isEvent]).toEqual([id, false]);
  });

  it('counts the claims of each stance', async () => {
    const counted = { supports: 0, disputes: 0, 'disputes-dates': 0 };
    for (const [a, b] of [
      ['sadr', 'iran'],
      ['sadr', 'special-groups'],
      ['sadr', 'protesters'],
      ['clerk', 'council'],
    ] as const) {
      for (const { id, supporting, disputing, disputingDates, disputed, summary } of (await dyad(a, b)).relations) {
        const whole = relationAnswer.parse((await app.request.get(`/api/relations/${id}`).expect(200)).body);
        const count = (stance: Stance) => whole.evidence.filter((each) => each.stance === stance && each.retracted === undefined).length;
        expect([id, supporting, disputing, disputingDates]).toEqual([id, count('supports'), count('disputes'), count('disputes-dates')]);
        expect([id, disputed]).toEqual([id, disputing + disputingDates > 0]);
        expect(whole.disputed).toBe(disputed);
        expect(summary).toBe(whole.summary);
        for (const stance of STANCES) counted[stance] += count(stance);
      }
    }
    for (const stance of STANCES) expect([stance, counted[stance] > 0]).toEqual([stance, true]);
    const ofClerk = (await dyad('clerk', 'council')).relations.map(({ id, supporting, disputing, disputingDates, disputed }) => [
      ...[id, supporting, disputing, disputingDates, disputed],
    ]);
    expect(ofClerk).toEqual([
      ['clerk-opposes', 1, 0, 0, false],
      ['clerk-serves', 1, 0, 1, true],
    ]);
  });

  it('is empty for two that have nothing to do with each other, and for one with itself', async () => {
    expect((await dyad('liwa-smeisem', 'iran')).relations).toEqual([]);
    const alone = await dyad('sadr', 'sadr');
    expect([alone.actors.map(({ id }) => id), alone.relations]).toEqual([['sadr', 'sadr'], []]);
  });

  it('names the actor that is not there', async () => {
    const response = await app.request.get('/api/dyads/sadr/nobody').expect(404);
    expect(problemDetails.parse(response.body).detail).toContain('"nobody"');
    await app.request.get('/api/dyads/nobody/sadr').expect(404);
  });
});
