import { DatabaseError, type DatabaseFailure } from './database-error.ts';

/** A DatabaseError in a form that survives the way between two threads or processes. */
export interface SerializedDatabaseError {
  readonly failure: DatabaseFailure;
  readonly message: string;
  readonly code?: string;
  readonly position?: { readonly line: number; readonly column: number };
}

/** The error that a refusal was made of, for whoever asked. */
export function deserializeDatabaseError({ failure, message, code, position }: SerializedDatabaseError): DatabaseError {
  return new DatabaseError(failure, message, { ...(code ? { code } : {}), ...(position ? { position } : {}) });
}

/** An error to be sent to another thread or process; its cause stays behind. */
export function serializeDatabaseError({ failure, message, details: { code, position } }: DatabaseError): SerializedDatabaseError {
  return { failure, message, ...(code ? { code } : {}), ...(position ? { position } : {}) };
}
