import type { ProcedureInfo } from '../../model/api.ts';
import type { Connection } from '../database/connection.ts';
import type { Database, ReadOptions } from '../database/database.ts';
import { DatabaseError } from '../database/database-error.ts';
import { PROCEDURES } from '../grammar/procedures.ts';

/** What Neo4j answers for a procedure that it has not. */
const NOT_FOUND = 'Neo.ClientError.Procedure.ProcedureNotFound';

const LIMITS: ReadOptions = { timeoutMs: 5000, maxRows: 1 };

/** A value of each type that an argument of a listed procedure has. */
const ANY: ReadonlyMap<string, string> = new Map([
  ['STRING', "''"],
  ['MAP', '{}'],
]);

/** The procedures that a query may call and that the connected database has, with what Neo4j says of them. */
export class Procedures {
  #of: Database | undefined;
  #found: Promise<readonly ProcedureInfo[]> | undefined;

  constructor(private readonly connection: Connection) {}

  /** Asked of the database once. @throws DatabaseError when it does not answer */
  list(): Promise<readonly ProcedureInfo[]> {
    const { database } = this.connection;
    if (this.#found === undefined || this.#of !== database) {
      const found = availableIn(database);
      this.#of = database;
      this.#found = found;
      // What failed is tried again.
      found.catch(() => {
        if (this.#found === found) this.#found = undefined;
      });
    }
    return this.#found;
  }
}

async function availableIn(database: Database): Promise<readonly ProcedureInfo[]> {
  const available: ProcedureInfo[] = [];
  for (const procedure of PROCEDURES) if (await has(database, procedure)) available.push(procedure);
  return available;
}

/**
 * Whether the database has it, which every engine says when it is called and some not before. Any other
 * complaint is of the values that it was given, or that it takes long.
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
