import { useEffect, useMemo, useRef, useState } from 'react';

/** Steps a second. */
export const SPEEDS = [0.5, 1, 2, 4] as const;
export type Speed = (typeof SPEEDS)[number];

export interface Play {
  readonly isPlaying: boolean;
  readonly speed: Speed;
  toggle(): void;
  faster(): void;
}

/**
 * Plays the timeline: steps at intervals until the end.
 * @param step takes the next step (`begins`: the first of a run) and returns whether there is another
 */
export function usePlay(step: (begins: boolean) => boolean): Play {
  const [isPlaying, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>(1);
  const latest = useRef(step);
  latest.current = step;
  const begins = useRef(true);

  useEffect(() => {
    if (!isPlaying) return;
    const take = () => {
      const goesOn = latest.current(begins.current);
      begins.current = false;
      if (!goesOn) setPlaying(false);
    };
    if (begins.current) take();
    const timer = setInterval(take, 1000 / speed);
    return () => clearInterval(timer);
  }, [isPlaying, speed]);

  return useMemo(
    () => ({
      isPlaying,
      speed,
      toggle() {
        begins.current = true;
        setPlaying(!isPlaying);
      },
      faster: () => setSpeed(SPEEDS[(SPEEDS.indexOf(speed) + 1) % SPEEDS.length] ?? 1),
    }),
    [isPlaying, speed],
  );
}
