import { Neo4jError } from 'neo4j-driver';
import { DatabaseError, type DatabaseFailure } from '../database-error.ts';

/** How the server ends a message that has a place in the query. */
const POSITION = / \(line (\d+), column (\d+) \(offset: \d+\)\)[\s\S]*$/;

const OUT_OF_MEMORY = /OutOfMemory/;

/** The codes of a database that cannot go on, whatever is asked: it did not open, or could not write its log and has to be started again. */
export const DATABASE_BROKEN = /^Neo\.(?:DatabaseError\.Transaction\.|TransientError\.General\.DatabaseUnavailable$)/;

/** What a server says of a version of Cypher that it does not have. */
const UNKNOWN_LANGUAGE = /^(\S+) is not a valid option for cypher version\. Valid options are: ([^.]+)/;

/** What a code of the server means to the project, the first that fits. */
const FAILURES: readonly (readonly [RegExp, DatabaseFailure])[] = [
  [/TransactionTimedOut/, 'timeout'],
  [/\.Transaction\.Terminated$/, 'cancelled'],
  [OUT_OF_MEMORY, 'refused'],
  [/^Neo\.ClientError\.(Security|Database)\./, 'unavailable'],
  [DATABASE_BROKEN, 'unavailable'],
  [/^Neo\.(ClientError|DatabaseError)\./, 'refused'],
];

/**
 * An error of the driver in the project's terms.
 * @param linesBefore lines that were put before the query, which its position does not count
 */
export function toDatabaseError(error: unknown, linesBefore = 0): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const { code, message } = error;
  const [, language, known] = UNKNOWN_LANGUAGE.exec(message) ?? [];
  if (language !== undefined) {
    const words = `This Neo4j does not have Cypher ${language}, but ${known}; a later release may have it. (${message})`;
    return new DatabaseError('unsupported', words, { code, cause: error });
  }
  const failure = FAILURES.find(([pattern]) => pattern.test(code))?.[1] ?? 'unavailable';
  const [line = 0, column = 0] = (POSITION.exec(message) ?? []).slice(1).map(Number);
  return new DatabaseError(failure, message.replace(POSITION, ''), {
    code,
    cause: error,
    ...(line > linesBefore ? { position: { line: line - linesBefore, column } } : {}),
  });
}

/** A query that filled the server's memory would do it again; the driver runs again whatever fails with an error of its own for now. */
export function rethrowOutOfMemory(error: unknown): never {
  throw error instanceof Neo4jError && OUT_OF_MEMORY.test(error.code) ? toDatabaseError(error) : error;
}
