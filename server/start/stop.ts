import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { OpenRequests } from '../http/open-requests.ts';

/** How long open requests may still take when the server stops, milliseconds: less than Docker waits. */
const GRACE_MS = 8000;
/** How long the remaining answers and the closing of the database may take, milliseconds. */
const LAST_MS = 1000;
/** A terminal and npm may both send the same signal. A later one counts as a second signal. */
const SAME_SIGNAL_MS = 1000;

interface Stoppable {
  readonly server: Server;
  readonly requests: OpenRequests;
  readonly log: Logger;
  readonly close: () => Promise<unknown>;
}

/**
 * Stops the server on SIGINT and SIGTERM, once the open requests are answered. Those that take too long are
 * answered with 503, and so are all on a second signal.
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
  // A connection becomes idle only after the last event of its answer.
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
