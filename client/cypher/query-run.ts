import { createContext, useContext } from 'react';
import type { CypherAnswer, Question } from '../../model/api.ts';
import type { ApiError } from '../data/api.ts';
import { BOUND_NAMES, type BoundParameters } from './parameters.ts';
import type { ResultIds } from './values.ts';

/** What has become of the query that was run last. */
export type Outcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly ran: Ran }
  | { readonly kind: 'stopped'; readonly ran: Ran }
  | { readonly kind: 'failed'; readonly ran: Ran; readonly error: ApiError }
  | { readonly kind: 'done'; readonly ran: Ran; readonly answer: CypherAnswer; readonly ids: ResultIds };

/** What was sent. */
export interface Ran {
  readonly statement: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly bound: BoundParameters;
}

/** The query of the Cypher view; it outlives the view, because the canvas shows its result. */
export interface QueryRun {
  readonly statement: string;
  /** What stands in the fields of the parameters. */
  readonly texts: Readonly<Record<string, string>>;
  /** The saved question that the statement is, if it is one. */
  readonly question: Question | undefined;
  readonly outcome: Outcome;
  /** Whether it is run again when a parameter that it names follows the timeline or the selection. */
  readonly follow: boolean;
  /** Whether the canvas shows the result. */
  readonly onCanvas: boolean;
  write(statement: string): void;
  writeParameter(name: string, text: string): void;
  run(): void;
  stop(): void;
  setFollow(follow: boolean): void;
  showOnCanvas(shown: boolean): void;
  /** Opens a saved question and runs it; shows it on the canvas when `on` says so. */
  ask(question: Question, on: 'canvas' | 'table'): void;
}

export const QueryRunContext = createContext<QueryRun | null>(null);

/** The query; only below its provider. */
export function useQueryRun(): QueryRun {
  const run = useContext(QueryRunContext);
  if (run === null) throw new Error('useQueryRun is used outside of its provider');
  return run;
}

/** Whether a bound parameter that the statement names has another value than when it ran. */
export function isStale({ statement, bound: then }: Ran, now: BoundParameters): boolean {
  const names = (name: string) => new RegExp(`\\$${name}\\b`).test(statement);
  return BOUND_NAMES.some((name) => names(name) && JSON.stringify(then[name]) !== JSON.stringify(now[name]));
}
