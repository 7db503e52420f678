import { AnswerSize } from '../answer-size.ts';
import type { RowFormat, RowSink, Statement } from '../database.ts';
import { RowChunker } from '../row-chunker.ts';
import { rowText } from '../rows/row-text.ts';
import type { StreamEnd } from '../stream-end.ts';
import { notificationsOf, runStatement } from './collect.ts';
import type { Runnable } from './connection.ts';
import { DriverValues } from './values.ts';

/** How an answer is written out: more rows are left out, more bytes than may be held are refused. */
interface StreamLimits {
  readonly format: RowFormat;
  readonly maxRows: number;
  readonly maxBytes: number;
}

/** Runs a statement and writes out its answer as it comes. @throws DatabaseError, or an error of the driver */
export async function streamRows(
  tx: Runnable,
  statement: Statement,
  { format, maxRows, maxBytes }: StreamLimits,
  sink: RowSink,
): Promise<StreamEnd> {
  const result = runStatement(tx, statement);
  const fields = (await result.keys()).map(String);
  const size = new AnswerSize(maxBytes);
  const pieces = new RowChunker(fields, sink);
  const text = rowText<unknown>(format, (shape) => {
    const values = new DriverValues(shape, size);
    return (value) => values.shaped(value);
  });
  let rows = 0;
  let truncated = false;
  for await (const record of result) {
    truncated = rows >= maxRows;
    if (truncated) break;
    rows += 1;
    const room = pieces.add(text(fields.map((_, index) => record.get(index))));
    if (room !== undefined) await room;
    // A table is sent on as it comes.
    if (format === 'csv') size.release();
  }
  return { last: pieces.flush(), written: { rows, truncated, notifications: notificationsOf(await result.summary()) } };
}
