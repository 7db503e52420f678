import { DatabaseError } from './database-error.ts';

/**
 * The most that an answer to a user may take, bytes, as `AnswerSize` counts its values. Written out as JSON small values
 * take up to four times that; no page shows more.
 */
export const MAX_ANSWER_BYTES = 32 * 1024 ** 2;

export interface Limits {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

/**
 * Settles as `work` does, or at once when its time is up or its signal fires, whatever `work` is busy with.
 * `work` is told through `ended`, whose reason is the error that the caller gets.
 * @throws DatabaseError `timeout` or `cancelled`
 * @throws RangeError for a timeout below 1 ms, which some engines read as no limit at all
 */
export async function withinLimits<T>({ timeoutMs, signal }: Limits, work: (ended: AbortSignal) => Promise<T>): Promise<T> {
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
  const timer = setTimeout(() => endWith(timedOut(timeoutMs)), timeoutMs);
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    const working = work(ending.signal);
    working.catch(() => undefined);
    return await Promise.race([working, end]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  }
}

/** The error of a query that ran into its limit. */
export function timedOut(timeoutMs: number, details: { code?: string; cause?: unknown } = {}): DatabaseError {
  return new DatabaseError('timeout', `The query did not end within its limit of ${timeoutMs} ms.`, details);
}

function cancelled(): DatabaseError {
  return new DatabaseError('cancelled', 'The query was cancelled.');
}
