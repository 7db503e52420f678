import type { QueryPlan, RowChunk, RowFormat, Statement, Value } from '../database.ts';
import type { SerializedDatabaseError } from '../serialized-error.ts';
import type { StreamEnd } from '../stream-end.ts';

/** What passes between the server and the thread that asks Neo4j what users want to know. */

/** Whether a query is run for its rows, or to be profiled. Sizes are bytes. */
export type UserWay =
  | { readonly kind: 'write'; readonly format: RowFormat; readonly maxRows: number; readonly maxBytes: number }
  | { readonly kind: 'profile' };

/** A user's query to run. */
export type UserTask = UserWay & {
  readonly statement: Statement;
  /** Asked before it and after it. */
  readonly question: Statement | undefined;
  /** Milliseconds. */
  readonly timeoutMs: number;
};

/** The rows that answer the question that is asked around a query; none where there is no question. */
type Rows = readonly Value[][];

/** Those before the query, which go with each message, and those after it. A message of their own would cost a short query a tenth of its time. */
export interface Around {
  readonly before: Rows;
  readonly after: Rows;
}

/** To the thread; `id` tells the task. */
export type UserRequest =
  | { readonly kind: 'begin'; readonly id: number; readonly task: UserTask }
  /** A piece has been taken. */
  | { readonly kind: 'taken'; readonly id: number }
  | { readonly kind: 'end'; readonly id: number };

/** From the thread: once that it has loaded, then what comes of each task. */
export type UserReply =
  /** It has loaded. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'piece'; readonly id: number; readonly piece: RowChunk; readonly before: Rows }
  | { readonly kind: 'answered'; readonly id: number; readonly answered: StreamEnd; readonly around: Around }
  | { readonly kind: 'plan'; readonly id: number; readonly plan: QueryPlan; readonly around: Around }
  | { readonly kind: 'refused'; readonly id: number; readonly refusal: SerializedDatabaseError }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };
