import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import Tinypool from 'tinypool';
import { type Optima, optimaOf, optimaSteps } from '../../model/camps/optima.ts';
import type { SolvedBlock } from '../../model/camps/solve-blocks.ts';
import { finishInSlices } from '../event-loop/slices.ts';
import { builtEntry } from '../files/project-file.ts';
import type { CampProblem, CampTask, PackedProblem } from './camp-worker.ts';
import { packTies } from './packed-ties.ts';
import { ThreadTurns, type Turn } from './thread-turns.ts';

/** How long HiGHS has for one window, milliseconds, and how long it may overshoot that before its thread is ended. */
const PROOF_MS = 2000;
const OVERSHOOT_MS = 1000;
/** What the years of a history, or the readings of a window, may take for proofs together, milliseconds. */
const PROOFS_MS = 4000;
/** Blocks of more ties are not proven: HiGHS would not come far with them in that time. */
const MOST_PROVEN = 1000;
/** A thread without work is ended after so long, milliseconds. */
const REST_AFTER_MS = 60_000;
/** How many problems are remembered. */
const KEPT = 500;
/** Less time than this is not worth a proof, milliseconds: HiGHS takes as long to begin. */
const LEAST_PROOF_MS = 100;

/**
 * What problems that are solved for one answer may take for proofs together, milliseconds. They wait for all that has no such
 * budget, and a proof of theirs that runs is broken off and begun again later.
 */
export interface ProofBudget {
  leftMs: number;
}

interface Known {
  readonly optima: Optima;
  /** Whether a proof had all the time that one may take, or none was needed. */
  readonly isFinal: boolean;
}

interface Pending {
  readonly solving: Promise<Known>;
  readonly unwanted: AbortController;
  waiting: number;
  /** Whoever asks from now on does not join. */
  leave(): void;
}

/**
 * Finds the best partitions of signed graphs, in a thread of its own, one after the other: what one window needs before what
 * has a budget, as all years do. Problems with the same ties are solved once.
 */
export class CampSolver {
  /** There is none before it is needed, and none after a while without work. */
  #pool: Tinypool | undefined;
  #resting: NodeJS.Timeout | undefined;
  readonly #turns = new ThreadTurns();
  readonly #known = new LRUCache<string, Known>({ max: KEPT });
  readonly #pending = new Map<string, Pending>();

  /**
   * A test gives both as long as a busy machine needs.
   * @param proofMs how long HiGHS has for one graph, milliseconds
   * @param proofsMs how long it has for all graphs of one answer
   */
  constructor(
    private readonly proofMs = PROOF_MS,
    readonly proofsMs = PROOFS_MS,
  ) {}

  /**
   * @param ended fires when the answer is not waited for any more; the thread stops when nobody waits
   * @param budget what it may take of the time for proofs that it shares with others; as much as it needs where there is none
   * @throws the reason of `ended`, or the error of the thread
   */
  async solve(problem: CampProblem, ended: AbortSignal, budget?: ProofBudget): Promise<Optima> {
    ended.throwIfAborted();
    if (problem.ties.length === 0) return optimaOf(problem.actorCount, [], problem.number, []);
    const packed = { ...problem, ties: packTies(problem.ties) };
    const key = keyOf(packed);
    const known = this.#known.get(key);
    if (known !== undefined && (known.isFinal || budget !== undefined)) return known.optima;
    // Whoever may take its time does not wait for one that may not.
    const pending = this.#pending.get(key) ?? (budget === undefined ? undefined : this.#pending.get(`${key} later`));
    const { optima } = await this.#join(pending ?? this.#begin(key, problem, packed, budget), ended);
    return optima;
  }

