import { createConfig, lintFromString } from '@redocly/openapi-core';
import { z } from 'zod';
import { actorAnswer, actorsAnswer } from '../../model/api/actors.ts';
import { comparisonAnswer } from '../../model/api/comparison.ts';
import { type GraphAnswer, graphAnswer } from '../../model/api/graph.ts';
import { libraryAnswer } from '../../model/api/library.ts';
import { problemDetails } from '../../model/api/problem.ts';
import { relationAnswer, singleRelationAnswer } from '../../model/api/relation.ts';
import { searchAnswer } from '../../model/api/search.ts';
import { healthAnswer, infoAnswer } from '../../model/api/server-state.ts';
import { sourcesAnswer } from '../../model/api/sources.ts';
import { timelineAnswer } from '../../model/api/timeline.ts';
import { vocabularyAnswer } from '../../model/api/vocabulary.ts';
import { CHANGES } from '../../model/comparison/compare-windows.ts';
import { VISIBLE_STATES } from '../../model/time/relation-time.ts';
import { shippedFolders } from '../../seed/shipped.ts';
import { type RunningApp, seededStore, startApp } from './running-app.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp(await seededStore(await shippedFolders()));
});
afterAll(() => app.close());

async function get<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  const response = await app.request.get(path).expect(200);
  return schema.parse(response.body);
}
const graph = (query: string) => get(`/api/graph?${query}`, graphAnswer);
const triples = ({ relations }: GraphAnswer, state?: string) =>
  relations.filter((each) => state === undefined || each.state === state).map(({ source, type, target }) => `${source} ${type} ${target}`);

