import type { WritableDatabase } from '../../server/database/database.ts';

/** A database whose transactions are run by something else, and all of the rest by itself. */
export function withTransactions(database: WritableDatabase, transaction: WritableDatabase['transaction']): WritableDatabase {
  return {
    info: database.info,
    isShared: database.isShared,
    read: (statement, options) => database.read(statement, options),
    explain: (statement, options) => database.explain(statement, options),
    close: () => database.close(),
    defineSchema: (statements) => database.defineSchema(statements),
    transaction,
  };
}
