import type { Piece } from '../../database/database.ts';

/** The rows of an answer, held as they were written out until all of them are there: only then is its status known. */
export class HeldRows {
  fields: readonly string[] = [];
  pieces: Uint8Array[] = [];

  /** Takes a piece; an answer that begins anew takes the place of the one that broke off. */
  take = async ({ fields, isFirst, bytes }: Piece): Promise<void> => {
    if (isFirst) this.pieces = [];
    this.fields = fields;
    this.pieces.push(bytes);
  };
}
