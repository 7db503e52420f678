import { HAS_MANY_ADDRESSES, postAs } from './clients.ts';
import { type RunningApp, seededStore, startApp } from './running-app.ts';

/** As server/app.ts has it. */
const QUERIES_A_MINUTE = 240;

describe.skipIf(!HAS_MANY_ADDRESSES)('the rate limit of queries, alone', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp(await seededStore([]));
  });
  afterAll(() => app.close());

  it('is of each client, counts what is refused too, and says when to try again', async () => {
    // None of these gets to the guard or to the database.
    const ask = (client: number) => postAs(client, app).send({ statement: '' });
    const all = await Promise.all(Array.from({ length: QUERIES_A_MINUTE }, () => ask(1)));
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([400]));
    const refused = await ask(1);
    expect([refused.status, refused.body.title]).toEqual([429, 'Too many requests']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await postAs(1, app, '/api/cypher/explain').send({ statement: 'RETURN 1' })).status).toBe(429);
    expect((await postAs(1, app, '/mcp').send({})).status).toBe(429);
    expect((await ask(2)).status).toBe(400);
    expect((await app.request.get('/api/health')).status).toBe(200);
  });
});
