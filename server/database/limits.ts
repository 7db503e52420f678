import { DatabaseError } from './database-error.ts';

/**
 * The most that an answer to a user may take, bytes, as `AnswerSize` counts its values. Written out as JSON small values
 * take up to four times that; no page shows more.
 */
export const MAX_ANSWER_BYTES = 32 * 1024 ** 2;

/** How long what runs queries may take to start before a query is given up for it, milliseconds. */
const START_MS = 30_000;

/** Stops the clock of a query until something of ours has started, or has failed to: that time is not the query's. */
export type PauseClock = (ours: Promise<unknown>) => void;

/** When a query ends, whatever it is busy with: after so many milliseconds, or when its signal fires. */
export interface Limits {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
  /** Told of waits that are not the query's, where limits lie within others. */
  readonly pauseClock?: PauseClock;
}

/**
 * Settles as `work` does, or at once when its time is up or its signal fires, whatever `work` is busy with.
 * `work` is told through `ended`, whose reason is the error that the caller gets, and can stop the clock by `hold`.
 * @throws DatabaseError `timeout` or `cancelled`; `unavailable` when the clock was stopped for too long
 * @throws RangeError for a timeout below 1 ms, which some engines read as no limit at all
 */
export async function withinLimits<T>(limits: Limits, work: (ended: AbortSignal, hold: PauseClock) => Promise<T>): Promise<T> {
  const { timeoutMs, signal } = limits;
  if (!(timeoutMs >= 1)) throw new RangeError(`A query needs a timeout of at least 1 ms, not ${timeoutMs}.`);
  if (signal?.aborted) throw cancelled();
  const ending = new AbortController();
  let reject: (error: DatabaseError) => void = () => undefined;
  const end = new Promise<never>((_, refuse) => {
    reject = refuse;
  });
  end.catch(() => undefined);
  const endWith = (error: DatabaseError) => {
    reject(error);
    ending.abort(error);
  };
  const onAbort = () => endWith(cancelled());
  const clock = new QueryClock(
    timeoutMs,
    () => endWith(timedOut(timeoutMs)),
    () => endWith(notStarted()),
  );
  const hold: PauseClock = (ours) => {
    limits.pauseClock?.(ours);
    clock.hold(ours);
  };
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    const working = work(ending.signal, hold);
    working.catch(() => undefined);
    return await Promise.race([working, end]);
  } finally {
    clock.stop();
    signal?.removeEventListener('abort', onAbort);
  }
}

/** The time that a query has left, which does not run while the query waits for something of ours to start. */
class QueryClock {
  #leftMs: number;
  #heldMs = START_MS;
  #holds = 0;
  #since = performance.now();
  #isStopped = false;
  #timer: NodeJS.Timeout;

  constructor(
    timeoutMs: number,
    private readonly onEnd: () => void,
    private readonly onHeldTooLong: () => void,
  ) {
    this.#leftMs = timeoutMs;
    this.#timer = setTimeout(onEnd, timeoutMs);
  }

  hold(ours: Promise<unknown>): void {
    if (this.#isStopped) return;
    this.#holds += 1;
    if (this.#holds === 1) {
      this.#leftMs -= this.#passedMs();
      this.#start(this.onHeldTooLong, this.#heldMs);
    }
    const release = () => {
      this.#holds -= 1;
      if (this.#holds > 0 || this.#isStopped) return;
      this.#heldMs -= this.#passedMs();
      this.#start(this.onEnd, this.#leftMs);
    };
    ours.then(release, release);
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  #passedMs(): number {
    return performance.now() - this.#since;
  }

  #start(onEnd: () => void, afterMs: number): void {
    clearTimeout(this.#timer);
    this.#since = performance.now();
    this.#timer = setTimeout(onEnd, afterMs);
  }
}

/** The error of a query that ran into its limit. */
export function timedOut(timeoutMs: number, details: { code?: string; cause?: unknown } = {}): DatabaseError {
  return new DatabaseError('timeout', `The query did not end within its limit of ${timeoutMs} ms.`, details);
}

function cancelled(): DatabaseError {
  return new DatabaseError('cancelled', 'The query was cancelled.');
}

function notStarted(): DatabaseError {
  return new DatabaseError('unavailable', 'What runs queries was still being started, and the query was not run; try again in a moment.');
}
