import type { QueryPlan, Value } from '../database.ts';
import type { Refusal } from '../refusal.ts';

/** What passes between the server and the process that holds the embedded engine. */

export type StoreMode = 'read' | 'write';

/** What the engine's process is asked to do; a `write` happens inside the transaction that is open. */
export type Task =
  | {
      readonly kind: 'read' | 'write';
      readonly text: string;
      readonly parameters: Readonly<Record<string, unknown>>;
      readonly maxRows: number;
      /** As much as it takes when left out. */
      readonly maxBytes?: number;
    }
  | { readonly kind: 'explain'; readonly text: string; readonly parameters: Readonly<Record<string, unknown>> }
  | { readonly kind: 'define'; readonly text: string }
  | { readonly kind: 'begin' | 'commit' | 'rollback' | 'close' };

export interface Rows {
  readonly fields: string[];
  readonly rows: Value[][];
  readonly truncated: boolean;
}

export type Request = { readonly id: number; readonly task: Task };

export type Reply =
  | { readonly kind: 'ready'; readonly version: string }
  | { readonly kind: 'unopened'; readonly refusal: Refusal }
  | { readonly kind: 'overfull' }
  | { readonly kind: 'rows'; readonly id: number; readonly rows: Rows }
  | { readonly kind: 'plan'; readonly id: number; readonly plan: QueryPlan }
  | { readonly kind: 'done'; readonly id: number }
  | { readonly kind: 'refused'; readonly id: number; readonly refusal: Refusal };