  async close(): Promise<void> {
    clearTimeout(this.#resting);
    await this.#pool?.destroy();
  }

  #begin(key: string, problem: CampProblem, packed: PackedProblem, budget: ProofBudget | undefined): Pending {
    const unwanted = new AbortController();
    const place = budget === undefined ? key : `${key} later`;
    const leave = () => {
      if (this.#pending.get(place) === pending) this.#pending.delete(place);
    };
    const solving = this.#solve(problem, packed, unwanted.signal, budget).finally(leave);
    const pending: Pending = { solving, unwanted, waiting: 0, leave };
    solving.then((known) => this.#known.get(key)?.isFinal !== true && this.#known.set(key, known)).catch(() => undefined);
    this.#pending.set(place, pending);
    return pending;
  }

  /** Waits for what is under way, and ends it if nobody else does. */
  #join(pending: Pending, ended: AbortSignal): Promise<Known> {
    pending.waiting += 1;
    return new Promise((resolve, reject) => {
      const leave = () => {
        reject(ended.reason);
        pending.waiting -= 1;
        if (pending.waiting > 0) return;
        pending.leave();
        pending.unwanted.abort(ended.reason);
      };
      ended.addEventListener('abort', leave, { once: true });
      // One request may wait for many graphs, one after the other.
      pending.solving.then(resolve, reject).finally(() => ended.removeEventListener('abort', leave));
    });
  }

  async #solve(problem: CampProblem, packed: PackedProblem, signal: AbortSignal, budget: ProofBudget | undefined): Promise<Known> {
    const blocks = await this.#inTurn(budget, signal, () => this.#run({ kind: 'solve', problem: packed }, signal));
    const proven = await this.#prove(packed, blocks, signal, budget);
    const optima = await finishInSlices(optimaSteps(problem.actorCount, problem.ties, problem.number, proven.blocks), signal);
    return { optima, isFinal: proven.isFinal };
  }

  /** The blocks as they are proven; as they were, where that takes too long. */
  async #prove(
    problem: PackedProblem,
    blocks: readonly SolvedBlock[],
    signal: AbortSignal,
    budget: ProofBudget | undefined,
  ): Promise<{ readonly blocks: readonly SolvedBlock[]; readonly isFinal: boolean }> {
    const isProvable = blocks.some(({ isComplete, ties }) => !isComplete && ties.length <= MOST_PROVEN);
    if (!isProvable) return { blocks, isFinal: true };
    for (;;) {
      const withinMs = Math.floor(Math.min(this.proofMs, budget?.leftMs ?? this.proofMs));
      if (withinMs < LEAST_PROOF_MS) return { blocks, isFinal: false };
      const task: CampTask = { kind: 'prove', problem, blocks, withinMs };
      const proven = await this.#inTurn(budget, signal, (turn) => this.#proveWithin(task, signal, turn, budget));
      if (proven !== 'broken off') return { blocks: proven ?? blocks, isFinal: withinMs === this.proofMs };
    }
  }

  /** @returns the blocks; `undefined` where that takes too long. The time begins with the turn: waiting for it is no part of it. */
  async #proveWithin(
    task: Extract<CampTask, { kind: 'prove' }>,
    signal: AbortSignal,
    { wanted }: Turn,
    budget: ProofBudget | undefined,
  ): Promise<readonly SolvedBlock[] | 'broken off' | undefined> {
    const late = AbortSignal.timeout(task.withinMs + OVERSHOOT_MS);
    const began = performance.now();
    try {
      return await this.#run(task, AbortSignal.any([signal, late, wanted]));
    } catch (error) {
      signal.throwIfAborted();
      if (late.aborted) return undefined;
      if (wanted.aborted) return 'broken off';
      throw error;
    } finally {
      if (budget !== undefined) budget.leftMs -= performance.now() - began;
    }
  }

  async #inTurn<T>(budget: ProofBudget | undefined, signal: AbortSignal, work: (turn: Turn) => Promise<T>): Promise<T> {
    const turn = await this.#turns.take(budget === undefined, signal);
    try {
      return await work(turn);
    } finally {
      turn.release();
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
