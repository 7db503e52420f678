/** Why a query may not run. Each reason has a code of its own, so that a program can tell them apart. */
export interface Refusal {
  readonly code:
    | 'Entente.Statement.Empty'
    | 'Entente.Statement.Several'
    | 'Entente.Statement.Updating'
    | 'Entente.Statement.LoadCsv'
    | 'Entente.Statement.Use'
    | 'Entente.Statement.Command'
    | 'Entente.Statement.Procedure'
    | 'Entente.Statement.Function'
    | 'Entente.Statement.Option'
    | 'Entente.Statement.Escape'
    | 'Entente.Statement.Unreadable'
    | 'Entente.Statement.TooComplex'
    | 'Entente.Statement.NotReadOnly';
  readonly message: string;
  /** Both counted from 1. */
  readonly position?: { readonly line: number; readonly column: number };
}

/** What the guard makes of a text. An unreadable one is left to the database to explain. */
export type Verdict =
  | { readonly kind: 'allowed' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'unreadable' };
