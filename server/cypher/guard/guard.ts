import { Worker } from 'node:worker_threads';
import type { Verdict } from './refusal.ts';

/** Longer than the parser takes to load and read what a person writes, short enough for one that must be stopped. */
const PATIENCE_MS = 5000;

const TOO_COMPLEX: Verdict = {
  kind: 'refused',
  refusal: { code: 'Entente.Statement.TooComplex', message: 'The query could not be read in time; write it in simpler steps.' },
};

interface Waiting {
  readonly text: string;
  readonly resolve: (verdict: Verdict) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Judges users' queries, one at a time, in a thread that is ended and started again when a text
 * takes it too long.
 */
export class Guard {
  #worker: Worker | undefined;
  #queue: Waiting[] = [];
  #current: Waiting | undefined;
  #timer: NodeJS.Timeout | undefined;
  #id = 0;

  /** Starts the thread before the first query needs it. */
  warmUp(): void {
    this.#worker ??= this.#start();
  }

  /** Whether a text may go on to the database. */
  judge(text: string): Promise<Verdict> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ text, resolve, reject });
      if (this.#current === undefined) this.#next();
    });
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#worker?.terminate();
    this.#worker = undefined;
  }

  #start(): Worker {
    const worker = new Worker(new URL('./guard-thread.mjs', import.meta.url));
    worker.unref();
    worker.on('message', ({ id, verdict }: { id: number; verdict: Verdict }) => {
      if (id === this.#id) this.#settle((waiting) => waiting.resolve(verdict));
    });
    worker.on('error', (error: Error) => this.#replace(worker, (waiting) => waiting.reject(error)));
    return worker;
  }

  #next(): void {
    this.#current = this.#queue.shift();
    if (this.#current === undefined) return;
    this.#worker ??= this.#start();
    this.#id += 1;
    this.#timer = setTimeout(() => this.#replace(this.#worker, (waiting) => waiting.resolve(TOO_COMPLEX)), PATIENCE_MS);
    this.#worker.postMessage({ id: this.#id, text: this.#current.text });
  }

  #settle(answer: (waiting: Waiting) => void): void {
    clearTimeout(this.#timer);
    if (this.#current !== undefined) answer(this.#current);
    this.#current = undefined;
    this.#next();
  }

  /** Ends a thread that is stuck or broken; the next query starts another. */
  #replace(worker: Worker | undefined, answer: (waiting: Waiting) => void): void {
    if (worker === undefined || worker !== this.#worker) return;
    void worker.terminate();
    this.#worker = undefined;
    this.#settle(answer);
  }
}
