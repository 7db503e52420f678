import type { ProcedureInfo } from '../../../model/api.ts';

/** What the language worker is asked, by kind; places are offsets into the text. */
export interface Tasks {
  readonly colour: { readonly text: string };
  readonly lint: { readonly text: string };
  /** `manual`: the person asked for it, so that everything possible is wanted. */
  readonly complete: { readonly text: string; readonly offset: number; readonly manual: boolean };
  readonly signature: { readonly text: string; readonly offset: number };
  readonly format: { readonly text: string; readonly offset: number };
}

/** What it answers, by kind of task. */
export interface Answers {
  readonly colour: readonly Token[];
  readonly lint: readonly Problem[];
  readonly complete: readonly Offer[];
  readonly signature: Signature | null;
  readonly format: { readonly text: string; readonly offset: number };
}

export type TaskKind = keyof Tasks;

/** A part of the text that has a colour. */
export interface Token {
  readonly from: number;
  readonly to: number;
  readonly role: TokenRole;
}

export type TokenRole = 'keyword' | 'label' | 'function' | 'literal' | 'string' | 'parameter' | 'comment';

/** What Neo4j finds wrong, in its words. */
export interface Problem {
  readonly from: number;
  readonly to: number;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
}

/** Something that may stand where the cursor is. */
export interface Offer {
  /** What is shown. */
  readonly label: string;
  /** What is put into the text. */
  readonly text: string;
  readonly kind: 'name' | 'property' | 'function' | 'variable' | 'keyword';
  readonly detail?: string;
}

/** How the function around the cursor is called. */
export interface Signature {
  readonly label: string;
  /** The parameter that the cursor is in, as a part of the label. */
  readonly active: string;
}

/** The names of a graph. */
export interface GraphNames {
  readonly labels: readonly string[];
  readonly relationTypes: readonly string[];
  readonly properties: readonly string[];
  /** Those of the connected database that may be called. */
  readonly procedures: readonly ProcedureInfo[];
}

/** To the worker: first the names of the graph, then tasks. */
export type Request =
  | { readonly names: GraphNames }
  | { readonly [Kind in TaskKind]: { readonly id: number; readonly kind: Kind; readonly task: Tasks[Kind] } }[TaskKind];

/** From the worker: once that it is there, then answers; `null` where it could not read the text. */
export type Reply = { readonly ready: true } | { readonly id: number; readonly answer: Answers[TaskKind] | null };
