import type { RowChunk } from '../../database/database.ts';

/** Buffers the rows of an answer until it is complete, since only then its status is known. */
export class BufferedRows {
  fields: readonly string[] = [];
  pieces: Uint8Array[] = [];

  /** Adds a piece. The first piece of an answer discards those of an earlier attempt that broke off. */
  push = async ({ fields, isFirst, bytes }: RowChunk): Promise<void> => {
    if (isFirst) this.pieces = [];
    this.fields = fields;
    this.pieces.push(bytes);
  };
}
