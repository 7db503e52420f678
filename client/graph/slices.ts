/** Work that is done in slices, between other tasks. */
export interface SlicedWork {
  stop(): void;
}

/** How long the work runs before it yields to other tasks, in milliseconds. */
const BUDGET = 4;

/** Does `count` slices of work, in order, and yields to other tasks in between. */
export function runInSlices(count: number, work: (slice: number) => void, done: () => void = () => undefined): SlicedWork {
  return runSteps(slices(count, work), done);
}

function* slices(count: number, work: (slice: number) => void): Generator<void, void> {
  for (let slice = 0; slice < count; slice += 1) {
    work(slice);
    yield;
  }
}

/** Does work that is written in steps, and yields to other tasks in between. */
export function runSteps<Result>(steps: Generator<void, Result>, done: (result: Result) => void): SlicedWork {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const go = () => {
    const end = performance.now() + BUDGET;
    do {
      const step = steps.next();
      if (step.done === true) return done(step.value);
    } while (performance.now() < end);
    timer = setTimeout(go);
  };
  timer = setTimeout(go);
  return { stop: () => clearTimeout(timer) };
}
