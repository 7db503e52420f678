import { setTimeout as sleep } from 'node:timers/promises';
import { Grammar } from '../../../server/grammar/grammar.ts';

it('ends its thread when nobody asks for long enough, and reads the next text all the same', async () => {
  const grammar = new Grammar({ explains: false }, 100);
  const asking = { ended: new AbortController().signal };
  try {
    for (const limit of [1, 2]) {
      expect(await grammar.ask('judge', { text: `MATCH (a) RETURN a LIMIT ${limit}` }, asking)).toEqual({ kind: 'allowed' });
      expect(grammar.isUp).toBe(true);
      while (grammar.isUp) await sleep(20);
    }
  } finally {
    await grammar.close();
  }
});
