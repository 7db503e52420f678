import type { RowChunk, RowSink } from './database.ts';

/** Pieces on their way to whoever takes them: enough that neither waits for the other, few enough to hold. */
const MAX_IN_FLIGHT = 4;

/** Has whoever writes pieces wait for whoever takes them. */
export class Backpressure {
  #free = MAX_IN_FLIGHT;
  #waiting: { readonly go: () => void; readonly stop: (error: Error) => void } | undefined;
  #ended: Error | undefined;

  /** Resolves when one more may be sent. @throws when nobody takes them any more */
  async waitForRoom(): Promise<void> {
    if (this.#ended !== undefined) throw this.#ended;
    this.#free -= 1;
    if (this.#free > 0) return;
    await new Promise<void>((go, stop) => {
      this.#waiting = { go, stop };
    });
  }

  /** One has been taken. */
  acknowledge(): void {
    this.#free += 1;
    this.#waiting?.go();
    this.#waiting = undefined;
  }

  /** Nobody takes them any more. */
  end(): void {
    this.#ended = new Error('The answer is not waited for any more.');
    this.#waiting?.stop(this.#ended);
  }
}

/** The other end: hands pieces on, each when the one before has been taken. */
export class ChunkReceiver {
  #last: Promise<void> = Promise.resolve();

  /** @param onTaken told of each piece that has been taken */
  constructor(
    private readonly sink: RowSink,
    private readonly onTaken: () => void,
  ) {}

  /** Rejects with what the sink threw, of this piece or one before. */
  receive(piece: RowChunk): Promise<void> {
    this.#last = this.#last.then(() => this.sink(piece)).then(this.onTaken);
    return this.#last;
  }

  /** As {@link receive}, of the last piece: nobody waits to hear of that. */
  finish(piece: RowChunk): Promise<void> {
    return this.#last.then(() => this.sink(piece));
  }
}
