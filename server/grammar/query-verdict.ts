/** Why a query may not run. Each reason has its own code, for programs. */
export interface QueryRefusal {
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
    | 'Entente.Statement.Console'
    | 'Entente.Statement.Character'
    | 'Entente.Statement.Unreadable'
    | 'Entente.Statement.TooComplex'
    | 'Entente.Statement.NotReadOnly';
  readonly message: string;
  /** Both counted from 1. */
  readonly position?: { readonly line: number; readonly column: number };
}

/** The guard's verdict on a text. The database explains an unreadable one. */
export type QueryVerdict =
  | { readonly kind: 'allowed' }
  | { readonly kind: 'refused'; readonly refusal: QueryRefusal }
  | { readonly kind: 'unreadable' };
