import type { ProcedureInfo } from '../../../model/api/procedures.ts';

/** The tasks of the language worker, by kind. Places are offsets into the text. */
export interface LanguageTasks {
  readonly colour: { readonly text: string };
  readonly lint: { readonly text: string };
  /** `manual`: the user asked for completion, so that everything possible is offered. */
  readonly complete: { readonly text: string; readonly offset: number; readonly manual: boolean };
  readonly signature: { readonly text: string; readonly offset: number };
  readonly format: { readonly text: string; readonly offset: number };
}

/** The answers, by kind of task. */
export interface LanguageAnswers {
  readonly colour: readonly Token[];
  readonly lint: readonly LintProblem[];
  readonly complete: readonly Suggestion[];
  readonly signature: Signature | null;
  readonly format: { readonly text: string; readonly offset: number };
}

export type LanguageTaskKind = keyof LanguageTasks;

/** A part of the text with a colour. */
export interface Token {
  readonly from: number;
  readonly to: number;
  readonly role: TokenRole;
}

export type TokenRole = 'keyword' | 'label' | 'function' | 'literal' | 'string' | 'parameter' | 'comment';

/** An error or a warning of Neo4j's linter. */
export interface LintProblem {
  readonly from: number;
  readonly to: number;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
}

/** A completion at the cursor. */
export interface Suggestion {
  /** What is shown. */
  readonly label: string;
  /** What is put into the text. */
  readonly text: string;
  readonly kind: 'name' | 'property' | 'function' | 'variable' | 'keyword';
  readonly detail?: string;
}

/** The signature of the function around the cursor. */
export interface Signature {
  readonly label: string;
  /** The parameter at the cursor, as a part of the label. */
  readonly active: string;
}

/** The names of a graph. */
export interface GraphNames {
  readonly labels: readonly string[];
  readonly relationTypes: readonly string[];
  readonly properties: readonly string[];
  /** The procedures of the connected database that may be called. */
  readonly procedures: readonly ProcedureInfo[];
}

/** Messages to the worker: first the names of the graph, then tasks. */
export type LanguageRequest =
  | { readonly names: GraphNames }
  | {
      readonly [Kind in LanguageTaskKind]: { readonly id: number; readonly kind: Kind; readonly task: LanguageTasks[Kind] };
    }[LanguageTaskKind];

/** Messages from the worker: once that it is ready, then answers; `null` if it could not parse the text. */
export type LanguageReply = { readonly ready: true } | { readonly id: number; readonly answer: LanguageAnswers[LanguageTaskKind] | null };
