import type { Response } from 'express';
import { csvRecord } from '../../../model/export/csv.ts';
import type { RowChunk, StreamSummary } from '../../database/database.ts';
import { DatabaseError } from '../../database/database-error.ts';
import { sendPieces } from './send-answer.ts';

/** A table up to this size is buffered, so that its status and a header can say whether it was truncated. */
const HELD_BYTES = 1 << 20;
const TRUNCATED_HEADER = 'entente-truncated';

/**
 * Streams rows as a CSV table. A small table is sent as a whole; a large one is not buffered, and a trailer (RFC 9110,
 * 6.5) says whether it was truncated. If the query fails halfway, the connection is closed, so that the table is not taken for complete.
 */
export class StreamedTable {
  #held: Uint8Array[] = [];
  #heldBytes = 0;
  #isUnderWay = false;

  #waiting: { readonly go: () => void; readonly stop: (reason: unknown) => void } | undefined;

  /** @param gone fires when the client has disconnected */
  constructor(
    private readonly response: Response,
    gone: AbortSignal,
  ) {
    response.on('drain', () => this.#waiting?.go());
    gone.addEventListener('abort', () => this.#waiting?.stop(gone.reason), { once: true });
  }

  /** Sends a piece, and resolves when there is room for the next. @throws DatabaseError when the query was restarted after the table was partly sent */
  push = async ({ fields, isFirst, bytes }: RowChunk): Promise<void> => {
    if (isFirst) this.#begin(fields);
    this.#held.push(bytes);
    this.#heldBytes += bytes.byteLength;
    if (!this.#isUnderWay && this.#heldBytes < HELD_BYTES) return;
    if (!this.#isUnderWay) this.response.set('trailer', TRUNCATED_HEADER);
    this.#isUnderWay = true;
    const pieces = this.#held.splice(0);
    this.#heldBytes = 0;
    if (!this.response.write(Buffer.concat(pieces))) await this.#room();
  };

  /** Ends the table. */
  end({ truncated }: StreamSummary): void {
    if (!this.#isUnderWay) {
      this.response.set(TRUNCATED_HEADER, String(truncated));
      sendPieces(this.response, this.#held);
      return;
    }
    this.response.addTrailers({ [TRUNCATED_HEADER]: String(truncated) });
    this.response.end();
  }

  #room(): Promise<void> {
    return new Promise((go, stop) => {
      this.#waiting = { go, stop };
    });
  }

  #begin(fields: readonly string[]): void {
    if (this.#isUnderWay) throw new DatabaseError('unavailable', 'The database ended in the middle of the table; ask for it again.');
    this.#held = [Buffer.from(csvRecord(fields))];
    this.#heldBytes = 0;
  }
}
