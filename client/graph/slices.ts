/** Work that is done in slices, between other tasks. */
export interface SlicedWork {
  stop(): void;
}

/** How long the work runs before it yields to other tasks, in milliseconds. */
const BUDGET = 4;
/** The same, where there is nothing yet that somebody could use. */
const PATIENT_BUDGET = 40;

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

/** Does work that is written in steps, and yields to other tasks after so many milliseconds each time. */
export function runSteps<Result>(steps: Generator<void, Result>, done: (result: Result) => void, budget = BUDGET): SlicedWork {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const go = () => {
    const end = performance.now() + budget;
    do {
      const step = steps.next();
      if (step.done === true) return done(step.value);
    } while (performance.now() < end);
    timer = setTimeout(go);
  };
  timer = setTimeout(go);
  return { stop: () => clearTimeout(timer) };
}

/** Does all steps at once. */
export function resultOf<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Does work before which a page has nothing to show. @throws the reason of the signal, or what a step throws */
export function whenDone<Result>(steps: Generator<void, Result>, signal?: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const failing = function* (): Generator<void, void> {
      try {
        resolve(yield* steps);
      } catch (error) {
        reject(error);
      }
    };
    const work = runSteps(failing(), () => undefined, PATIENT_BUDGET);
    signal?.addEventListener('abort', () => {
      work.stop();
      reject(signal.reason);
    });
  });
}
