import type { GrafeoValue, QueryResult } from '@grafeo-db/js';
import { AnswerSize } from '../answer-size.ts';
import type { RowFormat, RowSink } from '../database.ts';
import { RowChunker } from '../row-chunker.ts';
import { rowText } from '../rows/row-text.ts';
import type { StreamEnd } from '../stream-end.ts';
import { columnName } from './column-names.ts';
import { EngineValues } from './values.ts';

/** How an answer is written out: more rows are left out, more bytes than may be held are refused. */
interface StreamLimits {
  readonly format: RowFormat;
  readonly maxRows: number;
  readonly maxBytes: number;
}

/** Writes out an answer, which the engine gives whole. @throws DatabaseError `refused` when it is too large */
export async function streamRows(result: QueryResult, { format, maxRows, maxBytes }: StreamLimits, sink: RowSink): Promise<StreamEnd> {
  const fields = result.columns;
  const rows = Math.min(result.length, maxRows);
  const size = new AnswerSize(maxBytes);
  const pieces = new RowChunker(fields.map(columnName), sink);
  const text = rowText<GrafeoValue>(format, (shape) => {
    const values = new EngineValues(shape, size);
    return (value) => values.shaped(value);
  });
  for (let index = 0; index < rows; index += 1) {
    const row = result.get(index);
    const room = pieces.add(text(fields.map((field) => row[field] ?? null)));
    if (room !== undefined) await room;
    // A table is sent on as it comes.
    if (format === 'csv') size.release();
  }
  return { last: pieces.flush(), written: { rows, truncated: result.length > maxRows, notifications: [] } };
}
