import { Worker } from 'node:worker_threads';
import type { QueryResult, ReadOptions, Statement } from '../database.ts';
import { DatabaseError } from '../database-error.ts';
import { MAX_ANSWER_BYTES } from '../limits.ts';
import { nestedTooDeeply } from '../parameters.ts';
import { toError } from '../refusal.ts';
import { type Runner, RunnerGone } from '../restarting.ts';
import type { Neo4jSettings } from './connection.ts';
import type { UserReply, UserRequest } from './user-messages.ts';

const MEMORY_LIMIT_MB = 512;

interface Pending {
  readonly resolve: (result: QueryResult) => void;
  readonly reject: (error: Error) => void;
}

/** One thread that asks Neo4j, with connections of its own, from its start to its end. */
export class UserThread implements Runner {
  readonly exited: Promise<void>;
  readonly #worker: Worker;
  #pending = new Map<number, Pending>();
  #nextId = 1;
  #ours = false;

  constructor(settings: Neo4jSettings) {
    this.#worker = new Worker(new URL('./user-thread.mjs', import.meta.url), {
      workerData: settings,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
    });
    this.#worker.unref();
    this.#worker.on('message', (reply: UserReply) => this.#receive(reply));
    this.#worker.on('error', (error) => this.#fail(error));
    this.exited = new Promise((resolve) => this.#worker.once('exit', () => resolve()));
    this.exited.then(() => this.#end());
  }

  /** @throws DatabaseError, or RunnerGone when the thread ends first */
  read(statement: Statement, { timeoutMs, maxRows }: ReadOptions, ended: AbortSignal): Promise<QueryResult> {
    const id = this.#nextId++;
    ended.addEventListener('abort', () => this.#send({ kind: 'end', id }), { once: true });
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      try {
        this.#send({ kind: 'read', id, statement, timeoutMs, maxRows, maxBytes: MAX_ANSWER_BYTES });
      } catch (error) {
        // Only parameters come from outside, and all that JSON can hold and a message cannot is too many levels.
        this.#pending.delete(id);
        reject(nestedTooDeeply(error));
      }
    });
  }

  kill(): void {
    this.#ours = true;
    void this.#worker.terminate();
    this.#end();
  }

  #send(request: UserRequest): void {
    this.#worker.postMessage(request);
  }

  #receive(reply: UserReply): void {
    const pending = this.#pending.get(reply.id);
    this.#pending.delete(reply.id);
    if (reply.kind === 'result') pending?.resolve(reply.result);
    else pending?.reject(reply.kind === 'refused' ? toError(reply.refusal) : new Error(reply.message));
  }

  /** Of queries in a thread that is out of memory, the one that has run longest is taken for the one that filled it. */
  #fail(error: unknown): void {
    const [oldest] = this.#pending.keys();
    const outOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    if (!outOfMemory || oldest === undefined) return;
    this.#pending
      .get(oldest)
      ?.reject(new DatabaseError('refused', `The query was ended: its answer took more than ${MEMORY_LIMIT_MB} MB.`));
    this.#pending.delete(oldest);
    this.#ours = true;
  }

  #end(): void {
    for (const { reject } of this.#pending.values()) reject(new RunnerGone(this.#ours));
    this.#pending.clear();
  }
}
