import type { Explained, QueryPlan, RowChunk, RowFormat, Value } from '../database.ts';
import type { SerializedDatabaseError } from '../serialized-error.ts';
import type { StreamEnd } from '../stream-end.ts';

/** What passes between the server and the process that holds the embedded engine. */

/** `make` reads too, and makes an empty store where there is none. */
export type StoreMode = 'read' | 'make' | 'write';

/** What the engine's process is asked to do; a `write` happens inside the transaction that is open. */
export type EngineTask =
  | {
      readonly kind: 'read' | 'write';
      readonly text: string;
      readonly parameters: Readonly<Record<string, unknown>>;
      readonly maxRows: number;
    }
  | {
      readonly kind: 'answer';
      readonly text: string;
      readonly parameters: Readonly<Record<string, unknown>>;
      readonly format: RowFormat;
      readonly maxRows: number;
      readonly maxBytes: number;
    }
  | { readonly kind: 'explain' | 'profile'; readonly text: string; readonly parameters: Readonly<Record<string, unknown>> }
  | { readonly kind: 'define'; readonly text: string }
  | { readonly kind: 'begin' | 'commit' | 'rollback' | 'close' };

/** As QueryResult, without notifications: the engine has none. */
export interface EngineRows {
  readonly fields: string[];
  readonly rows: Value[][];
  readonly truncated: boolean;
}

/** To the process of the engine; `id` tells the task. */
export type EngineRequest =
  | { readonly kind: 'begin'; readonly id: number; readonly task: EngineTask }
  /** A piece has been taken. */
  | { readonly kind: 'taken'; readonly id: number }
  /** No more pieces are taken. */
  | { readonly kind: 'end'; readonly id: number };

/** From the process of the engine: first whether the store could be opened, then what comes of each task. */
export type EngineReply =
  | { readonly kind: 'ready'; readonly version: string }
  | { readonly kind: 'unopened'; readonly refusal: SerializedDatabaseError }
  | { readonly kind: 'overfull' }
  | { readonly kind: 'rows'; readonly id: number; readonly rows: EngineRows }
  | { readonly kind: 'piece'; readonly id: number; readonly piece: RowChunk }
  | { readonly kind: 'answered'; readonly id: number; readonly answered: StreamEnd }
  | { readonly kind: 'explained'; readonly id: number; readonly explained: Explained }
  | { readonly kind: 'profiled'; readonly id: number; readonly plan: QueryPlan }
  | { readonly kind: 'done'; readonly id: number }
  | { readonly kind: 'refused'; readonly id: number; readonly refusal: SerializedDatabaseError };
