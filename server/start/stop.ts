import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { OpenRequests } from '../http/open-requests.ts';

/** How long requests under way may take when the server is told to stop, milliseconds: less than Docker waits. */
const GRACE_MS = 8000;
/** How long their last words may take, and the database's. */
const LAST_MS = 1000;
/** A terminal and npm may send the same signal both; one that comes later is another. */
const SAME_SIGNAL_MS = 1000;

interface Stoppable {
  readonly server: Server;
  readonly requests: OpenRequests;
  readonly log: Logger;
  readonly close: () => Promise<unknown>;
}

/**
 * Has SIGINT and SIGTERM end the process, once the requests under way are answered. Those that take too long are
 * told so with 503; a second signal has them told at once.
 */
export function stopOnSignal(stoppable: Stoppable): void {
  const hurry = new AbortController();
  let since: number | undefined;
  const onSignal = () => {
    if (since === undefined) void stop(stoppable, hurry.signal);
    else if (performance.now() - since > SAME_SIGNAL_MS) hurry.abort();
    since ??= performance.now();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}

async function stop({ server, requests, log, close }: Stoppable, hurry: AbortSignal): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  // A connection is idle only after its answer's last event.
  const answered = requests.stop(() => setImmediate(() => server.closeIdleConnections()));
  if (requests.count > 0) {
    log.warn(
      `Stopping; requests still to be answered: ${requests.count}. In ${GRACE_MS / 1000} s at the latest, at a second signal at once.`,
    );
  }
  await Promise.race([answered, sleep(GRACE_MS, undefined, { signal: hurry }).catch(() => undefined)]);
  requests.refuse();
  await Promise.race([closed, sleep(LAST_MS)]);
  server.closeAllConnections();
  await Promise.race([close(), sleep(LAST_MS)]);
  process.exit(0);
}
