import type { Refusal } from '../database/refusal.ts';
import type { Verdict } from './refusal.ts';

/** What is asked of the thread that reads texts by Neo4j's grammar, by kind. */
export interface Tasks {
  /** Whether a user's text may go on to the database. */
  readonly judge: { readonly text: string };
  /** What a refusal of the embedded engine comes from. */
  readonly explainRefusal: { readonly text: string; readonly refusal: Refusal };
  /** Loads what that takes. */
  readonly warmUpExplaining: object;
}

/** What it answers, by kind of task. */
export interface Answers {
  readonly judge: Verdict;
  readonly explainRefusal: Refusal;
  readonly warmUpExplaining: undefined;
}

export type TaskKind = keyof Tasks;

export type Request = { readonly [Kind in TaskKind]: { readonly id: number; readonly kind: Kind; readonly task: Tasks[Kind] } }[TaskKind];

/** From the thread: once that it is warm, then answers. */
export type Reply = { readonly kind: 'ready' } | { readonly kind: 'answer'; readonly id: number; readonly answer: Answers[TaskKind] };