describe('GET /api/graph', () => {
  it('differs between 2008 and 2020 as the articles do', async () => {
    const before = await graph('year=2008');
    const after = await graph('year=2020');
    const [control, withdrawal] = ['sadr CONTROLS special-groups', 'sadr WITHDRAWS_SUPPORT protesters'];
    expect(triples(before, 'attested')).toContain(control);
    expect(triples(before)).not.toContain(withdrawal);
    expect(triples(after)).not.toContain(control);
    expect(triples(after, 'attested')).toContain(withdrawal);
  });

  it('shows Sadr protecting the protesters in 2019, and withdrawing on 2020-01-24', async () => {
    expect(triples(await graph('year=2019'))).toContain('sadr PROTECTS protesters');
    const withdrawal = (await graph('from=2020-01-24&to=2020-01-24')).relations.find(
      ({ source, type }) => source === 'sadr' && type === 'WITHDRAWS_SUPPORT',
    );
    expect(withdrawal).toMatchObject({ target: 'protesters', attested: [{ from: '2020-01-24', to: '2020-01-25' }], state: 'attested' });
    const protection = (await graph('year=2020')).relations.find(({ source, type }) => source === 'sadr' && type === 'PROTECTS');
    expect(protection).toMatchObject({ endStatus: 'ended', endedBy: withdrawal?.id });
    expect(triples(await graph('year=2021&presumed=true'))).not.toContain('sadr PROTECTS protesters');
  });

  it('attests nothing that only sources of before say', async () => {
    const attested = (await graph('year=2020')).relations.filter(({ state }) => state === 'attested');
    expect(attested.length).toBeGreaterThan(0);
    for (const { id } of attested) {
      const { evidence } = await get(`/api/relations/${id}`, relationAnswer);
      const published = evidence.filter(({ stance }) => stance === 'supports').map(({ source }) => source.published ?? '9999');
      expect([id, published.some((date) => date >= '2020')]).toEqual([id, true]);
    }
  });

  it('gives what nothing attests in the window only when asked, and what is absent never', async () => {
    const askedFor = ['presumed', 'unknown'] as const;
    const shown = (await graph('year=2020')).relations.map(({ state }) => state);
    expect(shown).toContain('attested');
    for (const state of askedFor) expect(shown).not.toContain(state);
    for (const state of askedFor) {
      const alone = await graph(`year=2020&state=${state}`);
      expect(alone.relations.length).toBeGreaterThan(0);
      expect((await graph(`year=2020&${state}=true`)).relations.filter((each) => each.state === state)).toEqual(alone.relations);
      for (const { attested, endStatus } of alone.relations) {
        expect(attested.some(({ from, to }) => from < '2021-01-01' && to > '2020-01-01')).toBe(false);
        expect(state === 'unknown' || endStatus === 'ongoing').toBe(true);
      }
    }
    const before = (await graph('year=1400&presumed=true&unknown=true')).relations;
    for (const { state, startStatus } of before) expect([state, startStatus]).toEqual(['unknown', 'unknown']);
  });

  it('is the union of all years without a window, with every actor placed', async () => {
    const union = await graph('');
    const info = await get('/api/info', infoAnswer);
    expect(union).toMatchObject({ window: null, cut: null });
    expect(union.relations).toHaveLength(info.counts.relations);
    expect(union.actors).toHaveLength(info.counts.actors);
    expect(union.actors.every(({ x, y }) => x !== undefined && y !== undefined)).toBe(true);
  });

  it('keeps exactly what the filters name', async () => {
    const all = (await graph('')).relations;
    const some = (await graph('type=FUNDS,TRAINS')).relations;
    expect(some).toEqual(all.filter(({ type }) => type === 'FUNDS' || type === 'TRAINS'));
    expect((await graph('status=inferred&status=alleged')).relations).toEqual(
      all.filter(({ status }) => status === 'inferred' || status === 'alleged'),
    );
    expect((await graph('confidence=low')).relations).toEqual(all.filter(({ confidence }) => confidence === 'low'));
    const people = await graph('kind=person');
    expect(people.actors.every(({ kind }) => kind === 'person')).toBe(true);
    const kindOf = new Map((await graph('')).actors.map(({ id, kind }) => [id, kind]));
    const isState = (id: string) => kindOf.get(id) === 'state';
    expect((await graph('touches=state')).relations).toEqual(all.filter(({ source, target }) => isState(source) || isState(target)));
    const hostile = await graph('sign=hostile');
    const vocabulary = await get('/api/vocabulary', vocabularyAnswer);
    const signs = new Map(vocabulary.types.map(({ type, sign }) => [type, sign]));
    expect(hostile.relations).toEqual(all.filter(({ type }) => signs.get(type) === -1));
  });

  it('says how many relations a limit leaves out, and keeps the surest', async () => {
    const all = await graph('year=2020&presumed=true');
    const few = await graph('year=2020&presumed=true&limit=5');
    expect(few.relations).toHaveLength(5);
    expect(few.cut).toEqual({ limit: 5, relations: all.relations.length - 5 });
    expect(few.relations.every(({ state, confidence }) => state === 'attested' && confidence === 'high')).toBe(true);
  });

  it('says how many relations of a comparison a limit leaves out, and keeps the most telling changes', async () => {
    const compared = (more: string) => get(`/api/comparison?year=2019&vs=2020&${more}`, comparisonAnswer);
    const [all, few] = [await compared(''), await compared('limit=3')];
    expect([all.cut, few.cut]).toEqual([null, { limit: 3, relations: all.relations.length - 3 }]);
    expect(few.relations.map(({ change }) => change)).toEqual(['turned', 'turned', 'turned']);
    const named = new Set(few.relations.flatMap(({ source, target }) => [source, target]));
    expect(few.actors.map(({ id }) => id).sort()).toEqual([...named].sort());
    const days = await get('/api/comparison?year=2008&known=2008&vsKnown=all&limit=1', comparisonAnswer);
    expect([days.relations.length, days.cut?.limit]).toEqual([1, 1]);
  });

  it('says of what lies between two windows by what its actors turned, and of nothing else what was before', async () => {
    const { relations } = await get('/api/comparison?at=2020-01-01&vs=2020-01-31', comparisonAnswer);
    const turned = relations.filter(({ olderTies }) => olderTies !== undefined);
    expect(turned.some(({ change, type }) => change === 'between' && type === 'WITHDRAWS_SUPPORT')).toBe(true);
    expect(turned.every(({ change, olderTies }) => (change === 'between' || change === 'turned') && olderTies?.length !== 0)).toBe(true);
    expect(relations.some(({ change, olderTies }) => change === 'between' && olderTies === undefined)).toBe(true);
  });

  it('names everything that is wrong with a query at once', async () => {
    const response = await app.request
      .get('/api/graph?year=20x&sign=evil&limit=0')
      .expect(400)
      .expect('content-type', /application\/problem\+json/);
    const { problems = [], requestId } = problemDetails.parse(response.body);
    expect(problems.map(({ where }) => where).sort()).toEqual(['limit', 'sign', 'year']);
    expect(requestId).not.toBe('');
    await app.request.get('/api/graph?from=2010&to=2008').expect(400);
    await app.request.get('/api/graph?year=2008&from=2004').expect(400);
  });

  it.each(['/api/graph', '/api/timeline?known=2012', '/api/info', '/api/comparison?year=2008&vs=2020', '/api/actors/sadr'])(
    'answers 304 to whoever has %s already, and nobody else',
    async (path) => {
      const first = await app.request.get(path).expect(200);
      const tag = String(first.headers.etag);
      const again = await app.request.get(path).set('if-none-match', tag).expect(304);
      expect([again.headers['entente-graph-version'], again.headers.vary]).toEqual([
        first.headers['entente-graph-version'],
        'Accept-Encoding',
      ]);
      const other = `${path}${path.includes('?') ? '&' : '?'}known=2013`;
      if (path !== '/api/info' && !path.includes('known')) await app.request.get(other).set('if-none-match', tag).expect(200);
    },
  );

  it('is the same in every encoding, made once or kept', async () => {
    const bodies = [];
    for (const encoding of ['identity', 'gzip', 'br', 'gzip', 'identity', 'compress']) {
      const { body, headers } = await app.request.get('/api/graph?year=2008').set('accept-encoding', encoding).expect(200);
      expect(headers['content-encoding']).toBe(encoding === 'gzip' || encoding === 'br' ? encoding : undefined);
      bodies.push(body);
    }
    expect(graphAnswer.parse(bodies[0]).relations.length).toBeGreaterThan(10);
    for (const body of bodies) expect(body).toEqual(bodies[0]);
  });
});

