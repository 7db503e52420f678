import type { Steps } from '../../model/steps.ts';

/*
 * Long work on the thread that answers requests is done in slices. Between two slices the event loop goes round once, so
 * that whoever waits for a small answer waits for one slice, however many long works are under way.
 */

/** How long one slice takes, milliseconds. */
const SLICE_MS = 5;
/** How long the first slice of a work takes while others wait for their turn: many may begin in one round of the event loop. */
const FIRST_BESIDE_OTHERS_MS = 1;

/** Those whose slice is over, in turn. */
const waiting: (() => void)[] = [];
let isScheduled = false;

/** The slices of one work. Work that needs no second one never waits. */
export class Slices {
  #began = performance.now();
  #takes = waiting.length === 0 ? SLICE_MS : FIRST_BESIDE_OTHERS_MS;

  /** Whether the work has to make way for others now. Asking takes less than a millionth of a second. */
  get isOver(): boolean {
    return performance.now() - this.#began > this.#takes;
  }

  /** Resolves when it is the turn of this work again. */
  async next(): Promise<void> {
    await turn();
    this.#began = performance.now();
    this.#takes = SLICE_MS;
  }
}

/** Does something with each item, in slices. */
export async function inSlices<T>(items: Iterable<T>, work: (item: T) => void, slices = new Slices()): Promise<void> {
  for (const item of items) {
    if (slices.isOver) await slices.next();
    work(item);
  }
}

/** Does work that can be interrupted, in slices. @param ended ends it. @throws its reason */
export async function finishInSlices<T>(steps: Steps<T>, ended?: AbortSignal): Promise<T> {
  const slices = new Slices();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (!slices.isOver) continue;
    await slices.next();
    ended?.throwIfAborted();
  }
}

function turn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    schedule();
  });
}

function schedule(): void {
  if (isScheduled || waiting.length === 0) return;
  isScheduled = true;
  setImmediate(() => {
    isScheduled = false;
    waiting.shift()?.();
    schedule();
  });
}
