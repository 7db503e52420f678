import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Gives back the memory of what this thread no longer holds. V8 does not do so by itself while a thread has nothing to do. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  // With another set of flags, no thread would take what the build has compiled.
  setFlagsFromString('--no-expose-gc');
}
