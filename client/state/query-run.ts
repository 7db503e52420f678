import { createContext, useContext } from 'react';
import type { CypherAnswer } from '../../model/api/cypher.ts';
import type { ParameterType } from '../../model/library/parameter.ts';
import type { Question } from '../../model/library/question.ts';
import type { ApiError } from '../data/api.ts';
import type { ResultIds } from '../data/cypher-values.ts';
import { BOUND_NAMES, type BoundParameters, type ParameterField, sentValue } from './query-parameters.ts';

/** The outcome of the query that was run last. */
export type Outcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly ran: SentQuery }
  | { readonly kind: 'stopped'; readonly ran: SentQuery }
  /** It has EXPLAIN or PROFILE before it: only its plan is asked for. */
  | { readonly kind: 'planned'; readonly ran: SentQuery }
  | { readonly kind: 'failed'; readonly ran: SentQuery; readonly error: ApiError }
  | Done;

/** A query that has been answered. */
export interface Done {
  readonly kind: 'done';
  readonly ran: SentQuery;
  readonly answer: CypherAnswer;
  readonly ids: ResultIds;
  /** The version of the graph that answered; `null` where the server could not tell. */
  readonly version: string | null;
}

/** A query that was sent. */
export interface SentQuery {
  readonly statement: string;
  /** The parameters of the fields and the bound ones. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly bound: BoundParameters;
  /** The saved question that it is, if it is one. */
  readonly question: Pick<Question, 'title' | 'parameters' | 'none' | 'beside'> | undefined;
  /** The text and the chosen type of each field, as the editor has them. */
  readonly texts: Readonly<Record<string, string>>;
  readonly types: Readonly<Record<string, ParameterType>>;
  /** When it was sent, milliseconds since 1970; no two of a page have the same. */
  readonly at: number;
}

/** The results that were pinned, and which of all is looked at. */
export interface ResultTabs {
  /** In the order in which they were pinned. */
  readonly pinned: readonly Done[];
  /** The result that was chosen, and the run that was the latest then: a later one is shown when it begins. */
  readonly chosen: { readonly id: number; readonly during: number | null } | null;
  /** The latest run, where its result was closed. */
  readonly closed: number | null;
}

export const NO_TABS: ResultTabs = { pinned: [], chosen: null, closed: null };

/** A name in the words of a question that several actors have. */
export interface GuessedActor {
  /** The parameter that it was taken for. */
  readonly parameter: string;
  /** As it was typed. */
  readonly name: string;
  /** The ids of all who are called that; the likeliest, which was taken, first. */
  readonly candidates: readonly string[];
}

/** The query of the Cypher view. It outlives the view, because the canvas may show its result. */
export interface QueryRun {
  /** The text in the editor: one statement, or several separated by semicolons. */
  readonly statement: string;
  readonly fields: readonly ParameterField[];
  /** The saved question in the editor, if it is one. */
  readonly question: Question | undefined;
  /** Whom the words of that question may have meant besides those who were taken. */
  readonly guesses: readonly GuessedActor[];
  readonly outcome: Outcome;
  /** The results that were pinned, until the page is left. */
  readonly results: ResultTabs;
  /** Whether it is run again when one of its bound parameters changes. */
  readonly follow: boolean;
  /** Whether the canvas shows the result. */
  readonly onCanvas: boolean;
  /** The time limit of a query, milliseconds; `null`: that of the server. */
  readonly timeoutMs: number | null;
  setStatement(statement: string): void;
  setParameterText(name: string, text: string): void;
  /** Sets a parameter to a value that was chosen, and not typed: what has been answered is asked anew. */
  chooseParameter(name: string, text: string): void;
  /** Asks the query that was run last again, with another text of one parameter. */
  askWith(name: string, text: string): void;
  setParameterType(name: string, type: ParameterType): void;
  /** Runs one of the statements in the editor; without a place, the one that was run last. */
  run(place?: number): void;
  stop(): void;
  /** Changes the results that are kept. @param change also gets the outcome of the latest run */
  changeResults(change: (results: ResultTabs, latest: Outcome) => ResultTabs): void;
  setFollow(follow: boolean): void;
  setTimeoutMs(timeoutMs: number | null): void;
  /** Opens a saved question, runs it, and shows it on the canvas or in the Cypher view. @param words by which it was found: it is asked of the years that they name */
  ask(question: Question, on: 'canvas' | 'table', words?: string): void;
  /** Puts a statement with its parameters into the editor without running it. */
  open(statement: string, texts: Readonly<Record<string, string>>, types: Readonly<Record<string, ParameterType>>): void;
}

export const QueryRunContext = createContext<QueryRun | null>(null);

/** The query; only below its provider. */
export function useQueryRun(): QueryRun {
  const run = useContext(QueryRunContext);
  if (run === null) throw new Error('useQueryRun is used outside of its provider');
  return run;
}

/** Whether a bound parameter of the statement has changed since it ran. */
export function isStale({ statement, bound: then }: Pick<SentQuery, 'statement' | 'bound'>, now: BoundParameters): boolean {
  const names = (name: string) => new RegExp(`\\$${name}\\b`).test(statement);
  return BOUND_NAMES.some((name) => names(name) && JSON.stringify(then[name]) !== JSON.stringify(now[name]));
}

/** Whether a field has another value than the statement was sent with. */
export function isOfOtherValues({ parameters }: Pick<SentQuery, 'parameters'>, fields: readonly ParameterField[]): boolean {
  return fields.some((field) => field.name in parameters && JSON.stringify(parameters[field.name]) !== JSON.stringify(sentValue(field)));
}
