import { Readable } from 'node:stream';
import type { Response } from 'express';
import type { CypherAnswer } from '../../../model/api/cypher.ts';
import type { BufferedRows } from './buffered-rows.ts';

/** The status of Neo4j's answers, which are sent before the result of the query is known. */
const ACCEPTED = 202;

/** A shorter answer is sent in one piece. */
const SHORT_BYTES = 1 << 14;

/** Sends the rows, then the other members of the answer. */
export function sendAnswer(response: Response, { fields, pieces }: BufferedRows, members: Omit<CypherAnswer, 'data'>): void {
  const begin = Buffer.from(`{"data":{"fields":${JSON.stringify(fields)},"values":[`);
  const end = Buffer.from(`]},${JSON.stringify(members).slice(1)}`);
  sendPieces(response.status(ACCEPTED), [begin, ...pieces, end]);
}

/** Sends buffered pieces as fast as the client reads them. */
export function sendPieces(response: Response, pieces: readonly Uint8Array[]): void {
  const length = pieces.reduce((sum, { byteLength }) => sum + byteLength, 0);
  response.set('content-length', String(length));
  if (length < SHORT_BYTES) {
    response.end(Buffer.concat(pieces, length));
    return;
  }
  Readable.from(pieces, { objectMode: false }).pipe(response);
}
