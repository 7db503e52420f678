import { createHash, randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Request, Response } from 'express';
import { LRUCache } from 'lru-cache';

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

/** Writes an answer as JSON and compresses it. The threads that compress are not the one that answers requests. */
async function encode(answer: unknown, encoding: Encoding): Promise<EncodedAnswer> {
  const body = Buffer.from(JSON.stringify(answer));
  if (encoding === 'identity' || body.length < WORTH_COMPRESSING) return { body, encoding: 'identity' };
  return { body: await COMPRESS[encoding](body), encoding };
}

const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)];
const COMPRESS = {
  br: (body: Buffer) => brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }),
  gzip: (body: Buffer) => zip(body),
};
