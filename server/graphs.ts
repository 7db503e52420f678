import type { Connection } from './connection.ts';
import { type UnionGraph, UnionGraphs } from './graph/union-graph.ts';

/** The union graph of whichever database is connected. */
export class Graphs {
  readonly #graphs = new UnionGraphs();

  constructor(private readonly connection: Connection) {}

  /** @throws DatabaseError */
  current(): Promise<UnionGraph> {
    return this.#graphs.current(this.connection.database);
  }
}
