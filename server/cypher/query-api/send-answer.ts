import { Readable } from 'node:stream';
import type { Response } from 'express';
import type { CypherAnswer } from '../../../model/api.ts';
import type { HeldRows } from './held-rows.ts';

/** What Neo4j answers a query with: it has been accepted, and its end is not known when that is sent. */
const ACCEPTED = 202;

/** An answer that is sent at once. */
const SHORT_BYTES = 1 << 14;

/** Sends the rows, and the other members of the answer after them. */
export function sendAnswer(response: Response, { fields, pieces }: HeldRows, members: Omit<CypherAnswer, 'data'>): void {
  const begin = Buffer.from(`{"data":{"fields":${JSON.stringify(fields)},"values":[`);
  const end = Buffer.from(`]},${JSON.stringify(members).slice(1)}`);
  sendPieces(response.status(ACCEPTED), [begin, ...pieces, end]);
}

/** Sends what is held, piece by piece, as fast as the client takes it. */
export function sendPieces(response: Response, pieces: readonly Uint8Array[]): void {
  const length = pieces.reduce((sum, { byteLength }) => sum + byteLength, 0);
  response.set('content-length', String(length));
  if (length < SHORT_BYTES) {
    response.end(Buffer.concat(pieces, length));
    return;
  }
  Readable.from(pieces, { objectMode: false }).pipe(response);
}
