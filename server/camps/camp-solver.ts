import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import Tinypool from 'tinypool';
import { type Optima, optimaOf, optimaSteps } from '../../model/camps/optima.ts';
import type { SolvedBlock } from '../../model/camps/solve-blocks.ts';
import { finishInSlices } from '../event-loop/slices.ts';
import { builtEntry } from '../files/project-file.ts';
import type { CampProblem, CampTask, PackedProblem } from './camp-worker.ts';
import { packTies } from './packed-ties.ts';

/** How long HiGHS has for one window, milliseconds, and how long it may overshoot that before its thread is ended. */
const PROOF_MS = 2000;
const OVERSHOOT_MS = 1000;
/** Blocks of more ties are not proven: HiGHS would not come far with them in that time. */
const MOST_PROVEN = 1000;
/** A thread without work is ended after so long, milliseconds. */
const REST_AFTER_MS = 60_000;
/** How many problems are remembered. */
const KEPT = 500;

interface Pending {
  readonly solving: Promise<Optima>;
  readonly unwanted: AbortController;
  waiting: number;
}

/**
 * Finds the best partitions of signed graphs, in a thread of its own, one after the other. Problems with the same ties are
 * solved once.
 */
export class CampSolver {
  /** There is none before it is needed, and none after a while without work. */
  #pool: Tinypool | undefined;
  #resting: NodeJS.Timeout | undefined;
  readonly #known = new LRUCache<string, Optima>({ max: KEPT });
  readonly #pending = new Map<string, Pending>();

  /** @param proofMs how long HiGHS has for one graph, milliseconds; a test gives it as long as a busy machine needs */
  constructor(private readonly proofMs = PROOF_MS) {}

  /**
   * @param ended fires when the answer is not waited for any more; the thread stops when nobody waits
   * @throws the reason of `ended`, or the error of the thread
   */
  async solve(problem: CampProblem, ended: AbortSignal): Promise<Optima> {
    ended.throwIfAborted();
    if (problem.ties.length === 0) return optimaOf(problem.actorCount, [], problem.number, []);
    const packed = { ...problem, ties: packTies(problem.ties) };
    const key = keyOf(packed);
    return this.#known.get(key) ?? this.#join(key, this.#pending.get(key) ?? this.#begin(key, problem, packed), ended);
  }

  async close(): Promise<void> {
    clearTimeout(this.#resting);
    await this.#pool?.destroy();
  }

  #begin(key: string, problem: CampProblem, packed: PackedProblem): Pending {
    const unwanted = new AbortController();
    const solving = this.#solve(problem, packed, unwanted.signal).finally(() => this.#pending.delete(key));
    solving.then((optima) => this.#known.set(key, optima)).catch(() => undefined);
    const pending = { solving, unwanted, waiting: 0 };
    this.#pending.set(key, pending);
    return pending;
  }

  /** Waits for what is under way, and ends it if nobody else does. */
  #join(key: string, pending: Pending, ended: AbortSignal): Promise<Optima> {
    pending.waiting += 1;
    return new Promise((resolve, reject) => {
      const leave = () => {
        reject(ended.reason);
        pending.waiting -= 1;
        if (pending.waiting > 0) return;
        this.#pending.delete(key);
        pending.unwanted.abort(ended.reason);
      };
      ended.addEventListener('abort', leave, { once: true });
      // One request may wait for many graphs, one after the other.
      pending.solving.then(resolve, reject).finally(() => ended.removeEventListener('abort', leave));
    });
  }

  async #solve(problem: CampProblem, packed: PackedProblem, signal: AbortSignal): Promise<Optima> {
    const blocks = await this.#run({ kind: 'solve', problem: packed }, signal);
    const proven = await this.#prove(packed, blocks, signal);
    return finishInSlices(optimaSteps(problem.actorCount, problem.ties, problem.number, proven), signal);
  }

  /** The blocks as they are proven; as they were, where that takes too long. */
  async #prove(problem: PackedProblem, blocks: readonly SolvedBlock[], signal: AbortSignal): Promise<readonly SolvedBlock[]> {
    const isProvable = blocks.some(({ isComplete, ties }) => !isComplete && ties.length <= MOST_PROVEN);
    if (!isProvable) return blocks;
    const late = AbortSignal.timeout(this.proofMs + OVERSHOOT_MS);
    try {
      return await this.#run({ kind: 'prove', problem, blocks, withinMs: this.proofMs }, AbortSignal.any([signal, late]));
    } catch (error) {
      signal.throwIfAborted();
      if (late.aborted) return blocks;
      throw error;
    }
  }

  async #run(task: CampTask, signal: AbortSignal): Promise<readonly SolvedBlock[]> {
    clearTimeout(this.#resting);
    this.#pool ??= poolOfOne();
    try {
      return await this.#pool.run(task, { signal });
    } finally {
      this.#restLater();
    }
  }

  /** Ends the thread after a while without work: HiGHS takes some 60 MB once it was used. */
  #restLater(): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      if (this.#pending.size > 0) return;
      void this.#pool?.destroy();
      this.#pool = undefined;
    }, REST_AFTER_MS).unref();
  }
}

/** One thread, and another at once where that is ended: with a minimum of none, what waits for it would never be begun. */
function poolOfOne(): Tinypool {
  const filename = builtEntry('camp-worker').href;
  return new Tinypool({ filename, minThreads: 1, maxThreads: 1, execArgv: [] });
}

function keyOf({ actorCount, ties, number }: PackedProblem): string {
  return createHash('sha256').update(`${number} ${actorCount}`).update(ties).digest('base64');
}
