import { DatabaseError } from './database-error.ts';
import { type Limits, withinLimits } from './limits.ts';
import { type KillableWorker, ReplaceableWorker } from './replaceable-worker.ts';

/** A worker has ended before it answered. */
export class WorkerExited extends Error {
  override name = 'WorkerExited';

  /** @param wasKilled whether this side ended it */
  constructor(readonly wasKilled: boolean) {
    super('What ran the query ended.');
  }
}

/** How long a query may go on after its end before the worker is ended for it, milliseconds. */
interface EndGrace {
  readonly cancelledMs: number;
  readonly timedOutMs: number;
}

/** A worker that is always there, and whose queries end within their limits. */
export class SupervisedWorker<R extends KillableWorker> {
  readonly #workers: ReplaceableWorker<R>;

  /**
   * @param name how an error names the worker, at the start of a sentence
   * @param report is told, in a sentence, that a worker ended before its query, or was ended for it
   */
  constructor(
    private readonly name: string,
    start: () => Promise<R>,
    private readonly grace: EndGrace,
    private readonly report: (event: string) => void = () => undefined,
  ) {
    this.#workers = new ReplaceableWorker(start, () => new DatabaseError('unavailable', 'The database is closed.'));
  }

  /** The one that runs, started if there is none. @throws DatabaseError */
  runner(): Promise<R> {
    return this.#workers.current();
  }

  /** How often it was started. */
  get starts(): number {
    return this.#workers.starts;
  }

  /** Whether it runs, so that asking it takes no start. */
  get isUp(): boolean {
    return this.#workers.isUp;
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
          if (!error.wasKilled) this.report(`${this.name} ended in the middle of a query, and was started again.`);
          if (!error.wasKilled && ++deaths > 1) {
            throw new DatabaseError('unavailable', `${this.name} ended twice in the middle of this query.`, { cause: error });
          }
        }
      }
    });
  }

  /**
   * Ends the worker; nothing can be asked after it.
   * @param onExit what is left to do before
   */
  close(onExit?: (worker: R) => Promise<void>): Promise<void> {
    return this.#workers.close(onExit);
  }

  async #watched<T>(runner: R, ended: AbortSignal, ask: (runner: R, ended: AbortSignal) => Promise<T>): Promise<T> {
    let answered = false;
    const stop = () => {
      const cancelled = ended.reason instanceof DatabaseError && ended.reason.failure === 'cancelled';
      const graceMs = cancelled ? this.grace.cancelledMs : this.grace.timedOutMs;
      setTimeout(() => {
        if (answered) return;
        this.report(`${this.name} was ended and started again: a query went on after its end.`);
        this.#workers.replace(runner);
      }, graceMs).unref();
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
