import { readSettings } from '../../server/settings/settings.ts';
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

  it('lets in who has it, however many wrong ones come from the same address, and who gives none may still be asked for it', async () => {
    const ask = (given: string) => guarded.request.get('/api/health').set('authorization', `Bearer ${given}`);
    const tried = await Promise.all(Array.from({ length: 60 }, (_, index) => ask(String(index))));
    const refused = tried.filter(({ status }) => status === 429);
    expect(new Set(tried.map(({ status }) => status))).toEqual(new Set([401, 429]));
    expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThan(0);
    await ask(TOKEN).expect(200);
    await guarded.request.get('/').auth('anyone', TOKEN).expect(200);
    const unasked = await guarded.request.get('/').expect(401);
    expect(unasked.headers['www-authenticate']).toContain('Basic');
    await ask('wrong').expect(429);
  });
});

describe('what watches over the process', () => {
  const probe = (app: RunningApp, path: string) => app.request.get(path).set('host', '10.1.2.3:4040');

  it('is told under any name and without a token whether it lives and is ready, in no limit', async () => {
    for (const app of [open, guarded]) {
      expect((await probe(app, '/api/live').expect(200)).body).toEqual({ alive: true });
      expect((await probe(app, '/api/ready').expect(200)).body).toEqual({ ready: true });
      await app.request.head('/api/ready').expect(200);
      for (const path of ['/api/live', '/api/ready']) expect((await probe(app, path)).headers).not.toHaveProperty('ratelimit');
      await probe(app, '/api/ready?full=true').expect(400);
      expect((await app.request.post('/api/live').expect(405)).headers.allow).toBe('GET, HEAD');
    }
    expect((await guarded.request.get('/api/health').auth('anyone', TOKEN)).headers).toHaveProperty('ratelimit');
  });

  it('is not ready without a database, and says why to who may know', async () => {
    const away = { neo4j: { uri: 'bolt://127.0.0.1:1', username: 'neo4j', password: '' }, dataFolder: '' };
    const [local, shared] = await Promise.all([startApp(away), startApp(away, { token: TOKEN })]);
    try {
      for (const app of [local, shared]) await app.request.get('/api/live').expect(200);
      const detail = async (request: ReturnType<typeof probe>) => (await request.expect(503).expect('retry-after', '5')).body.detail;
      expect(await detail(local.request.get('/api/ready'))).toContain('127.0.0.1:1 refuses connections');
      expect(await detail(shared.request.get('/api/ready').auth('anyone', TOKEN))).toContain('127.0.0.1:1 refuses connections');
      for (const stranger of [probe(local, '/api/ready'), probe(shared, '/api/ready')]) {
        const { body } = await stranger.expect(503).expect('retry-after', '5');
        expect([body.title, body.detail.includes('127.0.0.1')]).toEqual(['Not ready', false]);
      }
    } finally {
      await Promise.all([local.close(), shared.close()]);
    }
  });
});

describe('readSettings', () => {
  it('repeats no password', () => {
    for (const environment of [
      { NEO4J_URI: 'bolt://neo4j:secret@localhost' },
      { NEO4J_URI: 'neo4j:secret@host' },
      { NEO4J_PASSWORD: 'secret' },
    ])
      expect(() => readSettings(environment)).toThrow(expect.objectContaining({ message: expect.not.stringContaining('secret') }));
  });

  it('takes the port of Bolt where there is none', () => {
    expect(readSettings({ NEO4J_URI: 'neo4j+s://graph.example' }).database.neo4j).toEqual({
      ...{ uri: 'neo4j+s://graph.example', username: 'neo4j', password: '' },
    });
  });

  it('takes proxies by their number or by where they are', () => {
    const of = (TRUST_PROXY: string) => readSettings({ TRUST_PROXY, ENTENTE_TOKEN: 'a-long-enough-token' }).trustedProxies;
    expect([of('2'), of('loopback, 10.0.0.0/8'), of('::1')]).toEqual([2, ['loopback', '10.0.0.0/8'], ['::1']]);
  });

  it('has a default for everything', () => {
    expect(readSettings({})).toMatchObject({
      host: '127.0.0.1',
      port: 4040,
      cypherTimeoutMs: 15_000,
      cypherMaxRows: 10_000,
      drawnActors: 300,
    });
  });

  it.each([
    [{ PORT: 'abc' }, 'PORT: a port is a number'],
    [{ PORT: '70000' }, 'PORT: a port is a number'],
    [{ CYPHER_TIMEOUT_MS: '0' }, 'CYPHER_TIMEOUT_MS: milliseconds, at least 1'],
    [{ NEO4J_URI: 'localhost' }, 'NEO4J_URI: write an address with its scheme, such as neo4j://localhost:7687'],
    [
      { NEO4J_URI: 'http://localhost:7474' },
      'NEO4J_URI: write the Bolt address, such as neo4j://localhost:7687: 7474 is HTTP, Bolt is 7687',
    ],
    [{ NEO4J_URI: 'postgres://localhost' }, 'in the place of postgres://'],
    [{ NEO4J_URI: 'bolt://' }, 'NEO4J_URI: write a host and a port'],
    [{ NEO4J_URI: 'bolt://localhost:seven' }, 'NEO4J_URI: write a host and a port'],
    [{ NEO4J_URI: 'bolt://neo4j:secret@localhost' }, 'NEO4J_URI: leave the account out of the address'],
    [
      { NEO4J_PASSWORD: 'secret' },
      'NEO4J_URI: NEO4J_PASSWORD is set, but not where the server is: set NEO4J_URI too, or unset NEO4J_PASSWORD',
    ],
    [{ NEO4J_USERNAME: 'me', NEO4J_DATABASE: 'iraq' }, 'NEO4J_USERNAME and NEO4J_DATABASE are set'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL: write one of'],
    [{ HOST: '0.0.0.0' }, 'HOST: 0.0.0.0 can be reached from other machines; set ENTENTE_TOKEN'],
    [{ TRUST_PROXY: 'yes', ENTENTE_TOKEN: 'a-long-enough-token' }, 'TRUST_PROXY: write how many proxies there are in front'],
    [{ TRUST_PROXY: '10.0.0.0/33', ENTENTE_TOKEN: 'a-long-enough-token' }, 'TRUST_PROXY: write how many proxies'],
    [{ TRUST_PROXY: '1' }, 'TRUST_PROXY: through a proxy the server can be reached from other machines; set ENTENTE_TOKEN'],
    [{ HOST: '0.0.0.0', ENTENTE_TOKEN: 'short' }, 'ENTENTE_TOKEN: a token has at least 16 characters'],
  ])('refuses %j', (environment, message) => {
    expect(() => readSettings(environment)).toThrow(message);
  });
});
