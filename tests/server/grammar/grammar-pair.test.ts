import { setTimeout as sleep } from 'node:timers/promises';
import { Grammar, ParseTimeout } from '../../../server/grammar/grammar.ts';
import { GrammarPair } from '../../../server/grammar/grammar-pair.ts';

const asking = { ended: new AbortController().signal };
const PARAMETERS = new Map();
/** Takes the parser minutes. */
const NESTED = `RETURN ${'CASE WHEN 1 THEN '.repeat(200)}1${' END'.repeat(200)}`;

describe('two threads that read Cypher', () => {
  let pair: GrammarPair;
  beforeEach(async () => {
    pair = new GrammarPair(new Grammar({ explains: true }), 1000);
    await pair.warmUp();
  });
  afterEach(() => pair.close());

  it('are one as long as no text takes long, which judges and adapts', async () => {
    for (const text of ['MATCH (a) RETURN a', 'CREATE (n)']) {
      const kind = text.startsWith('MATCH') ? 'allowed' : 'refused';
      expect(await pair.ask('judge', { text }, asking)).toMatchObject({ kind });
    }
    const adapted = await pair.ask('adapt', { text: 'RETURN sum(1) AS n', parameters: PARAMETERS }, asking);
    expect(adapted).toMatchObject({ kind: 'adapted' });
    expect(pair.isSecondUp).toBe(false);
  });

  it.each(['adapt', 'judge'] as const)('judge what others ask while one is stuck at a text (%s), and are one again later', async (kind) => {
    let isOver = false;
    const stuck = pair.ask(kind, { text: NESTED, parameters: PARAMETERS }, asking).catch((error: unknown) => {
      isOver = true;
      return error;
    });
    expect(await pair.ask('judge', { text: 'RETURN 1' }, asking)).toEqual({ kind: 'allowed' });
    expect([isOver, pair.isSecondUp]).toEqual([false, true]);
    expect(await stuck).toBeInstanceOf(ParseTimeout);
    // The first was started again.
    expect(await pair.ask('adapt', { text: 'RETURN 1 AS n', parameters: PARAMETERS }, asking)).toMatchObject({ kind: 'adapted' });
    while (pair.isSecondUp) await sleep(20);
    expect(await pair.ask('judge', { text: 'RETURN 2' }, asking)).toEqual({ kind: 'allowed' });
  });

  it('let go of a text that waits when nobody waits for it, and tell who does that they are closed', async () => {
    const stuck = pair.ask('adapt', { text: NESTED, parameters: PARAMETERS }, asking);
    const gone = new AbortController();
    const left = pair.ask('judge', { text: 'RETURN 1' }, { ended: gone.signal });
    gone.abort(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    const waiting = pair.ask('judge', { text: 'RETURN 2' }, asking);
    const told = Promise.all([stuck, waiting].map((each) => expect(each).rejects.toThrow('The server is being stopped.')));
    await pair.close();
    await told;
  });
});
