/** A stretch without a callback after which nothing is left to do; longer than the canvas waits before it settles. */
const QUIET_MS = 350;

const later = window.setTimeout.bind(window);
let stretches: number[] = [];
let lastEnd = 0;

/** From now on measures every callback of a timer and of a frame. */
export function watchCallbacks(): void {
  const { requestAnimationFrame: frame } = window;
  const measured =
    <Args extends unknown[]>(callback: (...args: Args) => unknown) =>
    (...args: Args): void => {
      const start = performance.now();
      callback(...args);
      lastEnd = performance.now();
      stretches.push(lastEnd - start);
    };
  window.requestAnimationFrame = (callback) => frame.call(window, measured(callback));
  const setTimer = (callback: TimerHandler, delay?: number): number => {
    if (typeof callback !== 'function') throw new TypeError('the benchmark takes no timers of text');
    return later(
      measured(() => callback()),
      delay,
    );
  };
  Object.assign(window, { setTimeout: setTimer });
}

/** How long each callback took that has run since this was asked the last time; waits until none runs any more. */
export async function whatFollows(): Promise<number[]> {
  lastEnd = performance.now();
  while (performance.now() - lastEnd < QUIET_MS) await new Promise((resolve) => later(resolve, 50));
  const followed = stretches;
  stretches = [];
  return followed;
}
