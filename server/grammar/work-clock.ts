import { performance } from 'node:perf_hooks';

const PER_MS = 1000;

/** Counts what the other threads of this process have worked since it was made: on a busy machine less than the time that has passed. */
export class WorkClock {
  readonly #cpu = process.cpuUsage();
  readonly #loop = performance.eventLoopUtilization();

  /** Milliseconds. What this thread worked is taken off, as the time in which it was not idle. */
  workedMs(): number {
    const { user, system } = process.cpuUsage(this.#cpu);
    return (user + system) / PER_MS - performance.eventLoopUtilization(this.#loop).active;
  }
}
