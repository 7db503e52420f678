/** Why a database did not answer; the API turns each into its own HTTP status. */
export type DatabaseFailure =
  /** The text or its parameters are wrong: a user can mend it. */
  | 'refused'
  /** A query needs what this engine lacks. */
  | 'unsupported'
  /** It ran into its time limit and was ended. */
  | 'timeout'
  /** Whoever asked has gone. */
  | 'cancelled'
  /** The database cannot be reached, or went away. */
  | 'unavailable'
  /** It was reached, and refuses the account or the name of the database: trying again soon is of no use. */
  | 'denied'
  /** The store is held by another process. */
  | 'locked'
  /** It answers, and what it holds is not what this version of Entente reads. */
  | 'unreadable';

/** A failure of the database in the project's own terms, the same for both engines. */
export class DatabaseError extends Error {
  override name = 'DatabaseError';

  constructor(
    readonly failure: DatabaseFailure,
    message: string,
    readonly details: {
      /** The database's own code, such as `Neo.ClientError.Statement.SyntaxError`. */
      readonly code?: string;
      /** Where in the query, both counted from 1. */
      readonly position?: { readonly line: number; readonly column: number };
      readonly cause?: unknown;
    } = {},
  ) {
    super(message, { cause: details.cause });
  }
}
