import { dyadAnswer, graphAnswer, problemDetails, relationAnswer } from '../../model/api.ts';
import { shippedFolders } from '../../seed/shipped.ts';
import { type RunningApp, seededStore, startApp } from './running-app.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp(await seededStore(await shippedFolders()));
});
afterAll(() => app.close());

const dyad = async (a: string, b: string) => dyadAnswer.parse((await app.request.get(`/api/dyads/${a}/${b}`).expect(200)).body);

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
    expect(relations.map(({ from }) => from)).toEqual(relations.map(({ from }) => from).sort());
    expect((await dyad('iran', 'sadr')).relations).toEqual(relations);
    expect(new Set(relations.map(({ source }) => source))).toEqual(new Set(ends));
  });

  it('shows what ended what, and that it was a moment', async () => {
    const { relations } = await dyad('sadr', 'protesters');
    const withdrawal = relations.find(({ type }) => type === 'WITHDRAWS_SUPPORT');
    const ended = relations.filter(({ endedBy }) => endedBy === withdrawal?.id).map(({ id }) => id);
    expect(withdrawal).toMatchObject({ isEvent: true, sign: -1, category: 'realignment', ends: ended });
    expect(ended).toHaveLength(2);
    expect(relations.filter(({ isEvent }) => isEvent)).toEqual([withdrawal]);
  });

  it('counts the claims of each stance', async () => {
    for (const [a, b] of [
      ['sadr', 'iran'],
      ['sadr', 'special-groups'],
      ['sadr', 'protesters'],
    ] as const) {
      for (const { id, supporting, disputing, disputed, summary } of (await dyad(a, b)).relations) {
        const whole = relationAnswer.parse((await app.request.get(`/api/relations/${id}`).expect(200)).body);
        expect([supporting, disputing]).toEqual(
          ['supports', 'disputes'].map((stance) => whole.evidence.filter((each) => each.stance === stance).length),
        );
        expect(disputed).toBe(disputing > 0);
        expect(summary).toBe(whole.summary);
      }
    }
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
