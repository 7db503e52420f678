import { LRUCache } from 'lru-cache';
import { type CampHistory, type CampWindow, campHistorySteps, type SolvedWindow } from '../../model/camps/history.ts';
import { MOST_FOLLOWED } from '../../model/camps/most-followed.ts';
import { centralOptimumSteps, nearestToSteps } from '../../model/camps/nearest-optimum.ts';
import type { Optima } from '../../model/camps/optima.ts';
import type { Partition } from '../../model/camps/partition.ts';
import type { CampChoice } from '../../model/camps/query.ts';
import { isRead, READINGS } from '../../model/camps/readings.ts';
import { netTies, type SignedGraph, type SignedRelation, signedGraphSteps } from '../../model/camps/signed-graph.ts';
import { WEIGHTINGS } from '../../model/camps/weighting.ts';
import { firstDayOf } from '../../model/time/day.ts';
import { periodsIn } from '../../model/time/period.ts';
import type { Window } from '../../model/time/window.ts';
import { yearRangeOf } from '../../model/timeline.ts';
import { finishInSlices } from '../event-loop/slices.ts';
import type { UnionGraph } from '../graph/union-graph.ts';
import { candidatesOf, countCandidates, countedIn, readableIn } from './camp-relations.ts';
import type { CampSolver, ProofBudget } from './camp-solver.ts';

const KEPT_HISTORIES = 20;
/** How old a request for a window may be while it waits for the camps of all years, after which the window's are named, and how long it waits at least; milliseconds. */
const NAMES_WITHIN_MS = 1500;
const LEAST_WAIT_MS = 100;

/** Of the years that begin before a window is over, the last that has camps. */
export function latestYearWithCamps(history: CampHistory, window: Window): CampWindow | undefined {
  return history.windows.findLast((each) => each.window.from < window.to && each.graph.actors.length > 0);
}

/** A partition with whom it divides. */
export interface Divided {
  readonly graph: SignedGraph;
  readonly optima: Optima;
  readonly shown: Partition;
}

/** The camps of windows and years, whatever form they are sent in. */
export class CampService {
  readonly #histories = new LRUCache<string, CampHistory>({ max: KEPT_HISTORIES });

  constructor(private readonly solver: CampSolver) {}

  /** Whether few enough relations match for everything to be worked out that is said of a window and of all years. */
  async isFollowed(graph: UnionGraph, choice: CampChoice): Promise<boolean> {
    return (await this.countCandidates(graph, choice)) <= MOST_FOLLOWED;
  }

  /** How many relations with a sign match the filters in any window; no more than there are relations, where these are few enough. */
  async countCandidates(graph: UnionGraph, choice: CampChoice): Promise<number> {
    return graph.relations.size <= MOST_FOLLOWED ? graph.relations.size : countCandidates(graph, choice);
  }

  /** The signed graph of a window and its best partitions. @throws the reason of `ended` */
  async solve(graph: UnionGraph, choice: CampChoice, window: Window, ended: AbortSignal, budget?: ProofBudget): Promise<SolvedWindow> {
    const counted = await countedIn(graph, choice, window);
    const relations = counted.map(({ relation }) => relation);
    return { window, ...(await this.#solved(relations, choice, ended, budget)) };
  }

  /** One of the best partitions: the one nearest to another, if there is one, otherwise the one most like the others. */
  async divide({ graph, optima }: Omit<SolvedWindow, 'window'>, nearest?: Pick<Divided, 'graph' | 'shown'>): Promise<Divided> {
    const candidates = { actors: graph.actors, partitions: optima.partitions };
    const choosing =
      nearest === undefined
        ? centralOptimumSteps(candidates)
        : nearestToSteps(candidates, { actors: nearest.graph.actors, partition: nearest.shown });
    const chosen = await finishInSlices(choosing);
    return { graph, optima, shown: optima.partitions[chosen] ?? optima.partitions[0] };
  }

  /** The camps of the window in each reading of the evidence, as near as can be to those that are shown. @throws the reason of `ended` */
  async readings(graph: UnionGraph, choice: CampChoice, window: Window, shown: Divided, ended: AbortSignal): Promise<Divided[]> {
    const readable = await readableIn(graph, choice, window);
    const budget = { leftMs: this.solver.proofsMs };
    return Promise.all(
      READINGS.map(async (reading) => {
        const relations = readable.filter((counted) => isRead(counted, reading)).map(({ relation }) => relation);
        return this.divide(await this.#solved(relations, choice, ended, budget), shown);
      }),
    );
  }

  /** The camps of every year of the data. @throws the reason of `ended` */
  async history(graph: UnionGraph, choice: CampChoice, ended: AbortSignal): Promise<CampHistory> {
    const { number, weight, asked, filter, hide, only, known } = choice;
    const key = JSON.stringify([graph.version, known, number, weight, asked, filter, hide, only]);
    const kept = this.#histories.get(key);
    if (kept !== undefined) return kept;
    const range = yearRangeOf([...graph.relations.values()]);
    const years = range === null ? [] : periodsIn('year', { from: firstDayOf(range.first), to: firstDayOf(range.last + 1) });
    const windows: SolvedWindow[] = [];
    const budget = { leftMs: this.solver.proofsMs };
    for (const year of years) windows.push(await this.solve(graph, choice, year, ended, budget));
    const history = await finishInSlices(campHistorySteps(windows, await candidatesOf(graph, choice), number), ended);
    this.#histories.set(key, history);
    return history;
  }

  /**
   * The same, where it is there within a moment: a window is not kept waiting for its names.
   * @param since when that was asked for, on the clock of `performance.now()`
   * @throws the reason of `ended`
   */
  async historySoon(graph: UnionGraph, choice: CampChoice, since: number, ended: AbortSignal): Promise<CampHistory | undefined> {
    const leftMs = since + NAMES_WITHIN_MS - performance.now();
    const late = AbortSignal.timeout(Math.max(LEAST_WAIT_MS, Math.round(leftMs)));
    try {
      return await this.history(graph, choice, AbortSignal.any([ended, late]));
    } catch (error) {
      ended.throwIfAborted();
      if (late.aborted) return undefined;
      throw error;
    }
  }

  async #solved(
    relations: readonly SignedRelation[],
    { weight, number }: CampChoice,
    ended: AbortSignal,
    budget: ProofBudget | undefined,
  ): Promise<Omit<SolvedWindow, 'window'>> {
    const graph = await finishInSlices(signedGraphSteps(relations, WEIGHTINGS[weight]), ended);
    const problem = { actorCount: graph.actors.length, ties: netTies(graph), number };
    return { graph, optima: await this.solver.solve(problem, ended, budget) };
  }
}
