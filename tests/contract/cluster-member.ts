import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { boltMessages, chunked, packed, structure } from './bolt.ts';

/** The addresses of a cluster, by what they are for. */
export interface RoutingTable {
  readonly ROUTE: readonly string[];
  readonly READ: readonly string[];
  readonly WRITE: readonly string[];
}

/** Bolt 5.4, by which both sides of a member speak. */
const VERSION = Buffer.from([0, 0, 4, 5]);
const MAGIC = Buffer.from('6060b017', 'hex');
const HANDSHAKE_BYTES = 20;

const ROUTE = 0x66;
const BEGIN = 0x11;
const RUN = 0x10;
const COMMIT = 0x12;
const RESET = 0x0f;
const SUCCESS = 0x70;
const FAILURE = 0x7f;
const IGNORED = 0x7e;
/** `"mode": "r"` in the details of BEGIN or RUN, in PackStream. */
const READS = Buffer.from('\x84mode\x81r', 'latin1');

/** What a member knows of a connection: whether it ignores all until RESET, and whether a transaction that reads is open. */
interface ConnectionState {
  hasFailed: boolean;
  isInRead: boolean;
}

/**
 * A member of a cluster, before a real server that is alone: it gives out the routing table of the cluster, counts what it is
 * asked, and refuses to write when it is not the leader, as Neo4j does. All else the server answers.
 */
export class ClusterMember {
  readonly asked = { reads: 0, writes: 0, refused: 0 };
  isLeader = true;
  readonly #sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private readonly table: () => RoutingTable,
    target: URL,
  ) {
    server.on('connection', (client) => void this.#serve(client, target).catch(() => client.destroy()));
  }

  static async before(uri: string, table: () => RoutingTable): Promise<ClusterMember> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new ClusterMember(server, table, new URL(uri));
  }

  get address(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async kill(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  async #serve(client: Socket, target: URL): Promise<void> {
    const behind = connect(Number(target.port), target.hostname);
    for (const [one, other] of [
      [client, behind],
      [behind, client],
    ] as const) {
      this.#sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        this.#sockets.delete(one);
        other.destroy();
      });
    }
    await bytesFrom(client, HANDSHAKE_BYTES);
    behind.write(Buffer.concat([MAGIC, VERSION, Buffer.alloc(HANDSHAKE_BYTES - MAGIC.length - VERSION.length)]));
    client.write(await bytesFrom(behind, VERSION.length));
    behind.on('data', (chunk: Buffer) => client.write(chunk));
    const state: ConnectionState = { hasFailed: false, isInRead: false };
    for await (const message of boltMessages(client)) {
      const answer = this.#answer(message, state);
      if (answer === undefined) behind.write(chunked(message));
      else client.write(chunked(answer));
    }
  }

  /** What it answers itself; `undefined` leaves it to the server. */
  #answer(message: Buffer, state: ConnectionState): Buffer | undefined {
    const tag = message[1];
    if (tag === RESET) state.hasFailed = false;
    if (tag === RESET || tag === COMMIT) state.isInRead = false;
    if (state.hasFailed) return structure(IGNORED);
    if (tag === ROUTE) {
      const servers = Object.entries(this.table()).map(([role, addresses]) => ({ role, addresses }));
      return structure(SUCCESS, packed({ rt: { ttl: 300, db: 'neo4j', servers } }));
    }
    if (tag !== BEGIN && tag !== RUN) return undefined;
    const isRead = state.isInRead || message.includes(READS);
    if (tag === BEGIN) state.isInRead = isRead;
    this.asked[isRead ? 'reads' : 'writes'] += 1;
    if (isRead || this.isLeader) return undefined;
    state.hasFailed = true;
    this.asked.refused += 1;
    const details = { code: 'Neo.ClientError.Cluster.NotALeader', message: 'No write operations are allowed directly on this database.' };
    return structure(FAILURE, packed(details));
  }
}

async function bytesFrom(socket: Socket, count: number): Promise<Buffer> {
  for (;;) {
    const bytes: Buffer | null = socket.read(count);
    if (bytes !== null) return bytes;
    if (socket.destroyed) throw new Error('The connection has ended.');
    await Promise.race([once(socket, 'readable'), once(socket, 'close')]);
  }
}
