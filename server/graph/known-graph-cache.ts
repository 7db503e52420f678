import type { Day } from '../../model/time/day.ts';
import type { Database } from '../database/database.ts';
import { type AllEvidence, graphKnownOn, type KnownGraph, readAllEvidence } from './known-graph.ts';
import type { UnionGraph } from './union-graph.ts';

/** How many days are kept: two that are compared, and those around them. */
const KEPT = 6;

/** Keeps the graph as it was known on the days that were asked for last, of one version of the graph. */
export class KnownGraphCache {
  readonly #evidence = new WeakMap<UnionGraph, Promise<AllEvidence>>();
  #graphs = new Map<Day, KnownGraph>();
  #of: UnionGraph | undefined;

  /** @throws DatabaseError */
  async on(day: Day, graph: UnionGraph, database: Database): Promise<KnownGraph> {
    const evidence = await this.evidence(graph, database);
    if (this.#of !== graph) this.#graphs = new Map();
    this.#of = graph;
    const known = this.#graphs.get(day) ?? graphKnownOn(day, graph, evidence);
    // The day that was asked for last is the last to be dropped.
    this.#graphs.delete(day);
    this.#graphs.set(day, known);
    const [oldest] = this.#graphs.keys();
    if (this.#graphs.size > KEPT && oldest !== undefined) this.#graphs.delete(oldest);
    return known;
  }

  /** All claims and sources of a graph, read once. @throws DatabaseError */
  async evidence(graph: UnionGraph, database: Database): Promise<AllEvidence> {
    const pending = this.#evidence.get(graph) ?? readAllEvidence(database, graph);
    this.#evidence.set(graph, pending);
    try {
      return await pending;
    } catch (error) {
      this.#evidence.delete(graph);
      throw error;
    }
  }
}
