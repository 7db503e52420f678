import { setTimeout as sleep } from 'node:timers/promises';
import type { Response } from 'express';
import { GRAPH_VERSION_HEADER } from '../../model/graph-version.ts';
import type { Connection } from '../database/connection.ts';
import type { Database } from '../database/database.ts';
import { DatabaseError } from '../database/database-error.ts';
import { type UnionGraph, UnionGraphs } from './union-graph.ts';

/** How long after a reading that failed the graph is read again, if nobody asks for it before, milliseconds. */
const AGAIN_MS = 10_000;
/** How long a reading under way is waited for by who wants to know how it goes, milliseconds. */
const PATIENCE_MS = 1000;
/** How long a version that was read is told of answers that do not read the graph, milliseconds. */
const FRESH_MS = 2000;

/** How the last reading of the graph went. */
interface Outcome {
  readonly database: Database;
  readonly at: number;
  readonly failure: unknown;
}

/** The union graph of whichever database is connected; it is read before anybody asks for it. */
export class Graphs {
  readonly #graphs = new UnionGraphs();
  #last: Outcome | undefined;
  #preparing: Promise<void> | undefined;
  #told: { readonly version: string; readonly at: number } | undefined;

  constructor(private readonly connection: Connection) {
    connection.whenThere(() => this.#prepare());
  }

  /**
   * The union graph as it is now; its version goes into the headers of the answer.
   * @throws DatabaseError
   */
  async current(response: Response): Promise<UnionGraph> {
    const graph = await this.#now();
    this.#tell(response, graph.version);
    return graph;
  }

  /**
   * Puts the version of the graph into the headers of an answer that is made without it.
   * Where the database does not tell its version, the answer has none.
   */
  async tellVersion(response: Response): Promise<void> {
    if (this.#told !== undefined && performance.now() - this.#told.at < FRESH_MS) {
      response.set(GRAPH_VERSION_HEADER, this.#told.version);
      return;
    }
    try {
      this.#tell(response, await this.#graphs.version(this.connection.database));
    } catch {
      // What the answer itself asks of the database says why it cannot be had.
    }
  }

  /** Resolves when the graph can be served, as far as is known: nothing is asked of the database. @throws DatabaseError with the cause */
  async ready(): Promise<void> {
    const { database } = this.connection;
    if (this.#last?.database !== database) await Promise.race([this.#preparing, sleep(PATIENCE_MS, undefined, { ref: false })]);
    if (this.#last?.database !== database) throw new DatabaseError('unavailable', 'The graph is being read.');
    if (this.#last.failure !== undefined) throw this.#last.failure;
  }

  async #now(): Promise<UnionGraph> {
    const { database } = this.connection;
    try {
      const graph = await this.#graphs.current(database);
      this.#last = { database, at: Date.now(), failure: undefined };
      return graph;
    } catch (failure) {
      this.#last = { database, at: Date.now(), failure };
      throw failure;
    }
  }

  #prepare(): Promise<void> {
    this.#preparing ??= this.#read().finally(() => {
      this.#preparing = undefined;
    });
    return this.#preparing;
  }

  async #read(): Promise<void> {
    const { database, at, failure } = this.#last ?? {};
    const isSame = database !== undefined && this.connection.failure === undefined && database === this.connection.database;
    if (isSame && (failure === undefined || Date.now() - (at ?? 0) < AGAIN_MS)) return;
    await this.#now().catch(() => undefined);
  }

  #tell(response: Response, version: string): void {
    this.#told = { version, at: performance.now() };
    response.set(GRAPH_VERSION_HEADER, version);
  }
}
