/** Work that is done in slices, between other tasks. */
export interface SlicedWork {
  stop(): void;
}

/** How long the work runs before it yields to other tasks, in milliseconds. */
const BUDGET = 4;

/** Does `count` slices of work, in order, and yields to other tasks in between. */
export function runInSlices(count: number, work: (slice: number) => void, done: () => void = () => undefined): SlicedWork {
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
