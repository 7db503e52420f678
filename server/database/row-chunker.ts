import type { RowChunk, RowSink } from './database.ts';

/** Long enough to be worth a message, short enough to be on its way while the next is written. */
const PIECE_LENGTH = 1 << 16;

/** Gathers rows that are written out one by one into pieces. */
export class RowChunker {
  readonly #encoder = new TextEncoder();
  #text = '';
  #isFirst = true;

  constructor(
    private readonly fields: readonly string[],
    private readonly sink: RowSink,
  ) {}

  /** What to wait for before the next row, if anything. */
  add(row: string): Promise<void> | undefined {
    this.#text += row;
    return this.#text.length < PIECE_LENGTH ? undefined : this.sink(this.flush());
  }

  /** What has been gathered since the last piece; the first piece of all when there was none. */
  flush(): RowChunk {
    const piece = { fields: this.fields, isFirst: this.#isFirst, bytes: this.#encoder.encode(this.#text) };
    this.#isFirst = false;
    this.#text = '';
    return piece;
  }
}
