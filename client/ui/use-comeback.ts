import { useEffect, useRef } from 'react';
import type { Away } from '../data/api.ts';
import { isBack } from '../data/away.ts';

const EVERY_MS = 1_500;
const SELDOM_MS = 30_000;

/** How often in a row something was tried again although nothing had been seen to be away. */
let inVain = 0;

/**
 * Looks every moment whether what is away has come back, and then tries again.
 * @param away what is waited for; `null`: nothing
 */
export function useComeback(away: Away | null, tryAgain: () => void): void {
  const latest = useRef(tryAgain);
  latest.current = tryAgain;
  useEffect(() => {
    if (away === null) return;
    const ended = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    // What answers, and yet does not give what is wanted, is not asked for it all the time.
    const wait = () => {
      timer = setTimeout(look, Math.min(SELDOM_MS, EVERY_MS * 2 ** inVain));
    };
    const look = async () => {
      const back = await isBack(away, ended.signal);
      if (ended.signal.aborted) return;
      inVain = back ? inVain + 1 : 0;
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
