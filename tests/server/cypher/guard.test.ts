import { Guard } from '../../../server/cypher/guard/guard.ts';
import { withinLimits } from '../../../server/database/limits.ts';
import { Grammar } from '../../../server/grammar/grammar.ts';

const FOREVER = { ended: new AbortController().signal };
/** Takes the parser minutes. */
const NESTED = `RETURN ${'CASE WHEN 1 THEN '.repeat(200)}1${' END'.repeat(200)}`;

describe('the guard and the thread that it judges in, alone', () => {
  let grammar: Grammar;
  let guard: Guard;
  beforeAll(() => {
    grammar = new Grammar();
    guard = new Guard(grammar);
  });
  afterAll(() => grammar.close());

  const judgedWithin = (timeoutMs: number, text: string) =>
    withinLimits({ timeoutMs }, (ended, pauseClock) => guard.judge(text, { ended, pauseClock }));

  it('does not count it against a text that the thread has to be started', async () => {
    // Loading takes a second at the least, a text a few milliseconds.
    expect(await judgedWithin(500, 'RETURN 1')).toEqual({ kind: 'allowed' });
  });

  it('refuses a text that takes the parser too long, and judges the next, whose time is not spent on another thread', async () => {
    const nested = guard.judge(NESTED, FOREVER);
    expect(await nested).toMatchObject({ kind: 'refused', refusal: { code: 'Entente.Statement.TooComplex' } });
    expect(await judgedWithin(500, 'CREATE (n)')).toMatchObject({ kind: 'refused', refusal: { code: 'Entente.Statement.Updating' } });
  });

  it('lets nobody wait long for a text whose client has gone', async () => {
    const gone = new AbortController();
    const left = guard.judge(NESTED, { ended: gone.signal });
    const next = guard.judge('RETURN 1', FOREVER);
    gone.abort(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    expect(await next).toEqual({ kind: 'allowed' });
  });

  it('comes to a text in the end, however short the patience of all who ask', async () => {
    for (let asked = 0; asked < 500; asked += 1) {
      const ended = AbortSignal.timeout(100);
      const verdict = await guard.judge(asked < 10 ? NESTED : 'RETURN 1', { ended }).catch(() => undefined);
      if (verdict?.kind === 'allowed') return;
    }
    throw new Error('no text was judged');
  });

  it('says that it is being stopped to who waits', async () => {
    const nested = expect(guard.judge(NESTED, FOREVER)).rejects.toMatchObject({ status: 503 });
    await grammar.close();
    await nested;
    await expect(guard.judge('RETURN 1', FOREVER)).rejects.toMatchObject({ status: 503 });
  });
});
