import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Starts the product over a Neo4j in a process of its own, which ends with its standard input. */
export function startServer(uri: string): ChildProcess {
  const main = fileURLToPath(new URL('./cypher-server.ts', import.meta.url));
  const environment = {
    ...process.env,
    NODE_OPTIONS: '',
    NODE_ENV: 'production',
    NEO4J_URI: uri,
    NEO4J_PASSWORD: '',
    CYPHER_MAX_ROWS: '10000',
  };
  return spawn(process.execPath, ['--import', 'tsx', main], { env: environment, stdio: ['pipe', 'pipe', 'inherit'] });
}

/** The port that it listens to. */
export async function portOf(server: ChildProcess): Promise<number> {
  const [said] = await once(server.stdout ?? server, 'data');
  return Number(String(said));
}
