import { Worker } from 'node:worker_threads';
import { HttpProblem } from '../../http/http-problem.ts';
import type { Verdict } from './refusal.ts';

/** Longer than the parser takes for what a person writes, short enough for a text that it must be stopped at. */
const PATIENCE_MS = 3000;
/** More than this waiting means that the server is asked more than it can answer. */
const MOST_WAITING = 32;
const RETRY_AFTER_S = '2';

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
 * takes it too long, or when nobody waits for its answer any more.
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
   * @throws HttpProblem 503 when too many are waiting
   */
  judge(text: string, ended: AbortSignal): Promise<Verdict> {
    if (this.#queue.length >= MOST_WAITING) {
      throw new HttpProblem(503, 'Busy', 'Too many queries are waiting; try again in a moment.', {}, { 'Retry-After': RETRY_AFTER_S });
    }
    return new Promise((resolve, reject) => {
      const waiting: Waiting = { text, resolve, reject };
      ended.addEventListener('abort', () => this.#giveUp(waiting, ended.reason), { once: true });
      this.#queue.push(waiting);
      if (this.#current === undefined) this.#next();
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
        if (this.#current !== undefined) this.#startTimer();
      }
    });
    worker.on('error', (error: Error) => this.#replace(worker, (waiting) => waiting.reject(error)));
    return worker;
  }

  #next(): void {
    this.#current = this.#queue.shift();
    if (this.#current === undefined) return;
    this.#worker ??= this.#start();
    this.#id += 1;
    // The time that the thread takes to load is not the text's.
    if (this.#isReady) this.#startTimer();
    this.#worker.postMessage({ id: this.#id, text: this.#current.text });
  }

  #startTimer(): void {
    this.#timer = setTimeout(() => this.#replace(this.#worker, (waiting) => waiting.resolve(TOO_COMPLEX)), PATIENCE_MS);
  }

  #giveUp(waiting: Waiting, reason: unknown): void {
    this.#queue = this.#queue.filter((each) => each !== waiting);
    if (waiting === this.#current) this.#replace(this.#worker, ({ reject }) => reject(reason));
    else waiting.reject(reason);
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
