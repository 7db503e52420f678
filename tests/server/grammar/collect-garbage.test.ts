import { Script } from 'node:vm';
import { collectGarbage } from '../../../server/grammar/collect-garbage.ts';

it('gives back what nothing holds, and leaves V8 as it was, which else takes no compiled code of before', async () => {
  const cachedData = new Script('1 + 1', { filename: 'a.js' }).createCachedData();
  const left = new WeakRef({ of: 'nothing' });
  // What a reference was made to is kept until the end of the turn.
  await new Promise((resolve) => setImmediate(resolve));
  collectGarbage();
  expect(left.deref()).toBeUndefined();
  // By another name, since V8 remembers what it has compiled.
  expect(new Script('1 + 1', { filename: 'b.js', cachedData }).cachedDataRejected).toBe(false);
});
