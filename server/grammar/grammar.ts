import { Worker } from 'node:worker_threads';
import type { Hold } from '../database/limits.ts';
import type { Answers, Reply, Request, TaskKind, Tasks } from './tasks.ts';
import { WorkClock } from './work-clock.ts';

/** More work than the parser has with what a person writes, little enough for a text that it must be stopped at. */
const PATIENCE_MS = 3000;
/** Long enough for what a person writes; ending the thread at once would make the others wait for a new one. */
const ABANDONED_MS = 200;

/** The parser was stopped at a text: it would have taken too long. */
export class TooHard extends Error {
  override name = 'TooHard';
}

/** No text is read any more. */
export class GrammarClosed extends Error {
  override name = 'GrammarClosed';
}

/** Who waits for an answer. */
export interface Asking {
  /** Says, with its reason, that the answer is not waited for any more. */
  readonly ended: AbortSignal;
  /** Stops the clock of whoever asks while the thread is being started. */
  readonly hold?: Hold;
  /** Told when it is this text's turn. */
  readonly onBegin?: () => void;
}

/** The thread that is there or being started. */
interface Thread {
  readonly worker: Worker;
  /** Resolves when it has loaded what is asked of it, rejects when it does not get there. */
  ready: Promise<void>;
  isReady: boolean;
  /** Whether it has loaded what explaining refusals takes, or is about to. */
  explains: boolean;
}

const FOREVER = new AbortController().signal;

interface Waiting {
  readonly request: Request;
  readonly asking: Asking;
  readonly resolve: (answer: Answers[TaskKind]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Reads texts by Neo4j's own grammar, one at a time, in a thread that is ended and started again when a text takes it
 * too long, and sooner when nobody waits for its answer any more. Neither the time that it takes to start nor that of
 * other programs is counted against a text.
 */
export class Grammar {
  #thread: Thread | undefined;
  #queue: Waiting[] = [];
  #current: Waiting | undefined;
  #timer: NodeJS.Timeout | undefined;
  #id = 0;
  #isClosed = false;

  /** Starts the thread before the first text needs it; resolves when it is warm. @throws why it does not start */
  warmUp(): Promise<void> {
    return this.#running().ready;
  }

  /** As {@link warmUp}, also for what explaining refusals takes beside. */
  warmUpExplaining(): Promise<void> {
    const thread = this.#running();
    if (!thread.explains) {
      thread.explains = true;
      thread.ready = thread.ready.then(async () => {
        await this.#ask('warmUpExplaining', {}, { ended: FOREVER });
      });
      thread.ready.catch(() => undefined);
      for (const { asking } of this.#queue) asking.hold?.(thread.ready);
    }
    return thread.ready;
  }

  /** @throws TooHard, GrammarClosed, the reason of `ended`, or why the thread broke */
  ask<Kind extends TaskKind>(kind: Kind, task: Tasks[Kind], asking: Asking): Promise<Answers[Kind]> {
    if (this.#isClosed) return Promise.reject(new GrammarClosed('The server is being stopped.'));
    const ready = kind === 'explainRefusal' ? this.warmUpExplaining() : this.warmUp();
    asking.hold?.(ready);
    return this.#ask(kind, task, asking);
  }

  #ask<Kind extends TaskKind>(kind: Kind, task: Tasks[Kind], asking: Asking): Promise<Answers[Kind]> {
    return new Promise<Answers[TaskKind]>((resolve, reject) => {
      this.#id += 1;
      const waiting: Waiting = { request: { id: this.#id, kind, task } as Request, asking, resolve, reject };
      asking.ended.addEventListener('abort', () => this.#giveUp(waiting, asking.ended.reason), { once: true });
      this.#queue.push(waiting);
      this.#next();
    }) as Promise<Answers[Kind]>;
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
    // The options of this process would have the thread load what it loads by itself.
    const worker = new Worker(new URL('./grammar-thread.mjs', import.meta.url), { execArgv: [] });
    const ready = new Promise<void>((resolve, reject) => {
      worker.once('message', () => resolve());
      worker.once('error', reject);
      worker.once('exit', () => reject(new GrammarClosed('The thread was ended.')));
    });
    const thread: Thread = { worker, ready, isReady: false, explains: false };
    ready.then(
      () => {
        thread.isReady = true;
        // While it loads, the process is not to end for want of anything else to do.
        worker.unref();
        this.#next();
      },
      () => undefined,
    );
    worker.on('message', (reply: Reply) => {
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
    // What it loads takes as long as it takes.
    if (this.#current.request.kind !== 'warmUpExplaining') this.#startTimer(PATIENCE_MS);
    this.#thread.worker.postMessage(this.#current.request);
  }

  /** Lets the thread work for so long; on a machine that is busy with other things that takes longer by the clock. */
  #startTimer(patienceMs: number): void {
    clearTimeout(this.#timer);
    const clock = new WorkClock();
    const look = (): void => {
      const leftMs = patienceMs - clock.workedMs();
      if (leftMs < 1) this.#replace(this.#thread, (waiting) => waiting.reject(new TooHard('The text could not be read in time.')));
      else this.#timer = setTimeout(look, leftMs);
    };
    this.#timer = setTimeout(look, patienceMs);
  }

  #giveUp(waiting: Waiting, reason: unknown): void {
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

  /** Ends a thread that is stuck, broken or asked for nothing, and starts another, lest the next text wait for that. */
  #replace(thread: Thread | undefined, answer: (waiting: Waiting) => void): void {
    if (thread === undefined || thread !== this.#thread || this.#isClosed) return;
    void thread.worker.terminate();
    this.#thread = undefined;
    // One that did not start is tried again only for a text.
    if (thread.isReady || this.#queue.length > 0) {
      const ready = thread.explains ? this.warmUpExplaining() : this.warmUp();
      for (const { asking } of this.#queue) asking.hold?.(ready);
    }
    this.#settle(answer);
  }
}
