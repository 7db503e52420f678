import { Worker } from 'node:worker_threads';
import { HttpProblem } from '../../http/http-problem.ts';
import type { Verdict } from './refusal.ts';

/** Longer than the parser takes for what a person writes, short enough for a text that it must be stopped at. */
const PATIENCE_MS = 3000;
/** Long enough for what a person writes; ending the thread at once would make the others wait for a new one. */
const ABANDONED_MS = 200;

const TOO_COMPLEX: Verdict = {
  kind: 'refused',
  refusal: { code: 'Entente.Statement.TooComplex', message: 'The query could not be read in time; write it in simpler steps.' },
};

/** What the thread says: that it has loaded the parser, or what it makes of a text. */
export type ThreadMessage = { readonly kind: 'ready' } | { readonly kind: 'verdict'; readonly id: number; readonly verdict: Verdict };

interface Waiting {
  readonly text: string;
  readonly resolve: (verdict: Verdict) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Judges users' queries, one at a time, in a thread that is ended and started again when a text
 * takes it too long, and sooner when nobody waits for its answer any more.
 */
export class Guard {
  #worker: Worker | undefined;
  #isReady = false;
  #queue: Waiting[] = [];
  #current: Waiting | undefined;
  #timer: NodeJS.Timeout | undefined;
  #id = 0;

  /** Starts the thread before the first query needs it. */
  warmUp(): void {
    this.#worker ??= this.#start();
  }

  /**
   * Whether a text may go on to the database.
   * @param ended says, with its reason, that the answer is not waited for any more
   * @throws the reason of `ended`; HttpProblem 503 when the server is being stopped
   */
  judge(text: string, ended: AbortSignal): Promise<Verdict> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = { text, resolve, reject };
      ended.addEventListener('abort', () => this.#giveUp(waiting, ended.reason), { once: true });
      this.#queue.push(waiting);
      this.#next();
    });
  }

  async close(): Promise<void> {
    const waiting = [...(this.#current === undefined ? [] : [this.#current]), ...this.#queue.splice(0)];
    this.#current = undefined;
    clearTimeout(this.#timer);
    for (const { reject } of waiting) reject(new HttpProblem(503, 'Stopping', 'The server is being stopped.'));
    await this.#worker?.terminate();
    this.#worker = undefined;
  }

  #start(): Worker {
    this.#isReady = false;
    const worker = new Worker(new URL('./guard-thread.mjs', import.meta.url));
    worker.unref();
    worker.on('message', (message: ThreadMessage) => {
      if (message.kind === 'verdict') {
        if (message.id === this.#id) this.#settle((waiting) => waiting.resolve(message.verdict));
      } else if (worker === this.#worker) {
        this.#isReady = true;
        this.#next();
      }
    });
    worker.on('error', (error: Error) => {
      if (!this.#isReady) this.#current ??= this.#queue.shift();
      this.#replace(worker, (waiting) => waiting.reject(error));
    });
    return worker;
  }

  #next(): void {
    this.#worker ??= this.#start();
    // The time that the thread takes to load is not the text's.
    if (this.#current !== undefined || !this.#isReady) return;
    this.#current = this.#queue.shift();
    if (this.#current === undefined) return;
    this.#id += 1;
    this.#startTimer(PATIENCE_MS);
    this.#worker.postMessage({ id: this.#id, text: this.#current.text });
  }

  #startTimer(patienceMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#replace(this.#worker, (waiting) => waiting.resolve(TOO_COMPLEX)), patienceMs);
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

  /** Ends a thread that is stuck, broken or asked for nothing; the next query starts another. */
  #replace(worker: Worker | undefined, answer: (waiting: Waiting) => void): void {
    if (worker === undefined || worker !== this.#worker) return;
    void worker.terminate();
    this.#worker = this.#start();
    this.#settle(answer);
  }
}
