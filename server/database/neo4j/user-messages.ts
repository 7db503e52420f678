import type { QueryPlan, RowChunk, RowFormat, Statement } from '../database.ts';
import type { SerializedDatabaseError } from '../serialized-error.ts';
import type { StreamEnd } from '../stream-end.ts';

/** What passes between the server and the thread that asks Neo4j what users want to know. */

/** A user's query to run for its rows, or to profile. Times are milliseconds, sizes bytes. */
export type UserTask =
  | {
      readonly kind: 'write';
      readonly statement: Statement;
      readonly timeoutMs: number;
      readonly format: RowFormat;
      readonly maxRows: number;
      readonly maxBytes: number;
    }
  | { readonly kind: 'profile'; readonly statement: Statement; readonly timeoutMs: number };

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
  | { readonly kind: 'piece'; readonly id: number; readonly piece: RowChunk }
  | { readonly kind: 'answered'; readonly id: number; readonly answered: StreamEnd }
  | { readonly kind: 'plan'; readonly id: number; readonly plan: QueryPlan }
  | { readonly kind: 'refused'; readonly id: number; readonly refusal: SerializedDatabaseError }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };
