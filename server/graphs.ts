import type { Response } from 'express';
import { GRAPH_VERSION_HEADER } from '../model/api.ts';
import type { Connection } from './connection.ts';
import { type UnionGraph, UnionGraphs } from './graph/union-graph.ts';

/** So long a version that was read is told of answers that do not read the graph, milliseconds. */
const FRESH_MS = 2000;

/** The union graph of whichever database is connected. */
export class Graphs {
  readonly #graphs = new UnionGraphs();
  #told: { readonly version: string; readonly at: number } | undefined;

  constructor(private readonly connection: Connection) {}

  /**
   * The union graph as it is now; its version goes into the headers of the answer.
   * @throws DatabaseError
   */
  async current(response: Response): Promise<UnionGraph> {
    const graph = await this.#graphs.current(this.connection.database);
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

  #tell(response: Response, version: string): void {
    this.#told = { version, at: performance.now() };
    response.set(GRAPH_VERSION_HEADER, version);
  }
}