describe('what a request does not have', () => {
  const problemsOf = async (path: string) => {
    const response = await app.request.get(path).expect(400);
    return Object.fromEntries((problemDetails.parse(response.body).problems ?? []).map(({ where, message }) => [where, message]));
  };

  it.each([
    ['/api/graph?yaer=2008', 'yaer', 'is not a parameter of this request; did you mean year?'],
    ['/api/graph?year[]=2008', 'year[]', 'is not a parameter of this request; did you mean year?'],
    ['/api/timeline?year=2008', 'year', /^is not a parameter of this request; there are: .*status/],
    ['/api/info?verbose=1', 'verbose', 'is not a parameter of this request; it has none'],
    ['/api/relations/x?full=1', 'full', 'is not a parameter of this request; there are: known'],
    ['/api/graph?__proto__=1', '__proto__', /is not a parameter/],
    ['/api/graph?year=2008&year=2009', 'year', 'is given 2 times; write it once'],
    ['/api/paths?from=sadr&to=iran&maxLength=2&maxLength=3', 'maxLength', 'is given 2 times; write it once'],
    ['/api/paths?to=iran', 'from', 'write the id of the actor to start from'],
    ['/api/graph?type=NOPE', 'type', /^there is no "NOPE"; there are: ALLIED_WITH, ARMS, .*WITHDRAWS_SUPPORT$/],
    ['/api/graph?type=-fund', 'type', /^there is no "fund"; did you mean FUNDS\?/],
    ['/api/graph?kind=NOPE', 'kind', /^there is no "NOPE"; there are: person, /],
    ['/api/graph?category=hostilty', 'category', /did you mean hostility\?/],
    ['/api/timeline?status=actul', 'status', /did you mean actual\?/],
    ['/api/timeline?source=nope', 'source', /^there is no "nope"; /],
    ['/api/export/relations.csv?dataset=irak', 'dataset', /did you mean iraq\?/],
    ['/api/actors/sadr/neighbours?confidence=hihg', 'confidence', /did you mean high\?/],
    ['/api/paths?from=sadr&to=iran&type=NOPE', 'type', /^there is no "NOPE"/],
    ['/api/graph?hide=sader', 'hide', /^there is no "sader"; did you mean sadr\?/],
  ])('%s is told', async (path, where, message) => {
    const problems = await problemsOf(path);
    expect(Object.keys(problems)).toEqual([where]);
    expect(problems[where]).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
  });

  it('is told all at once', async () => {
    expect(Object.keys(await problemsOf('/api/graph?yaer=2008&limt=5&sign=evil&year=20x')).sort()).toEqual([
      'limt',
      'sign',
      'yaer',
      'year',
    ]);
    expect(Object.keys(await problemsOf('/api/graph?type=NOPE,FUNDS&dataset=nope&only=nobody')).sort()).toEqual([
      'dataset',
      'only',
      'type',
    ]);
  });

  it('is told of a body, and of the query beside it', async () => {
    const post = (path: string, body: object) => app.request.post(path).send(body).expect(400);
    expect((await post('/api/cypher', { statement: 'RETURN $x AS x', params: { x: 1 } })).body.detail).toBe(
      'params: is not a member of this request; did you mean parameters?',
    );
    expect((await post('/api/cypher/explain', { query: 'RETURN 1' })).body.detail).toMatch(
      /^statement: is missing; query: is not a member/,
    );
    expect((await post('/api/cypher?timeout=5', { statement: 'RETURN 1' })).body.detail).toMatch(/^timeout: is not a parameter/);
    await app.request.post('/api/cypher').send({ statement: 'RETURN 1', txMetadata: {}, accessMode: 'READ' }).expect(202);
  });

  it('is another method: told with those there are', async () => {
    for (const [method, path, allow] of [
      ['get', '/api/cypher', 'POST'],
      ['head', '/api/cypher/explain', 'POST'],
      ['delete', '/api/cypher', 'POST'],
      ['post', '/api/graph', 'GET, HEAD'],
      ['put', '/api/actors/sadr', 'GET, HEAD'],
      ['post', '/api/docs', 'GET, HEAD'],
      ['post', '/', 'GET, HEAD'],
    ] as const) {
      const { status, headers } = await app.request[method](path);
      expect([method, path, status, headers.allow]).toEqual([method, path, 405, allow]);
    }
    for (const [path, allow] of [
      ['/api/cypher', 'POST'],
      ['/api/graph', 'GET, HEAD'],
    ] as const) {
      expect((await app.request.options(path).expect(204)).headers.allow).toBe(allow);
    }
    await app.request.head('/api/graph?year=2008').expect(200);
    await app.request.post('/api/nothing').expect(404);
  });
});

