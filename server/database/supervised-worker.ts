import { DatabaseError } from './database-error.ts';
import { type Limits, withinLimits } from './limits.ts';

/** What runs queries apart from this thread: a process or a thread that can be ended in the middle of them. */
export interface KillableWorker {
  readonly exited: Promise<void>;
  /** Ends it at once, whatever it is busy with. */
  kill(): void;
}

/** A runner has ended before it answered; `ours` when this side ended it. */
export class WorkerExited extends Error {
  override name = 'RunnerGone';

  constructor(readonly wasKilled: boolean) {
    super('What ran the query ended.');
  }
}

/** How long a query may go on after its end before the runner is ended for it, milliseconds. */
interface EndGrace {
  readonly cancelledMs: number;
  readonly timedOutMs: number;
}

/** A runner that is always there: it is started again whenever it ends. */
export class SupervisedWorker<R extends KillableWorker> {
  #runner: Promise<R> | undefined;
  #isUp = false;
  #closed = false;

  /** @param name how an error names the runner, at the start of a sentence */
  constructor(
    private readonly name: string,
    private readonly start: () => Promise<R>,
    private readonly grace: EndGrace,
  ) {}

  /** The one that runs, started if there is none. @throws DatabaseError */
  runner(): Promise<R> {
    if (this.#closed) return Promise.reject(new DatabaseError('unavailable', 'The database is closed.'));
    this.#runner ??= this.#start();
    return this.#runner;
  }

  /** Whether it runs, so that asking it takes no start. */
  get isUp(): boolean {
    return this.#isUp;
  }

  /**
   * Has `ask` answered within the limits, to which the start of a runner does not count. Ending a query may end its
   * runner, and a new one starts at once; what else was asked of the old one is asked again of the new.
   * @throws DatabaseError
   */
  ask<T>(limits: Limits, ask: (runner: R, ended: AbortSignal) => Promise<T>): Promise<T> {
    return withinLimits(limits, async (ended, hold) => {
      for (let deaths = 0; ; ) {
        const starting = this.runner();
        hold(starting);
        const runner = await starting;
        ended.throwIfAborted();
        try {
          return await this.#watched(runner, ended, ask);
        } catch (error) {
          if (!(error instanceof WorkerExited)) throw error;
          await runner.exited;
          if (!error.wasKilled && ++deaths > 1) {
            throw new DatabaseError('unavailable', `${this.name} ended twice in the middle of this query.`, { cause: error });
          }
        }
      }
    });
  }

  /**
   * Ends the runner; nothing can be asked after it.
   * @param onExit what is left to do before
   */
  async close(onExit: (runner: R) => Promise<void> = async () => undefined): Promise<void> {
    this.#closed = true;
    const runner = await this.#runner?.catch(() => undefined);
    if (!runner) return;
    await onExit(runner).catch(() => undefined);
    runner.kill();
    await runner.exited;
  }

  #start(): Promise<R> {
    const starting = this.start();
    starting.then(
      ({ exited }) => {
        this.#isUp = true;
        return exited.then(() => this.#forget(starting));
      },
      () => this.#forget(starting),
    );
    return starting;
  }

  #forget(runner: Promise<R>): void {
    if (this.#runner !== runner) return;
    this.#runner = undefined;
    this.#isUp = false;
  }

  #replace(runner: R): void {
    this.#isUp = false;
    runner.kill();
    // A store to write can be opened again only when the old process has let go of it.
    runner.exited.then(() => this.runner()).catch(() => undefined);
  }

  async #watched<T>(runner: R, ended: AbortSignal, ask: (runner: R, ended: AbortSignal) => Promise<T>): Promise<T> {
    let answered = false;
    const stop = () => {
      const cancelled = ended.reason instanceof DatabaseError && ended.reason.failure === 'cancelled';
      const graceMs = cancelled ? this.grace.cancelledMs : this.grace.timedOutMs;
      setTimeout(() => !answered && this.#replace(runner), graceMs).unref();
    };
    ended.addEventListener('abort', stop, { once: true });
    try {
      return await ask(runner, ended);
    } finally {
      answered = true;
      ended.removeEventListener('abort', stop);
    }
  }
}
