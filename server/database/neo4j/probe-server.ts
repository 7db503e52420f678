import { connect, type Socket } from 'node:net';
import { connect as connectSecurely, TLSSocket } from 'node:tls';
import { isEncrypted, type ServerAddress } from './address.ts';

/** The beginning of Bolt: what it is known by, and four ranges of versions. Whoever speaks it answers with one of them, in 4 bytes. */
const BOLT = Buffer.from('6060b01700080805000204040000000300000000', 'hex');
const ANSWER_BYTES = 4;

/** What there is at an address. */
export type ProbeResult =
  | {
      readonly kind: 'bolt' | 'http';
      readonly isEncrypted: boolean;
      /** Why the certificate is not trusted, such as `DEPTH_ZERO_SELF_SIGNED_CERT`. */
      readonly distrust?: string;
    }
  /** It takes the connection, and says nothing. */
  | { readonly kind: 'silent' }
  /** It takes the connection, and closes it without a word, as a port that is passed on to a server that has stopped. */
  | { readonly kind: 'closed' }
  /** It says something else. */
  | { readonly kind: 'other' }
  /** @see https://nodejs.org/api/errors.html#common-system-errors */
  | { readonly kind: 'failed'; readonly code: string };

/**
 * Looks what speaks at an address, without an account: whether it is Bolt, and whether it is encrypted.
 * @param limitMs how long it may take to answer
 */
export async function probeServer(address: ServerAddress, limitMs: number): Promise<ProbeResult> {
  const wanted = isEncrypted(address);
  const found = await probeOnce(address, wanted, limitMs);
  const turnedAway = found.kind === 'other' || found.kind === 'closed' || (found.kind === 'failed' && !NEVER_THERE.has(found.code));
  if (!turnedAway) return found;
  const otherwise = await probeOnce(address, !wanted, limitMs);
  return otherwise.kind === 'bolt' || otherwise.kind === 'http' ? otherwise : found;
}

/** What says that no connection came about, encrypted or not. */
const NEVER_THERE: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT']);

function probeOnce({ host, port }: ServerAddress, encrypted: boolean, limitMs: number): Promise<ProbeResult> {
  return new Promise((resolve) => {
    const isName = !/^[\d.]+$|:/.test(host);
    // The certificate is judged here, so that a wrong one is told from none.
    const socket: Socket = encrypted
      ? connectSecurely({ host, port, rejectUnauthorized: false, ...(isName ? { servername: host } : {}) })
      : connect({ host, port });
    let heard = Buffer.alloc(0);
    const end = (found: ProbeResult) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(found);
    };
    const timer = setTimeout(() => end({ kind: 'silent' }), limitMs);
    socket.once(encrypted ? 'secureConnect' : 'connect', () => socket.write(BOLT));
    socket.on('data', (chunk: Buffer) => {
      heard = Buffer.concat([heard, chunk]);
      if (heard.byteLength >= ANSWER_BYTES) end({ ...classify(heard, encrypted), ...distrustOf(socket) });
    });
    socket.once('end', () => end({ kind: heard.byteLength === 0 ? 'closed' : 'other' }));
    socket.on('error', (error: NodeJS.ErrnoException) => end({ kind: 'failed', code: error.code ?? error.message }));
  });
}

function classify(heard: Buffer, isEncrypted: boolean): ProbeResult {
  if (heard.toString('latin1', 0, ANSWER_BYTES) === 'HTTP') return { kind: 'http', isEncrypted };
  // A version: its number in the last byte, none of which is large.
  return heard[0] === 0 && (heard[3] ?? 0) < 0x20 ? { kind: 'bolt', isEncrypted } : { kind: 'other' };
}

function distrustOf(socket: Socket): { readonly distrust?: string } {
  if (!(socket instanceof TLSSocket) || socket.authorized) return {};
  // The type says Error; for what is wrong with a certificate it is its code.
  return { distrust: String(socket.authorizationError) };
}