describe('GET /api/relations/:id', () => {
  it('gives for every relation a supporting claim with its source and place', async () => {
    const { relations } = await graph('');
    for (const { id } of relations) {
      const { evidence } = await get(`/api/relations/${id}`, relationAnswer);
      const support = evidence.filter(({ stance }) => stance === 'supports');
      expect(support.length).toBeGreaterThan(0);
      for (const { source, locator, claim } of support) expect([source.title, locator, claim]).not.toContain('');
    }
  });

  it('shows both sides of a dispute, what supports first, then what disputes the dates only', async () => {
    const disputed = (await graph('')).relations.filter((relation) => relation.disputed);
    expect(disputed.length).toBeGreaterThan(0);
    for (const { id } of disputed) {
      const { evidence } = await get(`/api/relations/${id}`, relationAnswer);
      const stances = [...new Set(evidence.map(({ stance }) => stance))];
      expect(stances[0]).toBe('supports');
      expect(stances.length).toBeGreaterThan(1);
      expect(stances).toEqual(['supports', 'disputes-dates', 'disputes'].filter((stance) => stances.some((found) => found === stance)));
    }
  });

  it('names the other datasets that tell the same tie, each of which names it in turn', async () => {
    const { relations } = await graph('');
    const isTwin = (a: (typeof relations)[number], b: (typeof relations)[number]) =>
      a.dataset !== b.dataset && a.type === b.type && a.source === b.source && a.target === b.target;
    const lasting = relations.filter(({ dates = '' }) => dates.includes('/'));
    const twins = lasting.filter((relation) => lasting.some((other) => isTwin(relation, other))).slice(0, 8);
    expect(twins.length).toBeGreaterThan(5);
    for (const relation of twins) {
      const { toldElsewhere } = await get(`/api/relations/${relation.id}`, singleRelationAnswer);
      const expected = lasting.filter((other) => isTwin(relation, other)).map(({ id, dataset }) => ({ id, dataset }));
      expect(toldElsewhere).toEqual(expect.arrayContaining(expected));
      const back = await get(`/api/relations/${expected[0]?.id}`, singleRelationAnswer);
      expect(back.toldElsewhere).toContainEqual({ id: relation.id, dataset: relation.dataset });
    }
  });

  it('answers 404 for an id that is not there', async () => {
    const response = await app.request.get('/api/relations/nothing').expect(404);
    expect(problemDetails.parse(response.body).detail).toContain('"nothing"');
  });
});

