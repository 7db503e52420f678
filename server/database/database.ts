import type { PlanOperator } from '../../model/api/explain.ts';
import type { PauseClock } from './limits.ts';
import type { PoolState } from './pool.ts';

/**
 * The one seam to a graph database. Two engines implement it, neo4j/ and embedded/; nothing
 * outside this folder knows which is running.
 */

/** A query with its parameters; the text usually comes from a file in cypher/. */
export interface Statement {
  readonly text: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
}

/** The limits of a query. */
export interface ReadOptions {
  /** Ends the query, milliseconds; at least 1. */
  readonly timeoutMs: number;
  /** Stops after this many rows and says so in `truncated`. */
  readonly maxRows: number;
  /** Ends the query when whoever asked has gone. */
  readonly signal?: AbortSignal;
  /** Stops the clock of whoever asks while what runs the query is being started. */
  readonly pauseClock?: PauseClock;
  /** Neo4j's own grammar cannot read the text, so that nothing need be sought that the engine lacks. */
  readonly isUnreadable?: boolean;
}

/** Plain JSON: no driver types, no BigInt, no NaN. */
export type Value = null | boolean | number | string | Value[] | { [key: string]: Value };

/** A node in an answer; `id` is opaque, and the same within one answer. */
export type NodeJson = {
  readonly $type: 'Node';
  readonly id: string;
  readonly labels: string[];
  readonly properties: { [key: string]: Value };
};
/** A relationship in an answer; `source` and `target` are the ids of nodes. */
export type RelationshipJson = {
  readonly $type: 'Relationship';
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly properties: { [key: string]: Value };
};
/** A path in an answer: one node more than relationships, both in the order of the walk. */
export type PathJson = { readonly $type: 'Path'; readonly nodes: NodeJson[]; readonly relationships: RelationshipJson[] };

/** What a database has to say of a query that it ran. */
export interface Notification {
  readonly code: string;
  readonly title: string;
  readonly description: string;
  readonly severity: string;
  readonly category?: string;
  readonly position?: { readonly offset: number; readonly line: number; readonly column: number };
}

/** The whole answer to a query: each row has a value for every field, in their order. `truncated` says that there were more rows than `maxRows`. */
export interface QueryResult {
  readonly fields: string[];
  readonly rows: Value[][];
  readonly truncated: boolean;
  readonly notifications: Notification[];
}

/** How the rows of an answer are written out: in the two JSON formats of Neo4j's Query API, or as CSV. */
export type RowFormat = 'plain' | 'typed' | 'csv';

/**
 * A question of the project's own that is asked twice in the transaction of a user's query: before it, and when it has been
 * run. A query that is run again is asked about again.
 */
export interface Watch {
  readonly question: Statement;
  /** Is given the answer each time before something of the query's own is handed on. What it throws ends the query. */
  readonly before: (rows: readonly Value[][]) => void;
  /** Is given the answer after it. What it throws is what comes of the query. */
  readonly after: (rows: readonly Value[][]) => void;
}

/** The limits of a user's query. */
export interface UserOptions extends ReadOptions {
  /** Only where the database is shared: nobody else writes to one that is not. */
  readonly watch?: Watch;
}

/** The limits of a user's query, and the format in which its rows are written out. */
export interface StreamOptions extends UserOptions {
  readonly format: RowFormat;
}

/** A part of the rows of an answer, written out. */
export interface RowChunk {
  readonly fields: readonly string[];
  /** Whether the answer begins here, also when it began before: what ended in the middle of an answer is asked again. */
  readonly isFirst: boolean;
  /** Whole rows, as UTF-8. */
  readonly bytes: Uint8Array;
}

/** Takes the pieces of an answer, one after the other; resolves when there is room for the next. */
export type RowSink = (piece: RowChunk) => Promise<void>;

/** What is left to say of an answer whose rows have been written out. */
export interface StreamSummary {
  readonly rows: number;
  readonly truncated: boolean;
  readonly notifications: readonly Notification[];
}

/** How an engine runs a query. */
export interface QueryPlan {
  readonly root: PlanOperator;
  /** The plan as text, an operator a line. */
  readonly text: string;
}

/** What the engine says it would do with a query, without running it. */
export interface Explained extends QueryPlan {
  readonly readOnly: boolean;
  /** What there is to say of the query before it is run. */
  readonly notifications: readonly Notification[];
}

/** Which engine a database is, and the version that it gives of itself, such as `5.26.28`. */
export interface EngineInfo {
  readonly engine: 'neo4j' | 'embedded';
  readonly version: string;
}

/** Runs statements inside one write transaction. */
export type RunInTransaction = (statement: Statement) => Promise<QueryResult>;

/** A database to ask. Reads run in read transactions: they cannot write on either engine. */
export interface Database {
  readonly info: EngineInfo;
  /** How messages name it, such as `Neo4j at localhost:7687`. */
  readonly name: string;
  /**
   * Resolves when it has answered, beside all that it is busy with, and soon rejects when it does not.
   * @throws DatabaseError that says what to check
   */
  ping(): Promise<void>;
  /** Whether others can write to it while it is asked. */
  readonly isShared: boolean;
  /** How many queries of users run beside each other, none disturbed by the end of another; more are for the caller to hold back. */
  readonly maxConcurrentUserQueries: number;
  /** What runs the queries of users does just now. */
  userPool(): PoolState;
  /** Runs one of the project's own queries. @throws DatabaseError */
  read(statement: Statement, options: ReadOptions): Promise<QueryResult>;
  /**
   * Runs one of the project's own queries, and writes its rows out in pieces, each as plain JSON with a comma between two.
   * @throws DatabaseError, or what the sink threw
   */
  streamRows(statement: Statement, options: ReadOptions, sink: RowSink): Promise<StreamSummary>;
  /**
   * Runs a query that a user wrote, apart from the project's own, so that ending it disturbs nobody.
   * The caller has guarded it. Its rows are written out there too, so that a large answer holds up nobody.
   * @throws DatabaseError, or what the sink threw
   */
  streamUserQuery(statement: Statement, options: StreamOptions, sink: RowSink): Promise<StreamSummary>;
  /** Runs a query that a user wrote to the end, for what each operator did; its rows are thrown away. @throws DatabaseError */
  profileUserQuery(statement: Statement, options: UserOptions): Promise<QueryPlan>;
  /** The plan of a query that is not run. @throws DatabaseError */
  explain(statement: Statement, options: ReadOptions): Promise<Explained>;
  close(): Promise<void>;
}

/** A constraint or an index. An engine leaves out the kinds it lacks: queries answer the same without them. */
export interface SchemaStatement {
  readonly kind: 'node' | 'relationship' | 'full-text';
  readonly text: string;
}

/** A database to load: only the seed job opens one. */
export interface WritableDatabase extends Pick<Database, 'info' | 'read' | 'explain' | 'close'> {
  /**
   * Whether it serves others while it is written to, and keeps what a transaction writes in a memory that they share: it
   * refuses a transaction that writes very much.
   */
  readonly isShared: boolean;
  /** Constraints and indexes; defining them again changes nothing. @throws DatabaseError */
  defineSchema(statements: readonly SchemaStatement[]): Promise<void>;
  /**
   * Fills a database that holds nothing, in as many transactions as `work` likes: what they commit is there for others when it
   * returns, and gone when it throws or this process ends before. Left out where it cannot be had.
   */
  fill?<T>(work: (empty: WritableDatabase) => Promise<T>): Promise<T>;
  /** All or nothing: what `work` runs is committed when it returns and undone when it throws. */
  transaction<T>(work: (run: RunInTransaction) => Promise<T>): Promise<T>;
}
