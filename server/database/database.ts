/**
 * The one seam to a graph database. Two engines implement it, neo4j/ and embedded/; nothing
 * outside this folder knows which is running.
 */

/** A query with its parameters; the text usually comes from a file in cypher/. */
export interface Statement {
  readonly text: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
}

export interface ReadOptions {
  /** Ends the query, milliseconds; at least 1. */
  readonly timeoutMs: number;
  /** Stops after this many rows and says so in `truncated`. */
  readonly maxRows: number;
  /** Ends the query when whoever asked has gone. */
  readonly signal?: AbortSignal;
}

/** Plain JSON: no driver types, no BigInt, no NaN. */
export type Value = null | boolean | number | string | Value[] | { [key: string]: Value };

/** A 64-bit integer that a JSON number cannot hold exactly. */
export type BigInteger = { readonly $type: 'Integer'; readonly value: string };
export type NodeValue = {
  readonly $type: 'Node';
  readonly id: string;
  readonly labels: string[];
  readonly properties: { [key: string]: Value };
};
export type RelationshipValue = {
  readonly $type: 'Relationship';
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly properties: { [key: string]: Value };
};
export type PathValue = { readonly $type: 'Path'; readonly nodes: NodeValue[]; readonly relationships: RelationshipValue[] };

export interface Notification {
  readonly code: string;
  readonly title: string;
  readonly severity: string;
}

export interface QueryResult {
  readonly fields: string[];
  readonly rows: Value[][];
  readonly truncated: boolean;
  readonly notifications: Notification[];
}

/** What the engine says it would do with a query, without running it. */
export interface QueryPlan {
  readonly readOnly: boolean;
  /** The plan as the engine prints it. */
  readonly text: string;
}

export interface EngineInfo {
  readonly engine: 'neo4j' | 'embedded';
  readonly version: string;
}

/** Runs statements inside one write transaction. */
export type RunInTransaction = (statement: Statement) => Promise<QueryResult>;

/** A database to ask. Reads run in read transactions: they cannot write on either engine. */
export interface Database {
  readonly info: EngineInfo;
  /** Runs one of the project's own queries. @throws DatabaseError */
  read(statement: Statement, options: ReadOptions): Promise<QueryResult>;
  /**
   * Runs a query that a user wrote, apart from the project's own, so that ending it disturbs nobody.
   * The caller has guarded it. @throws DatabaseError
   */
  readForUser(statement: Statement, options: ReadOptions): Promise<QueryResult>;
  /** The plan of a query that is not run. @throws DatabaseError */
  explain(statement: Statement, options: ReadOptions): Promise<QueryPlan>;
  close(): Promise<void>;
}

/** A constraint or an index. An engine leaves out the kinds it lacks: queries answer the same without them. */
export interface SchemaStatement {
  readonly kind: 'node' | 'relationship' | 'full-text';
  readonly text: string;
}

/** A database to load: only the seed job opens one. */
export interface WritableDatabase extends Database {
  /** Constraints and indexes; defining them again changes nothing. @throws DatabaseError */
  defineSchema(statements: readonly SchemaStatement[]): Promise<void>;
  /** All or nothing: what `work` runs is committed when it returns and undone when it throws. */
  transaction<T>(work: (run: RunInTransaction) => Promise<T>): Promise<T>;
}
