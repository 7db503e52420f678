import type { Result, ResultSummary } from 'neo4j-driver';
import type { Notification, QueryResult, Statement, Value } from '../database.ts';
import { DatabaseError } from '../database-error.ts';
import type { Runnable } from './connection.ts';
import { fromDriver, toDriver } from './values.ts';

/** Runs a statement and takes its answer, up to so many rows. @throws DatabaseError, or an error of the driver */
export async function collect(tx: Runnable, statement: Statement, { maxRows }: { readonly maxRows: number }): Promise<QueryResult> {
  const result = runStatement(tx, statement);
  const fields = (await result.keys()).map(String);
  const rows: Value[][] = [];
  let truncated = false;
  for await (const record of result) {
    truncated = rows.length >= maxRows;
    if (truncated) break;
    rows.push(record.keys.map((_, index) => fromDriver(record.get(index))));
  }
  return { fields, rows, truncated, notifications: notificationsOf(await result.summary()) };
}

/** Begins to run a statement. @throws DatabaseError when it is empty, or a parameter is wrong */
export function runStatement(tx: Runnable, { text, parameters = {} }: Statement): Result {
  // The driver's own complaint of this is a TypeError.
  if (text.trim() === '') throw new DatabaseError('refused', 'The query is empty.', { code: 'Neo.ClientError.Statement.SyntaxError' });
  return tx.run(text, toParameters(parameters));
}

/** Parameters as the driver takes them: a typed parameter becomes the driver's own value. @throws DatabaseError `refused` when one is not of its type */
export function toParameters(parameters: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, toDriver(value)]));
}

/** What the server had to say, in the words of its Query API, which are those of Neo4j's own codes and not yet of GQL. */
export function notificationsOf({ notifications }: ResultSummary): Notification[] {
  return notifications.map(({ code, title, description, rawSeverityLevel, rawCategory, position }) => ({
    ...{ code, title, description, severity: rawSeverityLevel },
    ...(rawCategory ? { category: rawCategory } : {}),
    ...('offset' in position ? { position: { offset: 0, line: 1, column: 1, ...position } } : {}),
  }));
}
