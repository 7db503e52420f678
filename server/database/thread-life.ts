import type { Worker } from 'node:worker_threads';

/** The two moments of a thread: that it can be asked, and that it is over. */
interface ThreadLife {
  /** Resolves with its first message, by which it says that it has loaded. Rejects with what kept it from that. */
  readonly loaded: Promise<void>;
  readonly exited: Promise<void>;
}

/**
 * @param onExit the error of a thread that ended before it had loaded
 */
export function threadLife(worker: Worker, onExit: () => Error): ThreadLife {
  const loaded = new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve());
    worker.once('error', reject);
    worker.once('exit', () => reject(onExit()));
  });
  // One that is ended while nobody waits for it is no error.
  loaded.catch(() => undefined);
  return { loaded, exited: new Promise((resolve) => worker.once('exit', () => resolve())) };
}
