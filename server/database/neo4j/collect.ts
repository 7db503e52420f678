import type { ManagedTransaction, ResultSummary, Record as Row } from 'neo4j-driver';
import { AnswerSize } from '../answer-size.ts';
import type { QueryResult, Statement, Value } from '../database.ts';
import { DatabaseError } from '../database-error.ts';
import { fromDriver, toDriver } from './values.ts';

/** How much of an answer is taken: more rows are left out, more bytes are refused. */
interface Extent {
  readonly maxRows: number;
  /** As much as it takes when left out. */
  readonly maxBytes?: number;
}

/** Runs a statement and takes its answer. @throws DatabaseError, or an error of the driver */
export async function collect(
  tx: Pick<ManagedTransaction, 'run'>,
  { text, parameters = {} }: Statement,
  { maxRows, maxBytes }: Extent,
): Promise<QueryResult> {
  // The driver's own complaint of this is a TypeError.
  if (text.trim() === '') throw new DatabaseError('refused', 'The query is empty.', { code: 'Neo.ClientError.Statement.SyntaxError' });
  const result = tx.run(text, toParameters(parameters));
  const fields = (await result.keys()).map(String);
  const size = new AnswerSize(maxBytes);
  const rows: Value[][] = [];
  let truncated = false;
  for await (const record of result) {
    truncated = rows.length >= maxRows;
    if (truncated) break;
    rows.push(toRow(record, size));
  }
  return { fields, rows, truncated, notifications: notificationsOf(await result.summary()) };
}

export function toParameters(parameters: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, toDriver(value)]));
}

function toRow(record: Row, size: AnswerSize): Value[] {
  return record.keys.map((_, index) => fromDriver(record.get(index), size));
}

function notificationsOf({ gqlStatusObjects }: ResultSummary) {
  return gqlStatusObjects
    .filter(({ isNotification }) => isNotification)
    .map(({ gqlStatus, statusDescription, severity }) => ({ code: gqlStatus, title: statusDescription, severity }));
}
