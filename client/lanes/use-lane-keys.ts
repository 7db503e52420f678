import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { keyOf } from '../state/commands/part-keys.ts';

const PAGE = 10;

/** Keys go from lane to lane, of which one at a time can be reached by Tab. @param scrollTo brings a lane into view */
export function useLaneKeys(count: number, scrollTo: (index: number) => void) {
  const [active, setActive] = useState(0);
  const wanted = useRef<{ readonly list: HTMLElement; readonly index: number } | null>(null);
  const latest = useRef({ count, scrollTo });
  latest.current = { count, scrollTo };
  const onKeyDown = useCallback((event: KeyboardEvent<HTMLElement>) => {
    const key = keyOf(event, 'lane');
    const list = event.currentTarget.closest('ol');
    if (key === undefined || list === null) return;
    event.preventDefault();
    const { count: all, scrollTo: scroll } = latest.current;
    const by = { ArrowUp: -1, ArrowDown: 1, PageUp: -PAGE, PageDown: PAGE, Home: -all, End: all }[key];
    const next = Math.min(all - 1, Math.max(0, Number(event.currentTarget.dataset.index) + by));
    wanted.current = { list, index: next };
    setActive(next);
    scroll(next);
  }, []);
  // The lane is there once it was scrolled to.
  useEffect(() => {
    const { list, index } = wanted.current ?? {};
    const lane = list?.querySelector<HTMLElement>(`[data-index="${index}"]`);
    if (lane == null) return;
    wanted.current = null;
    lane.focus();
  });
  return useMemo(
    () => ({
      /** The lane with the tab stop: the last one that had the focus, or the first that is drawn. */
      home: (drawn: readonly number[]) => (drawn.includes(active) ? active : drawn[0]),
      onKeyDown,
    }),
    [active, onKeyDown],
  );
}
