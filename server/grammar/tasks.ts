import type { Refusal } from '../database/refusal.ts';
import type { Verdict } from './refusal.ts';

/** The tasks of the worker thread with Neo4j's grammar, by kind. */
export interface Tasks {
  /** Decides whether a user query may be sent to the database. */
  readonly judge: { readonly text: string };
  /** Explains a refusal of the embedded engine. */
  readonly explainRefusal: { readonly text: string; readonly refusal: Refusal };
  /** Loads what explaining needs. */
  readonly warmUpExplaining: object;
}

/** The answers, by kind of task. */
export interface Answers {
  readonly judge: Verdict;
  readonly explainRefusal: Refusal;
  readonly warmUpExplaining: undefined;
}

export type TaskKind = keyof Tasks;

export type Request = { readonly [Kind in TaskKind]: { readonly id: number; readonly kind: Kind; readonly task: Tasks[Kind] } }[TaskKind];

/** Messages from the thread: once that it is ready, then answers. */
export type Reply = { readonly kind: 'ready' } | { readonly kind: 'answer'; readonly id: number; readonly answer: Answers[TaskKind] };