describe('GET /api/actors', () => {
  it('finds a name in another spelling', async () => {
    const { actors } = await get('/api/actors?q=muqtada', actorsAnswer);
    expect(actors[0]).toMatchObject({ id: 'sadr', name: expect.not.stringContaining('uqtada') });
  });

  it('gives all of one actor, and one step out with the filters of the graph', async () => {
    const actor = await get('/api/actors/sadr', actorAnswer);
    expect(actor.relations.every(({ source, target }) => source === 'sadr' || target === 'sadr')).toBe(true);
    const near = await get('/api/actors/sadr/neighbours?year=2008&sign=supportive', graphAnswer);
    expect(near.relations.length).toBeGreaterThan(0);
    expect(near.relations.length).toBeLessThan(actor.relations.length);
    const all = await get('/api/actors/sadr/neighbours', graphAnswer);
    const ends = new Set(all.relations.flatMap(({ source, target }) => [source, target]));
    expect(new Set(all.actors.map(({ id }) => id))).toEqual(ends);
    await app.request.get('/api/actors/nobody').expect(404);
  });
});

describe('GET /api/timeline', () => {
  it('agrees with the graph of every year', async () => {
    const { years } = await get('/api/timeline', timelineAnswer);
    expect(years.length).toBeGreaterThan(10);
    for (const { year, ...counts } of years) {
      const { relations } = await graph(`year=${year}&presumed=true&unknown=true`);
      const sent = VISIBLE_STATES.map((state) => [state, relations.filter((relation) => relation.state === state).length]);
      const counted = VISIBLE_STATES.map((state) => [state, Object.values(counts[state]).reduce((sum, count) => sum + count, 0)]);
      expect([year, counted]).toEqual([year, sent]);
    }
  });
});

/** What is asked of routes of whose parameters none is required, but one of those that name a window is. */
const WINDOWS: Readonly<Record<string, string>> = { '/api/comparison': '?year=2008&vs=2020', '/api/camps': '?year=2008' };

