import { dyadAnswer } from '../../model/api/dyad.ts';
import { graphAnswer } from '../../model/api/graph.ts';
import { problemDetails } from '../../model/api/problem.ts';
import { relationAnswer } from '../../model/api/relation.ts';
import { type PathAnswer, pathsAnswer } from '../../model/paths/answer.ts';
import { pairKey } from '../../model/ties/pair.ts';
import { stateIn } from '../../model/time/relation-time.ts';
import { yearWindow } from '../../model/time/window.ts';
import { shippedFolders } from '../../seed/shipped.ts';
import { type RunningApp, seededStore, startApp } from './running-app.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp(await seededStore(await shippedFolders()));
});
afterAll(() => app.close());

const paths = async (query: string) => pathsAnswer.parse((await app.request.get(`/api/paths?${query}`).expect(200)).body);
const refusal = async (query: string, status: number) =>
  problemDetails.parse(
    (
      await app.request
        .get(`/api/paths?${query}`)
        .expect(status)
        .expect('content-type', /problem\+json/)
    ).body,
  );
const actorsOf = ({ steps }: PathAnswer) => [steps[0]?.from, ...steps.map(({ to }) => to)];

describe('GET /api/paths', () => {
  it('leads from Sadr to Iran in 2008, by relations that held then', async () => {
    const answer = await paths('from=sadr&to=iran&order=together&year=2008&limit=100');
    expect(answer).toMatchObject({ from: { id: 'sadr' }, to: { id: 'iran' }, order: 'together', cut: null });
    expect(answer.window).toEqual({ from: '2008-01-01', to: '2009-01-01' });
    expect(answer.paths.length).toBeGreaterThan(0);
    expect(answer.shortest).toBe(Math.min(...answer.paths.map(({ length }) => length)));
    for (const path of answer.paths) expect([actorsOf(path)[0], actorsOf(path).at(-1)]).toEqual(['sadr', 'iran']);
    for (const { during, length, steps } of answer.paths) {
      expect(steps).toHaveLength(length);
      expect(during !== null && during.from >= '2008-01-01' && (during.to ?? '') <= '2009-01-01').toBe(true);
      for (const { relation } of steps) expect(relation.state).toBe(stateIn(relation, { from: '2008-01-01', to: '2009-01-01' }));
    }
  });

  it('leads from Sadr to Iran in one step in 2020, with what else ties the two', async () => {
    const [path] = (await paths('from=sadr&to=iran&order=together&year=2020')).paths;
    expect(path).toMatchObject({ length: 1, state: 'attested' });
    const dyad = dyadAnswer.parse((await app.request.get('/api/dyads/sadr/iran').expect(200)).body);
    const [step] = path?.steps ?? [];
    const held = dyad.relations.filter((each) => ['attested', 'uncertain', 'undated'].includes(stateIn(each, yearWindow(2020))));
    expect(held.length).toBeGreaterThan(1);
    expect([step?.relation.id, ...(step?.alternatives ?? [])].sort()).toEqual(held.map(({ id }) => id).sort());
    expect(step?.along).toBe(step?.relation.source === 'sadr');
  });

  it('gives the evidence of every step, as the relation has it', async () => {
    const { paths: found } = await paths('from=sadr&to=iran&order=together&year=2008');
    for (const { relation, evidence, sign } of found.flatMap(({ steps }) => steps)) {
      const whole = relationAnswer.parse((await app.request.get(`/api/relations/${relation.id}`).expect(200)).body);
      expect(evidence).toEqual(whole.evidence);
      expect(evidence.length).toBeGreaterThan(0);
      expect(sign).toBe(whole.sign);
    }
  });

  it('multiplies the signs: the enemy of an enemy is a friend', async () => {
    const { paths: found } = await paths('from=sadr&to=iran&order=together&sign=hostile&year=2020');
    expect(found.length).toBeGreaterThan(0);
    for (const { sign, length } of found) expect(sign).toBe(length % 2 === 0 ? 1 : -1);
  });

  it('keeps to the filters', async () => {
    const { paths: found } = await paths('from=sadr&to=iran&type=CONTROLS,FUNDS,PART_OF&at=2007..2008');
    expect(found.length).toBeGreaterThan(0);
    for (const { relation } of found.flatMap(({ steps }) => steps)) expect(['CONTROLS', 'FUNDS', 'PART_OF']).toContain(relation.type);
    const without = await paths('from=sadr&to=iran&year=2008&hide=qods-force');
    expect(without.paths.flatMap(actorsOf)).not.toContain('qods-force');
    const attested = await paths('from=sadr&to=special-groups&year=2020&presumed=true&state=attested,uncertain');
    expect(attested.paths.flatMap(({ steps }) => steps).every(({ relation }) => relation.state !== 'presumed')).toBe(true);
  });

  it('goes on after the last attestation only when that is asked for, and where a source said that it goes on', async () => {
    const relationsOf = async (query: string) =>
      graphAnswer.parse((await app.request.get(`/api/graph?${query}`).expect(200)).body).relations;
    const shown = new Set((await relationsOf('year=2012')).map(pairKey));
    const only = async (state: string) => {
      const found = (await relationsOf(`year=2012&state=${state}`)).filter((each) => !shown.has(pairKey(each)));
      expect(found.length).toBeGreaterThan(0);
      return found;
    };
    const presumed = await only('presumed');
    const [going] = presumed;
    const between = `from=${going?.source}&to=${going?.target}&maxLength=1`;
    expect((await paths(`${between}&year=2012`)).paths).toEqual([]);
    const [path] = (await paths(`${between}&year=2012&presumed=true`)).paths;
    expect(path).toMatchObject({ state: 'presumed', during: { from: '2012-01-01', to: '2013-01-01' }, length: 1 });
    expect((await paths(`${between}&presumed=true`)).paths[0]?.steps[0]?.relation).not.toHaveProperty('state');
    expect((await paths(`${between}&year=2012&state=presumed`)).paths).toEqual([path]);
    expect((await paths(`${between}&year=2012&state=-presumed&presumed=true`)).paths).toEqual([]);
    const known = new Set(presumed.map(pairKey));
    const silent = (await only('unknown')).find((each) => !known.has(pairKey(each)));
    expect((await paths(`from=${silent?.source}&to=${silent?.target}&maxLength=1&year=2012&presumed=true`)).paths).toEqual([]);
  });

  it('walks ties one way when asked, and symmetric ones both ways', async () => {
    expect((await paths('from=special-groups&to=sadr&year=2008&maxLength=1')).paths).toHaveLength(1);
    expect((await paths('from=special-groups&to=sadr&year=2008&maxLength=1&directed=true')).paths).toEqual([]);
    expect((await paths('from=sadr&to=special-groups&year=2008&maxLength=1&directed=true')).paths).toHaveLength(1);
    const rivals = await paths('from=qais-khazali&to=sadr&year=2020&type=RIVALS&directed=true');
    expect(rivals.paths).toMatchObject([{ steps: [{ along: false }] }]);
  });

  it('has no moment for relations one after the other', async () => {
    const { paths: found, order } = await paths('from=sadr&to=iran&order=sequence&year=2020');
    expect(order).toBe('sequence');
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ during }) => during === null)).toBe(true);
  });

  it('says how many paths a limit leaves out', async () => {
    const all = await paths('from=sadr&to=united-states&limit=100');
    const few = await paths('from=sadr&to=united-states&limit=1');
    expect(all.paths.length).toBeGreaterThan(1);
    expect(few.paths).toEqual(all.paths.slice(0, 1));
    expect(few.cut).toEqual({ limit: 1, paths: all.paths.length - 1, reason: 'limit' });
  });

  it('answers with an empty list where there is no path', async () => {
    expect(await paths('from=sadr&to=iran&year=1990')).toMatchObject({ shortest: null, paths: [], cut: null });
  });

  it('names everything that is wrong at once', async () => {
    const { problems = [] } = await refusal('from=sadr&to=sadr&order=sideways&year=2008&at=x&limit=101&maxLength=9&sign=evil', 400);
    expect(problems.map(({ where }) => where).sort()).toEqual(['at', 'at', 'limit', 'maxLength', 'order', 'sign', 'to']);
    expect((await refusal('', 400)).problems?.map(({ where }) => where)).toEqual(['from', 'to']);
    expect((await refusal('from=sadr&to=sadr', 400)).detail).toContain('same actor');
  });

  it('names the actor that is not there', async () => {
    expect((await refusal('from=nobody&to=sadr', 404)).detail).toContain('"nobody"');
    expect((await refusal('from=sadr&to=noone', 404)).detail).toContain('"noone"');
  });
});
