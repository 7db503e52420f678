import type { Piece, Written } from './database.ts';

/** An answer that has been written out but for its last piece, which goes with the end: most answers have no other. */
export interface Answered {
  readonly last: Piece;
  readonly written: Written;
}
