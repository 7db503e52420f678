import { setTimeout as sleep } from 'node:timers/promises';
import type { Response } from 'express';
import { GRAPH_VERSION_HEADER } from '../../model/graph-version.ts';
import { joinPending } from '../../model/memoize-async.ts';
import type { Day } from '../../model/time/day.ts';
import type { DatabaseConnection } from '../database/connection.ts';
import type { Database } from '../database/database.ts';
import { DatabaseError } from '../database/database-error.ts';
import { notReady } from '../http/not-ready.ts';
import type { AllEvidence } from './known-graph.ts';
import { KnownGraphCache } from './known-graph-cache.ts';
import { type UnionGraph, UnionGraphCache } from './union-graph.ts';

/** After this time a failed read of the graph is repeated, unless a request does so earlier, milliseconds. */
const AGAIN_MS = 10_000;
/** How long a readiness check waits for a read that is under way, milliseconds. */
const PATIENCE_MS = 1000;
/** How long a version that was read is used for answers that do not read the graph, milliseconds. */
const FRESH_MS = 2000;

/** The result of the last read of the graph. */
interface ReadOutcome {
  readonly database: Database;
  /** On the clock of `performance.now()`, which nobody sets. */
  readonly at: number;
  readonly failure: unknown;
}

/** The union graph of the connected database. It is read as soon as the database is available. */
export class GraphProvider {
  readonly #graphs = new UnionGraphCache();
  readonly #knownGraphs = new KnownGraphCache();
  #last: ReadOutcome | undefined;
  /** Why the graph could not be read, as it was reported last, until it can be. */
  #reported: string | undefined;
  #lastVersion: { readonly version: string; readonly at: number } | undefined;

  readonly #read = joinPending(() => this.#readIfDue());
  /** The last read that did not begin with a request. */
  #preparing: Promise<void> = Promise.resolve();

  /** @param report is told, in a sentence, when the data are found to have changed, and when they are none that can be read */
  constructor(
    private readonly connection: DatabaseConnection,
    private readonly report: (event: string) => void = () => undefined,
  ) {
    connection.onAvailable(() => this.#prepare());
  }

  /**
   * Returns the current union graph, and sets its version in the headers of the response.
   * @param known a day, for the graph as it was known then
   * @throws DatabaseError
   */
  async current(response: Response, known?: Day): Promise<UnionGraph> {
    const [graph] = await this.currentOnDays(response, [known] as const);
    return graph;
  }

  /**
   * Returns the graph of one version as it was known on each of some days, `undefined` standing for all sources, and sets the
   * version in the headers of the response.
   * @throws DatabaseError
   */
  async currentOnDays<Days extends readonly (Day | undefined)[]>(
    response: Response,
    days: Days,
  ): Promise<{ [Index in keyof Days]: UnionGraph }> {
    const graph = await this.#readCurrent();
    this.#setHeader(response, graph.version);
    return this.#onDays(graph, days);
  }

  /**
   * Returns the graph of one version as it was known on each of some days, as {@link currentOnDays} does, for whoever answers
   * otherwise than by a response of the API.
   * @throws DatabaseError
   */
  async readOnDays<Days extends readonly (Day | undefined)[]>(days: Days): Promise<{ [Index in keyof Days]: UnionGraph }> {
    return this.#onDays(await this.#readCurrent(), days);
  }

  #onDays<Days extends readonly (Day | undefined)[]>(graph: UnionGraph, days: Days): Promise<{ [Index in keyof Days]: UnionGraph }> {
    const onDay = (day: Day | undefined) => (day === undefined ? graph : this.#knownGraphs.on(day, graph, this.connection.database));
    return Promise.all(days.map(onDay)) as Promise<{ [Index in keyof Days]: UnionGraph }>;
  }

  /** Returns the current union graph without a response to tell its version. @param known a day, for the graph as it was known then @throws DatabaseError */
  async read(known?: Day): Promise<UnionGraph> {
    const [graph] = await this.readOnDays([known] as const);
    return graph;
  }

  /** Reads the version that the graph has now, and sets it in the headers of the response. @throws DatabaseError */
  async readVersion(response: Response): Promise<string> {
    const { database } = this.connection;
    try {
      const version = await this.#graphs.version(database);
      this.#setHeader(response, version);
      return version;
    } catch (failure) {
      this.#fail(database, failure);
      throw failure;
    }
  }

  /** All claims and sources of a graph, read once. @throws DatabaseError */
  evidence(graph: UnionGraph): Promise<AllEvidence> {
    return this.#knownGraphs.evidence(graph, this.connection.database);
  }

  /** Whether the data are still those of a graph. @throws DatabaseError */
  async isCurrent({ version }: UnionGraph): Promise<boolean> {
    return (await this.#graphs.version(this.connection.database)) === version;
  }

  /**
   * Sets the version of the graph in the headers of a response that is made without the graph.
   * If the version cannot be read, the response has none.
   */
  async setVersionHeader(response: Response): Promise<void> {
    if (this.#lastVersion !== undefined && performance.now() - this.#lastVersion.at < FRESH_MS) {
      response.set(GRAPH_VERSION_HEADER, this.#lastVersion.version);
      return;
    }
    try {
      this.#setHeader(response, await this.#graphs.version(this.connection.database));
    } catch {
      // The request's own query will report why the database fails.
    }
  }

  /** The version that was read last, however long ago. */
  get lastVersion(): string | undefined {
    return this.#lastVersion?.version;
  }

  /** Resolves if the graph could be read last time, without a query to the database. @throws DatabaseError with the cause, HttpProblem while it is being read */
  async ready(): Promise<void> {
    const { database } = this.connection;
    if (this.#last?.database !== database) await Promise.race([this.#preparing, sleep(PATIENCE_MS, undefined, { ref: false })]);
    if (this.#last?.database !== database) throw notReady('The graph is being read; ask again in a moment.');
    if (this.#last.failure !== undefined) throw this.#last.failure;
  }

  async #readCurrent(): Promise<UnionGraph> {
    const { database } = this.connection;
    try {
      const graph = await this.#graphs.current(database);
      this.#last = { database, at: performance.now(), failure: undefined };
      this.#reported = undefined;
      return graph;
    } catch (failure) {
      this.#fail(database, failure);
      throw failure;
    }
  }

  /** What only somebody can mend is reported once. Of a database that goes away, its connection tells. */
  #fail(database: Database, failure: unknown): void {
    this.#last = { database, at: performance.now(), failure };
    if (!(failure instanceof DatabaseError) || failure.failure !== 'unreadable' || failure.message === this.#reported) return;
    this.#reported = failure.message;
    this.report(failure.message);
  }

  #prepare(): Promise<void> {
    this.#preparing = this.#read();
    return this.#preparing;
  }

  async #readIfDue(): Promise<void> {
    const { database, at, failure } = this.#last ?? {};
    const isSame = database !== undefined && this.connection.failure === undefined && database === this.connection.database;
    if (isSame && (failure === undefined || performance.now() - (at ?? 0) < AGAIN_MS)) return;
    await this.#readCurrent().catch(() => undefined);
  }

  #setHeader(response: Response, version: string): void {
    const before = this.#lastVersion?.version;
    if (before !== undefined && before !== version) this.report(`The data have changed: the graph is of version ${version} now.`);
    this.#lastVersion = { version, at: performance.now() };
    response.set(GRAPH_VERSION_HEADER, version);
  }
}
