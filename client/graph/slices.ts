/** Work that is done a slice at a time, between other things. */
export interface Slices {
  stop(): void;
}

/** How long the work goes on before it lets others go first, in milliseconds. */
const BUDGET = 4;

/** Does `count` slices of work, in order, never for long at a stretch. */
export function sliced(count: number, work: (slice: number) => void, done: () => void = () => undefined): Slices {
  let next = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const go = () => {
    const end = performance.now() + BUDGET;
    while (next < count && performance.now() < end) {
      work(next);
      next += 1;
    }
    if (next < count) timer = setTimeout(go);
    else done();
  };
  timer = setTimeout(go);
  return { stop: () => clearTimeout(timer) };
}
