import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../scripts/neo4j/free-port.mjs';
import { startNeo4j } from '../../scripts/neo4j/start-neo4j.mjs';

/** A Neo4j that a suite has for itself, since it is killed. Its data stay until it is stopped. */
export class OwnNeo4j {
  private constructor(
    /** Where its data are. */
    readonly home: string,
    private readonly port: number,
    private server: Awaited<ReturnType<typeof startNeo4j>>,
  ) {}

  static async start(): Promise<OwnNeo4j> {
    const home = mkdtempSync(join(tmpdir(), 'entente-own-neo4j-'));
    const port = await freePort();
    return new OwnNeo4j(home, port, await startNeo4j({ home, port, forMinutes: true }));
  }

  get uri(): string {
    return this.server.uri;
  }

  get pid(): number {
    return this.server.pid;
  }

  /** Ends its process at once. */
  async kill(): Promise<void> {
    process.kill(this.server.pid, 'SIGKILL');
    await this.server.exited;
  }

  /** Ends it as one does who wants to start it again. */
  async shutDown(): Promise<void> {
    await this.server.stop();
  }

  /** Starts it again at the same address, with its data. */
  async startAgain(): Promise<void> {
    this.server = await startNeo4j({ home: this.home, port: this.port, forMinutes: true });
  }

  async stop(): Promise<void> {
    await this.server.stop();
    rmSync(this.home, { recursive: true, force: true });
  }
}
