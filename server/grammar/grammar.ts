import type { PauseClock } from '../database/limits.ts';
import { ReplaceableWorker } from '../database/replaceable-worker.ts';
import { CpuClock } from './cpu-clock.ts';
import { GrammarThread } from './grammar-thread.ts';
import type { GrammarAnswers, GrammarRequest, GrammarSetup, GrammarTaskKind, GrammarTasks } from './tasks.ts';

/** More processor time than any text that a person writes needs; a text that needs more is refused, milliseconds. */
const PATIENCE_MS = 3000;
/** Enough for a text that a person writes; ending the thread at once would make others wait for a new one, milliseconds. */
const ABANDONED_MS = 200;

/** Parsing a text took too long and was stopped. */
export class ParseTimeout extends Error {
  override name = 'ParseTimeout';
}

/** The grammar was closed: no text is parsed any more. */
export class GrammarClosed extends Error {
  override name = 'GrammarClosed';
}

/** What reads Cypher, in one thread or several. */
export interface CypherReader {
  /** Starts what reads before the first text needs it, and resolves when a text can be judged. @throws what keeps it from starting */
  warmUp(): Promise<void>;
  /** @throws ParseTimeout, GrammarClosed, the reason of `ended`, or the error of the thread */
  ask<Kind extends GrammarTaskKind>(kind: Kind, task: GrammarTasks[Kind], asking: AskOptions): Promise<GrammarAnswers[Kind]>;
  close(): Promise<void>;
}

/** How an answer is waited for. */
export interface AskOptions {
  /** Fires, with a reason, when nobody waits for the answer any more. */
  readonly ended: AbortSignal;
  /** Pauses the time limit of the query while the thread is being started. */
  readonly pauseClock?: PauseClock;
  /** Called when it is this text's turn. */
  readonly onBegin?: () => void;
}

interface Waiting {
  readonly request: GrammarRequest;
  readonly asking: AskOptions;
  readonly resolve: (answer: GrammarAnswers[GrammarTaskKind]) => void;
  readonly reject: (error: unknown) => void;
  /** Whether nobody waits for it any more. */
  isAbandoned: boolean;
}

/**
 * Parses texts with Neo4j's own grammar, one at a time, in a thread that is ended and restarted when a text takes
 * too long, and sooner when nobody waits for its answer any more. Neither the start of the thread nor the load of
 * the machine counts against a text.
 *
 * It shares the thread that is always there with `SupervisedWorker`, and not the rest: what that runs works on several
 * queries beside each other, each with a limit of time on the clock, and asks those again that a kill has hit. Here one
 * text has the thread at a time, its limit is processor time, and one that was stopped is never tried again.
 */
export class Grammar implements CypherReader {
  readonly #threads: ReplaceableWorker<GrammarThread>;
  #queue: Waiting[] = [];
  /** The text whose turn it is, and the thread that parses it once there is one. */
  #current: Waiting | undefined;
  #parsing: GrammarThread | undefined;
  /** Ends the text whose turn it is. */
  #timer: NodeJS.Timeout | undefined;
  #clock: CpuClock | undefined;
  #resting: NodeJS.Timeout | undefined;
  #id = 0;

  /**
   * @param setup what the thread loads; none starts before it is needed
   * @param restAfterMs after so long without a text the thread is ended, and what it holds is free
   */
  constructor(
    setup: GrammarSetup = { explains: false },
    private readonly restAfterMs?: number,
  ) {
    this.#threads = new ReplaceableWorker((closing) => GrammarThread.start(setup, closing), closed);
  }

  /** Whether its thread runs. */
  get isUp(): boolean {
    return this.#threads.isUp;
  }

  /** Whether its thread runs or is being started. */
  get isWanted(): boolean {
    return this.#threads.isWanted;
  }

