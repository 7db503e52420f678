import type { ProcedureInfo } from '../../model/api/procedures.ts';
import { memoizeLatest } from '../../model/memoize-async.ts';
import type { DatabaseConnection } from '../database/connection.ts';
import type { Database, ReadOptions } from '../database/database.ts';
import { DatabaseError } from '../database/database-error.ts';
import { PROCEDURES } from '../grammar/procedures.ts';

/** Neo4j's error code for a procedure that does not exist. */
const NOT_FOUND = 'Neo.ClientError.Procedure.ProcedureNotFound';

const LIMITS: ReadOptions = { timeoutMs: 5000, maxRows: 1 };

/** A sample value for each type of argument of the allowed procedures. */
const ANY: ReadonlyMap<string, string> = new Map([
  ['STRING', "''"],
  ['MAP', '{}'],
]);

/** The procedures that a query may call and that the connected database has, as Neo4j documents them. */
export class Procedures {
  readonly #availableIn = memoizeLatest(availableIn);

  constructor(private readonly connection: DatabaseConnection) {}

  /** Asks each database once. @throws DatabaseError when it does not answer */
  list(): Promise<readonly ProcedureInfo[]> {
    return this.#availableIn(this.connection.database);
  }
}

async function availableIn(database: Database): Promise<readonly ProcedureInfo[]> {
  const available: ProcedureInfo[] = [];
  for (const procedure of PROCEDURES) if (await has(database, procedure)) available.push(procedure);
  return available;
}

/**
 * Whether the database has a procedure, found out by calling it, since some engines do not say so before. Any other
 * error is about its arguments, or that it takes too long.
 */
async function has(database: Database, { name, arguments: given }: ProcedureInfo): Promise<boolean> {
  const values = given.map(({ type }) => ANY.get(type) ?? 'null').join(', ');
  try {
    await database.read({ text: `CALL ${name}(${values})` }, LIMITS);
    return true;
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.failure === 'unavailable') throw error;
    return error.failure !== 'unsupported' && error.details.code !== NOT_FOUND;
  }
}
