import { DatabaseError, type DatabaseFailure } from './database-error.ts';

/** A DatabaseError in a form that survives the way between two threads or processes. */
export interface Refusal {
  readonly failure: DatabaseFailure;
  readonly message: string;
  readonly code?: string;
  readonly position?: { readonly line: number; readonly column: number };
}

/** The error that a refusal was made of, for whoever asked. */
export function toError({ failure, message, code, position }: Refusal): DatabaseError {
  return new DatabaseError(failure, message, { ...(code ? { code } : {}), ...(position ? { position } : {}) });
}

/** An error to be sent to another thread or process; its cause stays behind. */
export function toRefusal({ failure, message, details: { code, position } }: DatabaseError): Refusal {
  return { failure, message, ...(code ? { code } : {}), ...(position ? { position } : {}) };
}
