import { readSettings } from '../../server/settings.ts';
import { type RunningApp, seededStore, startApp } from './running-app.ts';

const TOKEN = 'a-token-of-some-length';
let open: RunningApp;
let guarded: RunningApp;

beforeAll(async () => {
  open = await startApp(await seededStore([]));
  guarded = await startApp(await seededStore([]), { token: TOKEN });
});
afterAll(() => Promise.all([open.close(), guarded.close()]));

describe('an application on this machine alone', () => {
  it('sends a strict content security policy', async () => {
    const { headers } = await open.request.get('/api/health').expect(200);
    expect(headers['content-security-policy']).toContain("script-src 'self';");
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('answers no page of another site, and no name that was made to point here', async () => {
    await open.request.get('/api/health').set('sec-fetch-site', 'cross-site').expect(403);
    await open.request.post('/api/cypher').set('origin', 'http://evil.example').send({ statement: 'RETURN 1' }).expect(403);
    await open.request.get('/api/health').set('host', 'evil.example').expect(403);
  });

  it('lets a link to the viewer be followed from another site', async () => {
    const visit = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    await open.request.get('/?at=2008').set(visit).expect(200);
    await open.request.get('/api/graph').set(visit).expect(403);
  });

  it('says nothing of its own folders where a file is missing', async () => {
    const { body } = await open.request.get('/assets/nothing.js').expect(404);
    expect(JSON.stringify(body)).not.toContain('dist');
  });

  it('takes a body that is JSON and not too large', async () => {
    await open.request.post('/api/cypher').set('content-type', 'application/json').send('{').expect(400);
    await open.request
      .post('/api/cypher')
      .send({ statement: 'x'.repeat(2_000_000) })
      .expect(413);
  });

  it('is empty but well where nothing is loaded', async () => {
    await open.request
      .get('/api/graph?year=2008')
      .expect(200, { window: { from: '2008-01-01', to: '2009-01-01' }, actors: [], relations: [], cut: null });
    await open.request.get('/api/timeline').expect(200, { years: [] });
  });
});

describe('an application with a token', () => {
  it('demands it, as a bearer or as the password of basic authentication', async () => {
    const response = await guarded.request.get('/api/health').expect(401);
    expect(response.headers['www-authenticate']).toContain('Basic');
    await guarded.request.get('/').expect(401);
    await guarded.request.get('/api/health').set('authorization', 'Bearer wrong').expect(401);
    await guarded.request.get('/api/health').set('authorization', `Bearer ${TOKEN}`).expect(200);
    await guarded.request.get('/api/health').auth('anyone', TOKEN).expect(200);
  });

  it('stops listening to who tries tokens', async () => {
    const tried = new Set<number>();
    for (let index = 0; index < 40; index += 1)
      tried.add((await guarded.request.get('/api/health').set('authorization', `Bearer ${index}`)).status);
    expect(tried).toEqual(new Set([401, 429]));
  });
});

describe('readSettings', () => {
  it('has a default for everything', () => {
    expect(readSettings({})).toMatchObject({ host: '127.0.0.1', port: 4040, cypherTimeoutMs: 15_000, cypherMaxRows: 10_000 });
  });

  it.each([
    [{ PORT: 'abc' }, 'PORT: a port is a number'],
    [{ PORT: '70000' }, 'PORT: a port is a number'],
    [{ CYPHER_TIMEOUT_MS: '0' }, 'CYPHER_TIMEOUT_MS: milliseconds, at least 1'],
    [{ NEO4J_URI: 'localhost' }, 'NEO4J_URI: write an address'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL: write one of'],
    [{ HOST: '0.0.0.0' }, 'HOST: 0.0.0.0 can be reached from other machines; set ENTENTE_TOKEN'],
    [{ HOST: '0.0.0.0', ENTENTE_TOKEN: 'short' }, 'ENTENTE_TOKEN: a token has at least 16 characters'],
  ])('refuses %p', (environment, message) => {
    expect(() => readSettings(environment)).toThrow(message);
  });
});
