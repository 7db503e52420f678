import { DatabaseError } from '../database-error.ts';
import { type Limits, withinLimits } from '../limits.ts';
import { EngineGone, EngineProcess } from './engine-process.ts';
import type { StoreMode } from './messages.ts';

/** A store's engine that is always there: its process is started again whenever it ends. */
export class Engine {
  #process: Promise<EngineProcess> | undefined;
  #closed = false;

  /** @param cancelGraceMs how long a query that nobody waits for any more may go on before it is ended */
  constructor(
    private readonly path: string,
    private readonly mode: StoreMode,
    private readonly cancelGraceMs: number,
  ) {}

  /** The running process, started if there is none. @throws DatabaseError */
  process(): Promise<EngineProcess> {
    if (this.#closed) return Promise.reject(new DatabaseError('unavailable', 'The database is closed.'));
    this.#process ??= this.#start();
    return this.#process;
  }

  /**
   * Has `ask` answered within the limits. Ending a query ends its process, and a new one starts at once; what else
   * was asked of the old one is asked again of the new. @throws DatabaseError
   */
  ask<T>(limits: Limits, ask: (process: EngineProcess) => Promise<T>): Promise<T> {
    return withinLimits(limits, async (ended) => {
      for (let deaths = 0; ; ) {
        const process = await this.process();
        ended.throwIfAborted();
        try {
          return await this.#watched(process, ended, ask);
        } catch (error) {
          if (!(error instanceof EngineGone)) throw error;
          await process.exited;
          if (!error.ours && ++deaths > 1) {
            throw new DatabaseError('unavailable', 'The embedded engine ended twice in the middle of this query.', { cause: error });
          }
        }
      }
    });
  }

  /** Ends the process; nothing can be asked after it. */
  async close(): Promise<void> {
    this.#closed = true;
    const process = await this.#process?.catch(() => undefined);
    if (!process) return;
    // Closing a store that was written to folds its log into the file.
    if (this.mode === 'write') await process.perform({ kind: 'close' }).catch(() => undefined);
    process.kill();
    await process.exited;
  }

  #start(): Promise<EngineProcess> {
    const starting = EngineProcess.start(this.path, this.mode);
    starting.then(
      ({ exited }) => exited.then(() => this.#forget(starting)),
      () => this.#forget(starting),
    );
    return starting;
  }

  #forget(process: Promise<EngineProcess>): void {
    if (this.#process === process) this.#process = undefined;
  }

  #replace(process: EngineProcess): void {
    process.kill();
    // A store to write can be opened again only when the old process has let go of it.
    process.exited.then(() => this.process()).catch(() => undefined);
  }

  async #watched<T>(process: EngineProcess, ended: AbortSignal, ask: (process: EngineProcess) => Promise<T>): Promise<T> {
    let answered = false;
    const stop = () => {
      const cancelled = ended.reason instanceof DatabaseError && ended.reason.failure === 'cancelled';
      setTimeout(() => !answered && this.#replace(process), cancelled ? this.cancelGraceMs : 0).unref();
    };
    ended.addEventListener('abort', stop, { once: true });
    try {
      return await ask(process);
    } finally {
      answered = true;
      ended.removeEventListener('abort', stop);
    }
  }
}
