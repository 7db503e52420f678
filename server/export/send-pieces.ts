import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { Logger } from 'pino';
import type { ExportedRelation } from '../../model/export/content.ts';
import type { ExportDocument } from '../../model/export/document.ts';
import { Slices } from '../event-loop/slices.ts';

/** A piece is worth sending on its own from this length on. */
const PIECE = 64 * 1024;

/** Relations that are written at once: a slice of work in the longest format. */
const AT_ONCE = 25;

/** The pieces of a document, made in slices as they are asked for. @param pages its relations */
export async function* documentPieces(
  { head, relations, tail }: ExportDocument,
  pages: AsyncIterable<readonly ExportedRelation[]>,
): AsyncGenerator<string> {
  yield* slicedPieces(head);
  const slices = new Slices();
  let held: readonly ExportedRelation[] = [];
  for await (const page of pages) {
    for (let start = 0; start < page.length; start += AT_ONCE) {
      if (held.length > 0) {
        await slices.next();
        yield relations(held, false);
      }
      held = page.slice(start, start + AT_ONCE);
    }
  }
  if (held.length > 0) yield relations(held, true);
  yield tail;
}

/** The same pieces, made in slices, and short texts together. */
export async function* slicedPieces<Piece extends string | Uint8Array>(pieces: Iterable<Piece>): AsyncGenerator<Piece | string> {
  const slices = new Slices();
  let text = '';
  for (const piece of pieces) {
    if (typeof piece !== 'string') yield piece;
    else text += piece;
    if (text.length >= PIECE) {
      yield text;
      text = '';
    }
    if (slices.isOver) await slices.next();
  }
  if (text !== '') yield text;
}

/**
 * Sends pieces as the client takes them. A client that disconnects ends the making of them; an error in it closes the
 * connection, so that the file is not taken for complete.
 */
export async function sendPieces(pieces: AsyncIterable<string | Uint8Array>, response: Response, log: Logger): Promise<void> {
  try {
    // The compression holds back what has been made without a piece for each of a hundred thousand lines.
    await pipeline(Readable.from(pieces, { highWaterMark: 1 }), response);
  } catch (error) {
    if (!hasLeft(error)) log.error({ err: error }, 'an export was broken off');
  }
}

function hasLeft(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}
