import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { builtEntry } from '../../files/project-file.ts';
import { ChunkReceiver } from '../backpressure.ts';
import type { Explained, QueryPlan, RowSink, StreamSummary } from '../database.ts';
import { DatabaseError } from '../database-error.ts';
import { nestedTooDeeply } from '../parameters.ts';
import type { KillableWorker } from '../replaceable-worker.ts';
import { deserializeDatabaseError } from '../serialized-error.ts';
import { WorkerExited } from '../supervised-worker.ts';
import { usableMemory } from './memory.ts';
import type { EngineReply, EngineRequest, EngineRows, EngineTask, StoreMode } from './messages.ts';
import { scratchFolder } from './scratch-folder.ts';

const LEAST_MEMORY_BYTES = 256 * 1024 ** 2;

/**
 * Queries that fill the machine's memory, or its container's, would take it down. Several run beside each other, so one
 * that fills a quarter is ended; a smaller one runs until its time is over.
 */
const MEMORY_LIMIT_BYTES = Math.max(LEAST_MEMORY_BYTES, usableMemory() / 4);
const KEPT_STDERR = 2000;

const MAIN = fileURLToPath(builtEntry('engine-main'));

type Answer = Exclude<EngineReply, { kind: 'ready' | 'unopened' | 'overfull' | 'refused' | 'piece' }>;
interface Pending {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
  readonly receiver: ChunkReceiver;
}

