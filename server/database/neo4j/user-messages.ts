import type { QueryResult, Statement } from '../database.ts';
import type { Refusal } from '../refusal.ts';

/** What passes between the server and the thread that asks Neo4j what users want to know. */

export type UserRequest =
  | {
      readonly kind: 'read';
      readonly id: number;
      readonly statement: Statement;
      readonly timeoutMs: number;
      readonly maxRows: number;
      readonly maxBytes: number;
    }
  | { readonly kind: 'end'; readonly id: number };

export type UserReply =
  | { readonly kind: 'result'; readonly id: number; readonly result: QueryResult }
  | { readonly kind: 'refused'; readonly id: number; readonly refusal: Refusal }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };
