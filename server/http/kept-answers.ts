import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import type { Request, Response } from 'express';
import { LRUCache } from 'lru-cache';
import { jsonPieces } from './json-pieces.ts';

/** How much is kept in all, bytes as they are sent. */
const KEPT_BYTES = 64_000_000;
/** A shorter answer is not compressed: it would hardly be shorter. */
const WORTH_COMPRESSING = 1024;

const ENCODINGS = ['br', 'gzip', 'identity'] as const;
type Encoding = (typeof ENCODINGS)[number];

/** An answer as it is sent. */
interface EncodedAnswer {
  readonly body: Buffer;
  readonly encoding: Encoding;
}

/**
 * Keeps answers that follow from the version of the graph and the address of the request alone, in the form in which they
 * are sent. Whoever has an answer already is told so before anything is read or selected, and whoever asks while it is being
 * made waits for it. Those that were asked for last are kept.
 */
export class KeptAnswers {
  readonly #answers = new LRUCache<string, EncodedAnswer, () => Promise<unknown>>({
    maxSize: KEPT_BYTES,
    sizeCalculation: ({ body }) => body.length,
    fetchMethod: async (key, _stale, { context: make }) => encode(await make(), key.slice(0, key.indexOf(' ')) as Encoding),
  });
  /** Another start of the server may be that of another version of Entente, which answers in another form. */
  readonly #start = randomUUID();

  /**
   * Sends the answer, or 304 to whoever has it.
   * @param version of the graph
   * @param make makes the answer where it is not kept; what it rejects with is not kept
   */
  async send(request: Request, response: Response, version: string, make: () => Promise<unknown>): Promise<void> {
    const encoding = request.acceptsEncodings([...ENCODINGS]) || 'identity';
    const tag = this.#tag(version, request.originalUrl);
    response.vary('Accept-Encoding').set('ETag', tag);
    if (request.fresh) {
      response.status(304).end();
      return;
    }
    // A problem has no tag.
    response.removeHeader('ETag');
    const answer = await this.#answers.forceFetch(`${encoding} ${version} ${request.originalUrl}`, { context: make });
    if (answer.encoding !== 'identity') response.set('Content-Encoding', answer.encoding);
    response.set('ETag', tag).type('json').send(answer.body);
  }

  #tag(version: string, address: string): string {
    return `W/"${createHash('sha256').update(`${this.#start} ${version} ${address}`).digest('base64url').slice(0, 27)}"`;
  }
}

/** Writes an answer as JSON and compresses it, in pieces. The threads that compress are not the one that answers requests. */
async function encode(answer: unknown, encoding: Encoding): Promise<EncodedAnswer> {
  const pieces = jsonPieces(answer);
  const { value: first = '' } = await pieces.next();
  if (encoding === 'identity' || first.length < WORTH_COMPRESSING) return { body: await joined(first, pieces), encoding: 'identity' };
  const compress = COMPRESS[encoding]();
  const [body] = await Promise.all([buffer(compress), pipeline(Readable.from(withFirst(first, pieces)), compress)]);
  return { body, encoding };
}

async function joined(first: string, rest: AsyncIterable<string>): Promise<Buffer> {
  const parts = [Buffer.from(first)];
  for await (const piece of rest) parts.push(Buffer.from(piece));
  return Buffer.concat(parts);
}

async function* withFirst(first: string, rest: AsyncIterable<string>): AsyncGenerator<Buffer> {
  yield Buffer.from(first);
  for await (const piece of rest) yield Buffer.from(piece);
}

const COMPRESS = {
  br: () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: () => createGzip(),
};
