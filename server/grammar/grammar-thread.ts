import { Worker } from 'node:worker_threads';
import type { KillableWorker } from '../database/replaceable-worker.ts';
import { WorkerExited } from '../database/supervised-worker.ts';
import { threadLife } from '../database/thread-life.ts';
import { builtEntry } from '../files/project-file.ts';
import type { GrammarAnswers, GrammarOrder, GrammarReply, GrammarRequest, GrammarSetup, GrammarTaskKind } from './tasks.ts';

type Answer = GrammarAnswers[GrammarTaskKind];

/**
 * Less than V8 takes by itself, which it does not give back after the grammar has been loaded: that is 30 MB. The analysis of
 * meaning makes so much that it takes a quarter longer where little has room.
 */
const YOUNG_MB = { judges: 4, explains: 16 };

interface Pending {
  readonly id: number;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** One thread that parses texts, one at a time, from its start to its end. */
export class GrammarThread implements KillableWorker {
  readonly exited: Promise<void>;
  readonly #worker: Worker;
  readonly #loaded: Promise<void>;
  #pending: Pending | undefined;
  #completing: Promise<void> | undefined;
  #wasKilled = false;

  /** Resolves when it can be asked. @throws what kept it from loading */
  static async start(setup: GrammarSetup, closing: AbortSignal): Promise<GrammarThread> {
    const thread = new GrammarThread(setup);
    const end = () => thread.kill();
    closing.addEventListener('abort', end, { once: true });
    thread.exited.then(() => closing.removeEventListener('abort', end));
    await thread.#loaded;
    // While it loads, it must keep the process alive.
    thread.#worker.unref();
    return thread;
  }

  private constructor(setup: GrammarSetup) {
    const resourceLimits = { maxYoungGenerationSizeMb: setup.explains ? YOUNG_MB.explains : YOUNG_MB.judges };
    this.#worker = new Worker(builtEntry('grammar-worker'), { execArgv: [], workerData: setup, resourceLimits });
    const { loaded, exited } = threadLife(this.#worker, () => new WorkerExited(this.#wasKilled));
    this.#loaded = loaded;
    this.exited = exited;
    this.#worker.on('message', (reply: GrammarReply) => {
      if (reply.kind === 'answer' && reply.id === this.#pending?.id) this.#settle(({ resolve }) => resolve(reply.answer));
    });
    this.#worker.on('error', (error) => this.#settle(({ reject }) => reject(error)));
    exited.then(() => this.#end());
  }

  /** Has it load the rest too, which the first text would wait for. @throws WorkerExited when it ends before */
  complete(): Promise<void> {
    this.#completing ??= new Promise((resolve, reject) => {
      this.#worker.on('message', ({ kind }: GrammarReply) => kind === 'complete' && resolve());
      this.exited.then(() => reject(new WorkerExited(this.#wasKilled)));
      const order: GrammarOrder = { kind: 'complete' };
      this.#worker.postMessage(order);
    });
    return this.#completing;
  }

  /** @throws WorkerExited when the thread ends first, or the error that it ended with */
  ask(request: GrammarRequest): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#pending = { id: request.id, resolve, reject };
      this.#worker.postMessage(request);
    });
  }

  kill(): void {
    this.#wasKilled = true;
    void this.#worker.terminate();
    this.#end();
  }

  #end(): void {
    this.#settle(({ reject }) => reject(new WorkerExited(this.#wasKilled)));
  }

  #settle(answer: (pending: Pending) => void): void {
    const pending = this.#pending;
    this.#pending = undefined;
    if (pending !== undefined) answer(pending);
  }
}
