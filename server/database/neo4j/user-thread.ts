import { Worker } from 'node:worker_threads';
import { builtEntry } from '../../files/project-file.ts';
import { ChunkReceiver } from '../backpressure.ts';
import type { QueryPlan, RowChunk, RowSink, Statement, StreamOptions, StreamSummary, UserOptions, Watch } from '../database.ts';
import { DatabaseError } from '../database-error.ts';
import { MAX_ANSWER_BYTES } from '../limits.ts';
import { nestedTooDeeply } from '../parameters.ts';
import type { KillableWorker } from '../replaceable-worker.ts';
import { deserializeDatabaseError } from '../serialized-error.ts';
import { WorkerExited } from '../supervised-worker.ts';
import { threadLife } from '../thread-life.ts';
import type { Neo4jSettings } from './connection.ts';
import type { Around, UserReply, UserRequest, UserTask, UserWay } from './user-messages.ts';

const MEMORY_LIMIT_MB = 512;

type Answer = Exclude<UserReply, { kind: 'ready' | 'piece' | 'refused' | 'failed' }>;

interface Pending {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
  readonly receiver: ChunkReceiver;
  readonly watch: Watch | undefined;
}

/** One thread that asks Neo4j, with connections of its own, from its start to its end. */
export class UserThread implements KillableWorker {
  readonly exited: Promise<void>;
  readonly #worker: Worker;
  readonly #loaded: Promise<void>;
  #pending = new Map<number, Pending>();
  #nextId = 1;
  #wasKilled = false;

  /** Resolves when it can be asked. @throws what kept it from loading */
  static async start(settings: Neo4jSettings): Promise<UserThread> {
    const thread = new UserThread(settings);
    await thread.#loaded;
    return thread;
  }

  private constructor(settings: Neo4jSettings) {
    this.#worker = new Worker(builtEntry('user-worker'), {
      workerData: settings,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
    });
    this.#worker.unref();
    this.#worker.on('message', (reply: UserReply) => this.#receive(reply));
    this.#worker.on('error', (error) => this.#fail(error));
    const { loaded, exited } = threadLife(this.#worker, () => new WorkerExited(this.#wasKilled));
    this.#loaded = loaded;
    this.exited = exited;
    exited.then(() => this.#end());
  }

  /** @throws DatabaseError, WorkerExited when the thread ends first, or what the sink threw */
  async streamQuery(statement: Statement, options: StreamOptions, sink: RowSink, ended: AbortSignal): Promise<StreamSummary> {
    const { format, maxRows } = options;
    const answer = await this.#ask({ kind: 'write', format, maxRows, maxBytes: MAX_ANSWER_BYTES }, statement, options, sink, ended);
    if (answer.kind !== 'answered') throw new TypeError(`The thread answered ${answer.kind} where rows were due.`);
    return answer.answered.written;
  }

  /** @throws DatabaseError, or WorkerExited when the thread ends first */
  async profile(statement: Statement, options: UserOptions, ended: AbortSignal): Promise<QueryPlan> {
    const answer = await this.#ask({ kind: 'profile' }, statement, options, async () => undefined, ended);
    if (answer.kind !== 'plan') throw new TypeError(`The thread answered ${answer.kind} where a plan was due.`);
    return answer.plan;
  }

  kill(): void {
    this.#wasKilled = true;
    void this.#worker.terminate();
    this.#end();
  }

  #ask(way: UserWay, statement: Statement, { timeoutMs, watch }: UserOptions, sink: RowSink, ended: AbortSignal): Promise<Answer> {
    const id = this.#nextId++;
    const task: UserTask = { ...way, statement, question: watch?.question, timeoutMs };
    ended.addEventListener('abort', () => this.#send({ kind: 'end', id }), { once: true });
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject, receiver: new ChunkReceiver(sink, () => this.#send({ kind: 'taken', id })), watch });
      try {
        this.#send({ kind: 'begin', id, task });
      } catch (error) {
        // Only parameters come from outside, and all that JSON can hold and a message cannot is too many levels.
        this.#pending.delete(id);
        reject(nestedTooDeeply(error));
      }
    });
  }

  #send(request: UserRequest): void {
    this.#worker.postMessage(request);
  }

  #receive(reply: UserReply): void {
    if (reply.kind === 'ready') return;
    const pending = this.#pending.get(reply.id);
    if (pending === undefined) return;
    if (reply.kind === 'piece') {
      this.#hand(reply.piece, reply.before, pending).catch((error) => this.#abandon(reply.id, error));
      return;
    }
    this.#pending.delete(reply.id);
    if (reply.kind === 'refused') pending.reject(deserializeDatabaseError(reply.refusal));
    else if (reply.kind === 'failed') pending.reject(new Error(reply.message));
    else this.#finish(reply, pending).then(() => pending.resolve(reply), pending.reject);
  }

  async #hand(piece: RowChunk, before: Around['before'], { receiver, watch }: Pending): Promise<void> {
    watch?.before(before);
    await receiver.receive(piece);
  }

  async #finish(answer: Answer, { receiver, watch }: Pending): Promise<void> {
    watch?.before(answer.around.before);
    watch?.after(answer.around.after);
    if (answer.kind === 'answered') await receiver.finish(answer.answered.last);
  }

  #abandon(id: number, error: unknown): void {
    this.#send({ kind: 'end', id });
    this.#pending.get(id)?.reject(error);
    this.#pending.delete(id);
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
    this.#wasKilled = true;
  }

  #end(): void {
    for (const { reject } of this.#pending.values()) reject(new WorkerExited(this.#wasKilled));
    this.#pending.clear();
  }
}
