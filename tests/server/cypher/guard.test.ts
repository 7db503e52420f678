import { Guard } from '../../../server/cypher/guard/guard.ts';

const FOREVER = new AbortController().signal;
/** Takes the parser minutes. */
const NESTED = `RETURN ${'CASE WHEN 1 THEN '.repeat(200)}1${' END'.repeat(200)}`;

describe('the thread of the guard, alone', () => {
  let guard: Guard;
  beforeEach(async () => {
    guard = new Guard();
    await guard.judge('RETURN 1', FOREVER);
  });
  afterEach(() => guard.close());

  it('refuses a text that takes the parser too long, and judges the next', async () => {
    const nested = guard.judge(NESTED, FOREVER);
    const next = guard.judge('CREATE (n)', FOREVER);
    expect(await nested).toMatchObject({ kind: 'refused', refusal: { code: 'Entente.Statement.TooComplex' } });
    expect(await next).toMatchObject({ kind: 'refused', refusal: { code: 'Entente.Statement.Updating' } });
  });

  it('lets nobody wait long for a text whose client has gone', async () => {
    const gone = new AbortController();
    const left = guard.judge(NESTED, gone.signal);
    const next = guard.judge('RETURN 1', FOREVER);
    gone.abort(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    expect(await next).toEqual({ kind: 'allowed' });
  });

  it('comes to a text in the end, however short the patience of all who ask', async () => {
    for (let asked = 0; asked < 50; asked += 1) {
      const verdict = await guard.judge(asked < 10 ? NESTED : 'RETURN 1', AbortSignal.timeout(100)).catch(() => undefined);
      if (verdict?.kind === 'allowed') return;
    }
    throw new Error('no text was judged');
  });

  it('says that it is being stopped to who waits', async () => {
    const nested = expect(guard.judge(NESTED, FOREVER)).rejects.toMatchObject({ status: 503 });
    await guard.close();
    await nested;
  });
});
