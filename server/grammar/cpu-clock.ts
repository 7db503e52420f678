import { performance } from 'node:perf_hooks';

const PER_MS = 1000;

/** Measures the processor time of the other threads of this process since its creation: on a busy machine less than the time that has passed. */
export class CpuClock {
  readonly #cpu = process.cpuUsage();
  readonly #loop = performance.eventLoopUtilization();
  #holds = 0;
  #heldAtMs = 0;
  #leftOutMs = 0;

  /** Milliseconds. The time in which this thread was not idle is subtracted. */
  workedMs(): number {
    return (this.#holds > 0 ? this.#heldAtMs : this.#allMs()) - this.#leftOutMs;
  }

  /** Stops it until something else has started in this process, whose work is not what is measured. */
  hold(starting: Promise<unknown>): void {
    if (this.#holds === 0) this.#heldAtMs = this.#allMs();
    this.#holds += 1;
    const release = () => {
      this.#holds -= 1;
      if (this.#holds === 0) this.#leftOutMs += this.#allMs() - this.#heldAtMs;
    };
    starting.then(release, release);
  }

  #allMs(): number {
    const { user, system } = process.cpuUsage(this.#cpu);
    return (user + system) / PER_MS - performance.eventLoopUtilization(this.#loop).active;
  }
}
