/** What works apart from this thread: a process or a thread that can be ended in the middle of its work. */
export interface KillableWorker {
  readonly exited: Promise<void>;
  /** Ends it at once, whatever it is busy with. */
  kill(): void;
}

/** A worker that is always there: started when it is first needed, and again when it has ended or is replaced. */
export class ReplaceableWorker<R extends KillableWorker> {
  #current: Promise<R> | undefined;
  /** The current one, once it has started. */
  #running: R | undefined;
  readonly #closing = new AbortController();
  #starts = 0;

  /**
   * @param start given a signal that fires when nobody needs the worker any more
   * @param closed the error of who asks for it after that
   */
  constructor(
    private readonly start: (closing: AbortSignal) => Promise<R>,
    private readonly closed: () => Error,
  ) {}

  /** Whether it runs, so that asking it takes no start. */
  get isUp(): boolean {
    return this.#running !== undefined;
  }

  /** Whether it runs or is being started. */
  get isWanted(): boolean {
    return this.#current !== undefined;
  }

  /** How often one was started. */
  get starts(): number {
    return this.#starts;
  }

  get isClosed(): boolean {
    return this.#closing.signal.aborted;
  }

  /** The one that runs, started if there is none. @throws what keeps it from starting */
  current(): Promise<R> {
    if (this.isClosed) return Promise.reject(this.closed());
    this.#current ??= this.#begin(this.#start());
    return this.#current;
  }

  /** Ends the worker and starts another, unless that was done already. */
  replace(worker: R): void {
    if (worker !== this.#running || this.isClosed) return;
    this.#running = undefined;
    // What it holds, such as a store, can be opened again only when it has let go of it.
    this.#current = this.#begin(worker.exited.then(() => this.#start()));
    worker.kill();
  }

  /** Ends the worker for as long as nobody needs it: whoever asks for it next starts another. */
  rest(): void {
    const worker = this.#running;
    if (worker === undefined) return;
    this.#running = undefined;
    this.#current = undefined;
    worker.kill();
  }

  /**
   * Ends the worker; there is none after it.
   * @param onExit what is left to do before
   */
  async close(onExit: (worker: R) => Promise<void> = async () => undefined): Promise<void> {
    this.#closing.abort();
    const worker = await this.#current?.catch(() => undefined);
    if (!worker) return;
    await onExit(worker).catch(() => undefined);
    worker.kill();
    await worker.exited;
  }

  async #start(): Promise<R> {
    const { signal } = this.#closing;
    if (signal.aborted) throw this.closed();
    this.#starts += 1;
    try {
      return await this.start(signal);
    } catch (error) {
      throw signal.aborted ? this.closed() : error;
    }
  }

  #begin(starting: Promise<R>): Promise<R> {
    const forget = () => {
      if (this.#current !== starting) return;
      this.#current = undefined;
      this.#running = undefined;
    };
    starting.then((worker) => {
      if (this.#current === starting) this.#running = worker;
      return worker.exited.then(forget);
    }, forget);
    return starting;
  }
}
