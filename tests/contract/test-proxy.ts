import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { createServer as createSecureServer } from 'node:tls';

/** Stands before a real server, and can do to its connections what a network or a dying machine does. */
export class TestProxy {
  #frozen = false;
  readonly #pairs = new Set<readonly [Socket, Socket]>();

  private constructor(
    private readonly server: Server,
    readonly port: number,
    target: URL,
    event: 'connection' | 'secureConnection',
  ) {
    server.on(event, (client: Socket) => this.#join(client, target));
  }

  /** @param certificate with which it speaks TLS, and the server behind it does not */
  static async before(uri: string, certificate?: { readonly key: string; readonly cert: string }): Promise<TestProxy> {
    const server = certificate === undefined ? createServer() : createSecureServer(certificate);
    server.on('tlsClientError', () => undefined);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    return new TestProxy(server, port, new URL(uri), certificate === undefined ? 'connection' : 'secureConnection');
  }

  get address(): string {
    return `127.0.0.1:${this.port}`;
  }

  /** As a machine that hangs: connections are taken, and nothing is said. */
  freeze(): void {
    this.#frozen = true;
    for (const pair of this.#pairs) for (const socket of pair) socket.pause();
  }

  thaw(): void {
    this.#frozen = false;
    for (const pair of this.#pairs) for (const socket of pair) socket.resume();
  }

  /** As a server that is killed: connections end, and new ones are refused. */
  async kill(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    for (const pair of this.#pairs) for (const socket of pair) socket.destroy();
    await closed;
  }

  async restart(): Promise<void> {
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
  }

  #join(client: Socket, target: URL): void {
    const behind = connect(Number(target.port), target.hostname);
    const pair = [client, behind] as const;
    this.#pairs.add(pair);
    for (const [from, to] of [pair, [behind, client] as const]) {
      from.on('error', () => to.destroy());
      from.on('close', () => {
        to.destroy();
        this.#pairs.delete(pair);
      });
      from.on('data', (chunk: Buffer) => to.write(chunk));
      if (this.#frozen) from.pause();
    }
  }
}
