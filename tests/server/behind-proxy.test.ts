import { findProxies } from '../../scripts/proxies.mjs';
import { shippedFolders } from '../../seed/shipped.ts';
import { describeWith } from '../needs/describe-with.ts';
import { type OwnProxy, startProxy } from './own-proxy.ts';
import { type RunningApp, seededStore, startApp } from './running-app.ts';

const TOKEN = 'a-token-of-a-team-1234';
const AUTHORIZED = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' };
const BODY = JSON.stringify({ statement: 'RETURN 1 AS one' });

describeWith({ name: 'proxies', title: 'nginx and Caddy', lacks: findProxies().lacks }, 'behind a proxy', suite);

function suite(): void {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp(await seededStore(await shippedFolders()), { token: TOKEN, trustedProxies: 1 });
  });
  afterAll(() => app.close());

  describe.each(['nginx', 'caddy'] as const)('%s, set up as docs/operations.md says', (name) => {
    let proxy: OwnProxy;
    beforeAll(async () => {
      proxy = await startProxy(name, app.address);
    });
    afterAll(() => proxy.stop());

    const ask = (headers: Readonly<Record<string, string>>) =>
      fetch(`${proxy.address}/api/cypher`, { method: 'POST', headers: { ...AUTHORIZED, ...headers }, body: BODY });

    it('lets pages that it serves ask, and no others', async () => {
      expect((await ask({ origin: proxy.address })).status).toBe(202);
      const foreign = await ask({ origin: 'https://elsewhere.example' });
      expect([foreign.status, (await foreign.json()).detail]).toEqual([
        403,
        expect.stringContaining('The page is of https://elsewhere.example'),
      ]);
    });

    it('asks for the token', async () => {
      expect((await fetch(`${proxy.address}/api/graph`)).status).toBe(401);
    });

    it('passes on an address that holds a whole picture', async () => {
      const long = `${proxy.address}/api/graph?year=2008&type=${Array.from({ length: 2000 }, () => 'FUNDS').join()}`;
      expect(long.length).toBeGreaterThan(10_000);
      expect((await fetch(long, { headers: AUTHORIZED })).status).toBe(200);
    });
  });

  it('tells clients apart by the word of the proxy, and takes none that a client adds to it', async () => {
    const remaining = async (forwarded: string) => {
      const { headers } = await app.request
        .get('/api/vocabulary')
        .set({ ...AUTHORIZED, 'x-forwarded-for': forwarded })
        .expect(200);
      return Number(/r=(\d+)/.exec(String(headers.ratelimit))?.[1]);
    };
    const first = await remaining('203.0.113.1');
    expect(await remaining('203.0.113.2')).toBe(first);
    expect(await remaining('203.0.113.1')).toBe(first - 1);
    expect(await remaining('198.51.100.9, 203.0.113.1')).toBe(first - 2);
  });
}