/** Starts the process in a temporary folder of its own, which goes with it. @throws Error when the arguments cannot be passed to a process */
function forkMain(args: readonly string[]): ChildProcess {
  const scratch = scratchFolder();
  try {
    const child = fork(MAIN, args, {
      // The engine fills maps by assignment, which would have the key __proto__ change what they inherit from.
      execArgv: ['--disable-proto=delete', '--expose-gc'],
      env: { ...process.env, ...scratch.variables },
      serialization: 'advanced',
      // Ctrl-C reaches all of a process group: what loads this one would end with it, in the middle of loading.
      detached: true,
      windowsHide: true,
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    child.once('exit', scratch.remove);
    child.once('error', scratch.remove);
    return child;
  } catch (error) {
    scratch.remove();
    throw error;
  }
}

/** One running process with the engine in it, from its start to its end. */
export class EngineProcess implements KillableWorker {
  readonly exited: Promise<void>;
  #pending = new Map<number, Pending>();
  #nextId = 1;
  #wasKilled = false;

  private constructor(
    private readonly child: ChildProcess,
    readonly version: string,
  ) {
    this.exited = new Promise((resolve) => child.once('exit', () => resolve()));
    child.on('message', (reply: EngineReply) => this.#receive(reply));
    child.once('exit', () => this.#end());
  }

  /** @throws DatabaseError when the store does not open */
  static start(path: string, mode: StoreMode): Promise<EngineProcess> {
    // What loads a dataset is nobody's runaway query, and a large one takes as much as it takes.
    const limit = mode === 'write' ? Number.POSITIVE_INFINITY : MEMORY_LIMIT_BYTES;
    const child = forkMain([path, mode, String(limit)]);
    let said = '';
    child.stderr?.on('data', (chunk) => {
      said = (said + chunk).slice(-KEPT_STDERR);
    });
    return new Promise((resolve, reject) => {
      const onExit = (_code: number | null, signal: NodeJS.Signals | null) => {
        // A service manager may tell every process to end, and this one is not there yet to take no notice; what was asked of it is still answered.
        if (signal === 'SIGINT' || signal === 'SIGTERM') resolve(EngineProcess.start(path, mode));
        else reject(new DatabaseError('unavailable', `The embedded engine did not start: ${said.trim()}`));
      };
      child.once('exit', onExit);
      child.on('error', (cause) => reject(new DatabaseError('unavailable', 'The embedded engine did not start.', { cause })));
      child.once('message', (reply: EngineReply) => {
        child.off('exit', onExit);
        if (reply.kind === 'ready') return resolve(new EngineProcess(child, reply.version));
        child.kill('SIGKILL');
        reject(
          deserializeDatabaseError(
            reply.kind === 'unopened' ? reply.refusal : { failure: 'unavailable', message: 'The embedded engine did not start.' },
          ),
        );
      });
    });
  }

  /** @throws DatabaseError, or WorkerExited when the process ends first */
  async rows(task: EngineTask & { kind: 'read' | 'write' }): Promise<EngineRows> {
    const answer = await this.#ask(task);
    if (answer.kind !== 'rows') throw new TypeError(`The engine answered ${answer.kind} where rows were due.`);
    return answer.rows;
  }

  /** @throws DatabaseError, or WorkerExited when the process ends first */
  async explained(task: EngineTask & { kind: 'explain' | 'profile' }): Promise<Explained> {
    const answer = await this.#ask(task);
    if (answer.kind !== 'explained') throw new TypeError(`The engine answered ${answer.kind} where a plan was due.`);
    return answer.explained;
  }

  /** @throws DatabaseError, or WorkerExited when the process ends first */
  async profiled(task: EngineTask & { kind: 'explain' | 'profile' }): Promise<QueryPlan> {
    const answer = await this.#ask(task);
    if (answer.kind !== 'profiled') throw new TypeError(`The engine answered ${answer.kind} where a profile was due.`);
    return answer.plan;
  }

  /** @throws DatabaseError, WorkerExited when the process ends first, or what the sink threw */
  async streamQuery(task: EngineTask & { kind: 'answer' }, sink: RowSink): Promise<StreamSummary> {
    const answer = await this.#ask(task, sink);
    if (answer.kind !== 'answered') throw new TypeError(`The engine answered ${answer.kind} where rows were due.`);
    return answer.answered.written;
  }

  /** @throws DatabaseError, or WorkerExited when the process ends first */
  async perform(task: Exclude<EngineTask, { kind: 'read' | 'write' | 'answer' | 'explain' | 'profile' }>): Promise<void> {
    await this.#ask(task);
  }

  /** Ends the process at once, whatever it is busy with. */
  kill(): void {
    this.#wasKilled = true;
    this.child.kill('SIGKILL');
    this.#end();
  }

  #ask(task: EngineTask, sink: RowSink = async () => undefined): Promise<Answer> {
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      if (!this.child.connected) return reject(new WorkerExited(this.#wasKilled));
      this.#pending.set(id, { resolve, reject, receiver: new ChunkReceiver(sink, () => this.#tell({ kind: 'taken', id })) });
      const request: EngineRequest = { kind: 'begin', id, task };
      try {
        this.child.send(request, (error) => {
          if (error && this.#pending.delete(id)) reject(new WorkerExited(this.#wasKilled));
        });
      } catch (error) {
        // Only parameters come from outside, and all that JSON can hold and a message cannot is too many levels.
        this.#pending.delete(id);
        reject(nestedTooDeeply(error));
      }
    });
  }

  #receive(reply: EngineReply): void {
    if (reply.kind === 'overfull') this.#endOldestQuery();
    if (!('id' in reply)) return;
    const pending = this.#pending.get(reply.id);
    if (pending === undefined) return;
    if (reply.kind === 'piece') {
      pending.receiver.receive(reply.piece).catch((error) => {
        this.#tell({ kind: 'end', id: reply.id });
        pending.reject(error);
      });
      return;
    }
    this.#pending.delete(reply.id);
    if (reply.kind === 'refused') pending.reject(deserializeDatabaseError(reply.refusal));
    else if (reply.kind === 'answered') pending.receiver.finish(reply.answered.last).then(() => pending.resolve(reply), pending.reject);
    else pending.resolve(reply);
  }

  #tell(request: EngineRequest): void {
    if (this.child.connected) this.child.send(request);
  }

  /** The query that has run longest is taken for the one that filled the memory. */
  #endOldestQuery(): void {
    const [oldest] = this.#pending.keys();
    if (oldest !== undefined) {
      const gigabytes = (MEMORY_LIMIT_BYTES / 1024 ** 3).toFixed(1);
      this.#pending.get(oldest)?.reject(new DatabaseError('refused', `The query was ended: it took more than ${gigabytes} GB of memory.`));
      this.#pending.delete(oldest);
    }
    this.kill();
  }

  #end(): void {
    for (const { reject } of this.#pending.values()) reject(new WorkerExited(this.#wasKilled));
    this.#pending.clear();
  }
}
