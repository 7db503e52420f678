/** Bolt's messages, as far as the tests speak it. @see https://neo4j.com/docs/bolt/current/bolt/message/ */

type Packable = number | string | readonly Packable[] | { readonly [key: string]: Packable };

const MOST_OF_A_CHUNK = 0xffff;
const INT_32 = 0xca;
const STRING_16 = 0xd1;
const TINY_LIST = 0x90;
const TINY_MAP = 0xa0;
const TINY_STRUCTURE = 0xb0;

/** The messages of a connection, each put together from its chunks. */
export async function* boltMessages(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held = Buffer.alloc(0);
  let message: Buffer[] = [];
  for await (const chunk of chunks) {
    held = Buffer.concat([held, chunk]);
    while (held.length >= 2 && held.length >= 2 + held.readUInt16BE()) {
      const length = held.readUInt16BE();
      if (length > 0) message.push(held.subarray(2, 2 + length));
      else if (message.length > 0) {
        yield Buffer.concat(message);
        message = [];
      }
      held = held.subarray(2 + length);
    }
  }
}

/** A message in chunks, with its end. */
export function chunked(message: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let place = 0; place < message.length; place += MOST_OF_A_CHUNK) {
    const part = message.subarray(place, place + MOST_OF_A_CHUNK);
    parts.push(uint16(part.length), part);
  }
  return Buffer.concat([...parts, uint16(0)]);
}

/** A message of a kind with its fields. */
export function structure(tag: number, ...fields: readonly Buffer[]): Buffer {
  return Buffer.concat([Buffer.from([TINY_STRUCTURE + fields.length, tag]), ...fields]);
}

/** A value in PackStream; lists and maps of at most 15 members. */
export function packed(value: Packable): Buffer {
  if (typeof value === 'number') {
    const bytes = Buffer.from([INT_32, 0, 0, 0, 0]);
    bytes.writeInt32BE(value, 1);
    return bytes;
  }
  if (typeof value === 'string') {
    const text = Buffer.from(value);
    return Buffer.concat([Buffer.from([STRING_16]), uint16(text.length), text]);
  }
  if (Array.isArray(value)) return Buffer.concat([Buffer.from([TINY_LIST + value.length]), ...value.map(packed)]);
  const entries = Object.entries(value as { readonly [key: string]: Packable });
  return Buffer.concat([Buffer.from([TINY_MAP + entries.length]), ...entries.flatMap(([key, item]) => [packed(key), packed(item)])]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}
