import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** The product over a Neo4j, in a process of its own. */
export interface Neo4jProduct {
  readonly port: number;
  stop(): Promise<void>;
}

/** Starts the product over a Neo4j in a process of its own, which ends with its standard input. */
export async function serveNeo4j(uri: string): Promise<Neo4jProduct> {
  const main = fileURLToPath(new URL('./cypher-server.ts', import.meta.url));
  const environment = {
    ...process.env,
    NODE_OPTIONS: '',
    NODE_ENV: 'production',
    NEO4J_URI: uri,
    NEO4J_PASSWORD: '',
    CYPHER_MAX_ROWS: '10000',
  };
  const server = spawn(process.execPath, ['--import', 'tsx', main], { env: environment, stdio: ['pipe', 'pipe', 'inherit'] });
  const exited = once(server, 'exit');
  const [said] = await Promise.race([once(server.stdout, 'data'), exited.then(() => ['NaN'])]);
  const port = Number(String(said));
  if (Number.isNaN(port)) throw new Error('The product over Neo4j did not start.');
  return {
    port,
    async stop() {
      server.stdin.end();
      await exited;
    },
  };
}
