import { setTimeout as sleep } from 'node:timers/promises';
import { Grammar } from '../../../server/grammar/grammar.ts';

it('ends its thread when nobody asks for long enough, nobody at all or after a text, and reads the next text all the same', async () => {
  const grammar = new Grammar({ explains: false }, 100);
  const asking = { ended: new AbortController().signal };
  try {
    await grammar.warmUp();
    expect(grammar.isUp).toBe(true);
    while (grammar.isUp) await sleep(20);
    expect(await grammar.ask('judge', { text: 'MATCH (a) RETURN a' }, asking)).toEqual({ kind: 'allowed' });
    expect(grammar.isUp).toBe(true);
    while (grammar.isUp) await sleep(20);
  } finally {
    await grammar.close();
  }
});
