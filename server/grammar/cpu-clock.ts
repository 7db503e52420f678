import { performance } from 'node:perf_hooks';

const PER_MS = 1000;

/** Measures the processor time of the other threads of this process since its creation: on a busy machine less than the time that has passed. */
export class CpuClock {
  readonly #cpu = process.cpuUsage();
  readonly #loop = performance.eventLoopUtilization();

  /** Milliseconds. The time in which this thread was not idle is subtracted. */
  workedMs(): number {
    const { user, system } = process.cpuUsage(this.#cpu);
    return (user + system) / PER_MS - performance.eventLoopUtilization(this.#loop).active;
  }
}
