import { decodeTyped } from '../../model/query-api/decode-typed.ts';
import { BufferedRows } from '../../server/cypher/query-api/buffered-rows.ts';
import type { Database, QueryResult, ReadOptions, Statement, Value } from '../../server/database/database.ts';

/** A database whose answers to users are read back, so that a test can look at them. */
export type TestDatabase = Database & { readForUser(statement: Statement, options: ReadOptions): Promise<QueryResult> };

export function reading(database: Database): TestDatabase {
  return Object.assign(database, {
    async readForUser(statement: Statement, options: ReadOptions) {
      const held = new BufferedRows();
      const { truncated, notifications } = await database.streamUserQuery(statement, { ...options, format: 'typed' }, held.push);
      const rows: unknown[][] = JSON.parse(`[${Buffer.concat(held.pieces)}]`);
      return {
        fields: [...held.fields],
        rows: rows.map((row) => row.map(decodeTyped)) as Value[][],
        truncated,
        notifications: [...notifications],
      };
    },
  });
}