describe('the rest of the API', () => {
  it('says that it is alive and ready, and what it runs on', async () => {
    expect(await get('/api/health', healthAnswer)).toEqual({ alive: true, ready: true });
    expect(await get('/api/info', infoAnswer)).toMatchObject({ engine: 'embedded', years: { first: expect.any(Number) } });
  });

  it('has the words of the states and the changes, which the document of the API uses too', async () => {
    const { states, changes } = await get('/api/vocabulary', vocabularyAnswer);
    expect(states.map(({ state }) => state)).toEqual(VISIBLE_STATES);
    expect(changes.map(({ change }) => change)).toEqual(CHANGES);
    const { text } = await app.request.get('/api/openapi.json').expect(200);
    const words = [
      ...states.map(({ state, ...told }) => ({ code: state, ...told })),
      ...changes.map(({ change, ...told }) => ({ code: change, ...told })),
    ];
    for (const { code, name, meaning } of words) {
      expect(name.length).toBeGreaterThan(4);
      expect(text).toContain(JSON.stringify(`${code}: ${meaning}`).slice(1, -1));
    }
  });

  it('lists the sources', async () => {
    const { sources } = await get('/api/sources', sourcesAnswer);
    const info = await get('/api/info', infoAnswer);
    expect(sources).toHaveLength(info.counts.sources);
  });

  it('has at least twelve saved questions, three of any data and two of the shipped ones for the first visit', async () => {
    const { questions } = await get('/api/library', libraryAnswer);
    expect(questions.length).toBeGreaterThanOrEqual(12);
    const featured = questions.filter((question) => question.featured).map(({ datasets }) => datasets?.join() ?? 'any');
    expect(featured.sort()).toEqual(['any', 'any', 'any', 'iraq', 'iraq']);
  });

  it('describes every route in OpenAPI, to be read in a browser too', async () => {
    const { body } = await app.request.get('/api/openapi.json').expect(200);
    const get = z.object({ parameters: z.array(z.object({ required: z.boolean() })) }).optional();
    const { paths } = z.object({ openapi: z.literal('3.1.0'), paths: z.record(z.string(), z.object({ get })) }).parse(body);
    for (const [path, operation] of Object.entries(paths)) {
      const query = WINDOWS[path] ?? '';
      if (operation.get?.parameters.every(({ required }) => !required)) await app.request.get(`${path}${query}`).expect(200);
    }
    expect(body.paths['/api/cypher']).toMatchObject({
      description: expect.stringMatching(/405.*Allow: POST/),
      post: { responses: { 400: {}, 503: {} } },
    });
    const states = (path: string) => JSON.stringify(body.paths[path].get.responses[200]);
    expect(states('/api/comparison')).toContain('"unknown","absent"]');
    expect(states('/api/graph')).toContain('"unknown"]');
    expect(states('/api/graph')).not.toContain('"absent"');
    expect(body.paths['/api/live'].get.responses).toEqual({ 200: expect.anything(), 400: expect.anything() });
    await app.request.get('/api/docs').expect(200).expect('content-type', /html/);
    await app.request.get('/api/docs/swagger-ui.css').expect(200);
    await app.request
      .get('/api/docs/start.js')
      .expect(200)
      .expect('content-type', /javascript/);
    await app.request.get('/api/docs/none.css').expect(404);
  });

  it('describes them as the recommended rules of Redocly want it', async () => {
    const { text } = await app.request.get('/api/openapi.json').expect(200);
    const config = await createConfig({ extends: ['recommended'] });
    const found = await lintFromString({ source: text, absoluteRef: '/openapi.json', config });
    expect(found.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([]);
  });

  it('answers 404 as a problem where nothing is', async () => {
    const response = await app.request
      .get('/api/nothing')
      .expect(404)
      .expect('content-type', /application\/problem\+json/);
    expect(problemDetails.parse(response.body).status).toBe(404);
    await app.request
      .get('/api/nothing')
      .set('accept', 'text/html')
      .expect(404)
      .expect('content-type', /application\/problem\+json/);
  });

  it('answers a person who opens an address that leads nowhere with a page, and a client with a problem', async () => {
    const page = await app.request.get('/foo/%3Cscript%3E').set('accept', 'text/html,*/*;q=0.8').expect(404).expect('content-type', /html/);
    expect(page.text).toContain('<a href="/">Open the graph</a>');
    expect(page.text).not.toContain('<script>');
    await app.request
      .get('/foo/bar')
      .expect(404)
      .expect('content-type', /application\/problem\+json/);
    await app.request
      .post('/foo/bar')
      .set('accept', 'text/html')
      .expect(405)
      .expect('content-type', /application\/problem\+json/);
  });
});

describe('GET /api/search', () => {
  const search = (query: string) => get(`/api/search?${query}`, searchAnswer);
  const marked = ({ text, marks }: { readonly text: string; readonly marks: readonly (readonly [number, number])[] }) =>
    marks.map(([from, to]) => text.slice(from, to));

  it('finds the claims that name a place or a person, whatever the spelling, and says where', async () => {
    for (const name of ['Basra', 'Qom', 'Soleimani']) {
      const { claims } = await search(`q=${name}`);
      expect(claims.total).toBeGreaterThan(0);
      const [first] = claims.found;
      expect(first && marked(first).join()).toContain(name);
      const { evidence } = await get(`/api/relations/${first?.relation}`, relationAnswer);
      expect(evidence.find(({ id }) => id === first?.id)).toMatchObject({ claim: first?.text, source: { id: first?.source } });
    }
    expect((await search('q=suleimani')).claims.total).toBe((await search('q=Soleimani')).claims.total);
  });

  it('finds sources by title, author and publisher, and relations and actors by what is said of them', async () => {
    const { sources, descriptions } = await search('q=washington+post');
    expect(sources.total).toBeGreaterThan(0);
    for (const source of sources.found) expect(source.text).toContain('Washington Post');
    expect(descriptions.total).toBe(descriptions.found.length);
    const found = (await search('q=militia&kind=description&limit=1000')).descriptions.found;
    expect(new Set(found.map((each) => each.of))).toEqual(new Set(['actor', 'relation']));
  });

  it('tells the number of all, sends as many as are wanted of the kind that is wanted, and nothing for nothing', async () => {
    const { claims, sources } = await search('q=the&kind=claim&limit=7');
    expect([claims.found.length, claims.total > 100, sources.found.length, sources.total > 0]).toEqual([7, true, 0, true]);
    expect((await search('q=')).claims).toEqual({ total: 0, found: [] });
    await app.request.get('/api/search').expect(400);
    await app.request.get('/api/search?q=a&kind=actor').expect(400);
  });

  it('finds what was not known on a day too, and says so', async () => {
    const { claims } = await search('q=basra&kind=claim&limit=1000&known=2008-12-31');
    const counted = new Map(claims.found.map(({ source, counts }) => [source, counts]));
    const { sources } = await get('/api/sources', sourcesAnswer);
    for (const { id, published } of sources) if (counted.has(id)) expect([id, counted.get(id)]).toEqual([id, (published ?? '9') < '2009']);
    expect(new Set(counted.values())).toEqual(new Set([true, false]));
  });
});
