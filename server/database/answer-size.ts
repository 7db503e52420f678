import { DatabaseError } from './database-error.ts';

const KEPT_IN_PLACE_BYTES = 8;
const OBJECT_BYTES = 32;

/** Counts an answer while its values are converted, roughly as the bytes that it takes. */
export class AnswerSize {
  #bytes = 0;

  /** @param limit bytes; all it takes when left out */
  constructor(private readonly limit = Number.POSITIVE_INFINITY) {}

  /** What was counted is held no longer. */
  release(): void {
    this.#bytes = 0;
  }

  /** Counts a value without what is inside it. @throws DatabaseError `refused` when the answer has grown too large */
  count(value: unknown): void {
    this.#bytes += bytesOf(value);
    if (this.#bytes <= this.limit) return;
    const megabytes = Math.round(this.limit / 1024 ** 2);
    throw new DatabaseError('refused', `The answer is larger than ${megabytes} MB; return fewer values.`);
  }
}

function bytesOf(value: unknown): number {
  if (typeof value === 'string') return KEPT_IN_PLACE_BYTES + value.length;
  if (ArrayBuffer.isView(value)) return OBJECT_BYTES + 2 * value.byteLength;
  return typeof value === 'object' && value !== null ? OBJECT_BYTES : KEPT_IN_PLACE_BYTES;
}
