import type { RowChunk, StreamSummary } from './database.ts';

/** An answer that has been written out but for its last piece, which goes with the end: most answers have no other. */
export interface StreamEnd {
  readonly last: RowChunk;
  readonly written: StreamSummary;
}
