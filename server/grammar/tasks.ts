import type { SerializedDatabaseError } from '../database/serialized-error.ts';
import type { EmbeddedQuery } from './embedded/embedded-query.ts';
import type { QueryVerdict } from './query-verdict.ts';
import type { CypherType } from './types/cypher-type.ts';

/** What a thread loads before it is asked. */
export interface GrammarSetup {
  /** Whether that includes what explaining refusals needs. It is loaded when the thread is asked for it, or for a text. */
  readonly explains: boolean;
}

/** The tasks of the worker thread with Neo4j's grammar, by kind. */
export interface GrammarTasks {
  /** Decides whether a user query may be sent to the database. */
  readonly judge: { readonly text: string };
  /** Rewrites a user query for the embedded engine. */
  readonly adapt: { readonly text: string; readonly parameters: ReadonlyMap<string, CypherType> };
  /** Explains a refusal of the embedded engine. */
  readonly explainRefusal: { readonly text: string; readonly written: string; readonly refusal: SerializedDatabaseError };
}

/** The answers, by kind of task. */
export interface GrammarAnswers {
  readonly judge: QueryVerdict;
  readonly adapt: EmbeddedQuery;
  readonly explainRefusal: SerializedDatabaseError;
}

export type GrammarTaskKind = keyof GrammarTasks;

export type GrammarRequest = {
  readonly [Kind in GrammarTaskKind]: { readonly id: number; readonly kind: Kind; readonly task: GrammarTasks[Kind] };
}[GrammarTaskKind];

/** Has the thread load the rest of what it is set up for. */
export interface GrammarOrder {
  readonly kind: 'complete';
}

/** Messages from the thread: once that it can judge, once that it has loaded all it is set up for, and answers. */
export type GrammarReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'complete' }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: GrammarAnswers[GrammarTaskKind] };
