/**
 * Loaded before the server's own code (`--import`): it collects its garbage when it gets SIGUSR2, so that what it holds is told from
 * what V8 has not yet found time to free.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  process.on('SIGUSR2', () => collect());
}
