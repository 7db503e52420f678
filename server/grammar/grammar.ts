import { Worker } from 'node:worker_threads';
import type { PauseClock } from '../database/limits.ts';
import { builtEntry } from '../files/project-file.ts';
import { CpuClock } from './cpu-clock.ts';
import type { GrammarAnswers, GrammarReply, GrammarRequest, GrammarTaskKind, GrammarTasks } from './tasks.ts';

/** More processor time than any text that a person writes needs; a text that needs more is refused, milliseconds. */
const PATIENCE_MS = 3000;
/** Enough for a text that a person writes; ending the thread at once would make others wait for a new one, milliseconds. */
const ABANDONED_MS = 200;

/** Parsing a text took too long and was stopped. */
export class ParseTimeout extends Error {
  override name = 'TooHard';
}

/** The grammar was closed: no text is parsed any more. */
export class GrammarClosed extends Error {
  override name = 'GrammarClosed';
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

/** A worker thread that runs or is being started. */
interface Thread {
  readonly worker: Worker;
  /** Resolves when the thread has loaded, rejects when that fails. */
  ready: Promise<void>;
  isReady: boolean;
  /** Whether it has loaded, or is loading, what explaining refusals needs. */
  explains: boolean;
}

const FOREVER = new AbortController().signal;

interface Waiting {
  readonly request: GrammarRequest;
  readonly asking: AskOptions;
  readonly resolve: (answer: GrammarAnswers[GrammarTaskKind]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Parses texts with Neo4j's own grammar, one at a time, in a thread that is ended and restarted when a text takes
 * too long, and sooner when nobody waits for its answer any more. Neither the start of the thread nor the load of
 * the machine counts against a text.
 */
export class Grammar {
  #thread: Thread | undefined;
  #queue: Waiting[] = [];
  #current: Waiting | undefined;
  #timer: NodeJS.Timeout | undefined;
  #id = 0;
  #isClosed = false;

  /** Starts the thread before the first text needs it, and resolves when it is ready. @throws the error that keeps it from starting */
  warmUp(): Promise<void> {
    return this.#running().ready;
  }

  /** As {@link warmUp}, including what explaining refusals needs. */
  warmUpExplaining(): Promise<void> {
    const thread = this.#running();
    if (!thread.explains) {
      thread.explains = true;
      thread.ready = thread.ready.then(async () => {
        await this.#ask('warmUpExplaining', {}, { ended: FOREVER });
      });
      thread.ready.catch(() => undefined);
      for (const { asking } of this.#queue) asking.pauseClock?.(thread.ready);
    }
    return thread.ready;
  }

  /** @throws TooHard, GrammarClosed, the reason of `ended`, or the error of the thread */
  ask<Kind extends GrammarTaskKind>(kind: Kind, task: GrammarTasks[Kind], asking: AskOptions): Promise<GrammarAnswers[Kind]> {
    if (this.#isClosed) return Promise.reject(new GrammarClosed('The server is being stopped.'));
    const ready = kind === 'explainRefusal' ? this.warmUpExplaining() : this.warmUp();
    asking.pauseClock?.(ready);
    return this.#ask(kind, task, asking);
  }

  #ask<Kind extends GrammarTaskKind>(kind: Kind, task: GrammarTasks[Kind], asking: AskOptions): Promise<GrammarAnswers[Kind]> {
    return new Promise<GrammarAnswers[GrammarTaskKind]>((resolve, reject) => {
      this.#id += 1;
      const waiting: Waiting = { request: { id: this.#id, kind, task } as GrammarRequest, asking, resolve, reject };
      asking.ended.addEventListener('abort', () => this.#abandon(waiting, asking.ended.reason), { once: true });
      this.#queue.push(waiting);
      this.#next();
    }) as Promise<GrammarAnswers[Kind]>;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const waiting = [...(this.#current === undefined ? [] : [this.#current]), ...this.#queue.splice(0)];
    this.#current = undefined;
    clearTimeout(this.#timer);
    for (const { reject } of waiting) reject(new GrammarClosed('The server is being stopped.'));
    await this.#thread?.worker.terminate();
  }

  #running(): Thread {
    this.#thread ??= this.#start();
    return this.#thread;
  }

  #start(): Thread {
    const worker = new Worker(builtEntry('grammar-worker'), { execArgv: [] });
    const ready = new Promise<void>((resolve, reject) => {
      worker.once('message', () => resolve());
      worker.once('error', reject);
      worker.once('exit', () => reject(new GrammarClosed('The thread was ended.')));
    });
    const thread: Thread = { worker, ready, isReady: false, explains: false };
    ready.then(
      () => {
        thread.isReady = true;
        // While it loads, it must keep the process alive.
        worker.unref();
        this.#next();
      },
      () => undefined,
    );
    worker.on('message', (reply: GrammarReply) => {
      if (reply.kind === 'answer' && reply.id === this.#current?.request.id) this.#settle((waiting) => waiting.resolve(reply.answer));
    });
    worker.on('error', (error: Error) => {
      if (!thread.isReady) this.#current ??= this.#queue.shift();
      this.#replace(thread, (waiting) => waiting.reject(error));
    });
    return thread;
  }

  #next(): void {
    if (this.#current !== undefined || this.#thread?.isReady !== true) return;
    this.#current = this.#queue.shift();
    if (this.#current === undefined) return;
    this.#current.asking.onBegin?.();
    // Loading has no time limit.
    if (this.#current.request.kind !== 'warmUpExplaining') this.#startTimer(PATIENCE_MS);
    this.#thread.worker.postMessage(this.#current.request);
  }

  /** Limits the processor time of the thread; on a busy machine more time passes on the clock. */
  #startTimer(patienceMs: number): void {
    clearTimeout(this.#timer);
    const clock = new CpuClock();
    const look = (): void => {
      const leftMs = patienceMs - clock.workedMs();
      if (leftMs < 1) this.#replace(this.#thread, (waiting) => waiting.reject(new ParseTimeout('The text could not be read in time.')));
      else this.#timer = setTimeout(look, leftMs);
    };
    this.#timer = setTimeout(look, patienceMs);
  }

  #abandon(waiting: Waiting, reason: unknown): void {
    this.#queue = this.#queue.filter((each) => each !== waiting);
    waiting.reject(reason);
    if (waiting === this.#current) this.#startTimer(ABANDONED_MS);
  }

  #settle(answer: (waiting: Waiting) => void): void {
    clearTimeout(this.#timer);
    if (this.#current !== undefined) answer(this.#current);
    this.#current = undefined;
    this.#next();
  }

  /** Ends a thread that is stuck, broken or no longer needed, and starts another, so that the next text need not wait for it. */
  #replace(thread: Thread | undefined, answer: (waiting: Waiting) => void): void {
    if (thread === undefined || thread !== this.#thread || this.#isClosed) return;
    void thread.worker.terminate();
    this.#thread = undefined;
    // A thread that failed to start is started again only when a text needs it.
    if (thread.isReady || this.#queue.length > 0) {
      const ready = thread.explains ? this.warmUpExplaining() : this.warmUp();
      for (const { asking } of this.#queue) asking.pauseClock?.(ready);
    }
    this.#settle(answer);
  }
}