  async warmUp(): Promise<void> {
    await this.#threads.current();
    if (this.#current === undefined) this.#restLater();
  }

  ask<Kind extends GrammarTaskKind>(kind: Kind, task: GrammarTasks[Kind], asking: AskOptions): Promise<GrammarAnswers[Kind]> {
    if (this.#threads.isClosed) return Promise.reject(closed());
    clearTimeout(this.#resting);
    asking.pauseClock?.(this.complete());
    return new Promise<GrammarAnswers[GrammarTaskKind]>((resolve, reject) => {
      this.#id += 1;
      const request = { id: this.#id, kind, task } as GrammarRequest;
      const waiting: Waiting = { request, asking, resolve, reject, isAbandoned: false };
      asking.ended.addEventListener('abort', () => this.#abandon(waiting, asking.ended.reason), { once: true });
      this.#queue.push(waiting);
      this.#next();
    }) as Promise<GrammarAnswers[Kind]>;
  }

  /** Does not count it against the text whose turn it is that another thread of this process is being started. */
  leaveOut(starting: Promise<unknown>): void {
    this.#clock?.hold(starting);
  }

  async close(): Promise<void> {
    const closing = this.#threads.close();
    this.#current?.reject(closed());
    for (const { reject } of this.#queue.splice(0)) reject(closed());
    await closing;
  }

  /** Has the thread load all that it is set up for. @throws as {@link warmUp} does */
  async complete(): Promise<void> {
    await (await this.#threads.current()).complete();
  }

  #next(): void {
    if (this.#current !== undefined) return;
    this.#current = this.#queue.shift();
    if (this.#current !== undefined) void this.#answer(this.#current);
  }

  async #answer(waiting: Waiting): Promise<void> {
    try {
      const thread = await this.#threads.current();
      await thread.complete();
      if (!waiting.isAbandoned) waiting.resolve(await this.#parsed(waiting, thread));
    } catch (error) {
      waiting.reject(error);
    }
    this.#current = undefined;
    this.#next();
    if (this.#current === undefined) this.#restLater();
  }

  #restLater(): void {
    clearTimeout(this.#resting);
    if (this.restAfterMs !== undefined) this.#resting = setTimeout(() => this.#threads.rest(), this.restAfterMs).unref();
  }

  async #parsed(waiting: Waiting, thread: GrammarThread): Promise<GrammarAnswers[GrammarTaskKind]> {
    waiting.asking.onBegin?.();
    this.#parsing = thread;
    this.#startTimer(PATIENCE_MS, thread, waiting);
    try {
      return await thread.ask(waiting.request);
    } catch (error) {
      this.#replace(thread);
      throw error;
    } finally {
      clearTimeout(this.#timer);
      this.#clock = undefined;
      this.#parsing = undefined;
    }
  }

  /** Limits the processor time of the thread; on a busy machine more time passes on the clock. */
  #startTimer(patienceMs: number, thread: GrammarThread, waiting: Waiting): void {
    clearTimeout(this.#timer);
    const clock = new CpuClock();
    this.#clock = clock;
    const look = (): void => {
      const leftMs = patienceMs - clock.workedMs();
      if (leftMs >= 1) {
        this.#timer = setTimeout(look, leftMs);
        return;
      }
      waiting.reject(new ParseTimeout('The text could not be read in time.'));
      this.#replace(thread);
    };
    this.#timer = setTimeout(look, patienceMs);
  }

  #abandon(waiting: Waiting, reason: unknown): void {
    waiting.isAbandoned = true;
    waiting.reject(reason);
    this.#queue = this.#queue.filter((each) => each !== waiting);
    if (waiting === this.#current && this.#parsing !== undefined) this.#startTimer(ABANDONED_MS, this.#parsing, waiting);
  }

  /** Ends a thread that is stuck, broken or no longer needed, and starts another, so that the next text need not wait for it. */
  #replace(thread: GrammarThread): void {
    this.#threads.replace(thread);
    if (this.#threads.isClosed) return;
    for (const { asking } of this.#queue) asking.pauseClock?.(this.complete());
  }
}

function closed(): GrammarClosed {
  return new GrammarClosed('The server is being stopped.');
}
