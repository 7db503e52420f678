import { useEffect, useRef } from 'react';
import type { Unavailable } from '../data/api.ts';
import { isBack } from '../data/unavailable.ts';

const EVERY_MS = 1_500;
const SELDOM_MS = 30_000;

/** How many retries in a row failed although the server seemed to be available. */
let failedRetries = 0;

/**
 * Polls until the server or its database is available again, and then retries.
 * @param away what is unavailable; `null`: nothing
 */
export function useRetryWhenAvailable(away: Unavailable | null, tryAgain: () => void): void {
  const latest = useRef(tryAgain);
  latest.current = tryAgain;
  useEffect(() => {
    if (away === null) return;
    const ended = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    // Exponential backoff if the server answers but retries keep failing.
    const wait = () => {
      timer = setTimeout(look, Math.min(SELDOM_MS, EVERY_MS * 2 ** failedRetries));
    };
    const look = async () => {
      const back = await isBack(away, ended.signal);
      if (ended.signal.aborted) return;
      failedRetries = back ? failedRetries + 1 : 0;
      if (back) latest.current();
      wait();
    };
    wait();
    return () => {
      ended.abort();
      clearTimeout(timer);
    };
  }, [away]);
}
