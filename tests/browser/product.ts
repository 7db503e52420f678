import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shippedFolders } from '../../seed/shipped.ts';
import { withoutNeo4j } from '../project/process.ts';
import { seedInto } from '../server/running-app.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The product as one that only looks at it has it. */
export interface Served {
  /** Where it is served, without a slash at the end. */
  readonly address: string;
  stop(): Promise<void>;
}

export interface Product extends Served {
  /** The id of its process. */
  readonly pid: number;
  /** Where its data are. */
  readonly dataFolder: string;
  /** Ends its process as a crash does; the data stay. */
  kill(): Promise<void>;
  /** Starts it again at the same address. */
  startAgain(): Promise<void>;
}

/** Builds the viewer, if it is not up to date. */
export function buildViewer(): void {
  const built = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', "import { build } from './scripts/prepare.mjs'; await build();"],
    {
      cwd: ROOT,
    },
  );
  if (built.status !== 0) throw new Error(`the viewer could not be built: ${built.stderr}`);
}

/** Where the products of the run are served: one with the shipped data, one with the first dataset of them alone. */
const SHARED = { all: process.env.ENTENTE_TEST_PRODUCT, first: process.env.ENTENTE_TEST_FIRST_PRODUCT };

/** A product of the run, which nobody ends, or one of its own. */
export async function sharedProduct(data: 'all' | 'first'): Promise<Served> {
  const address = SHARED[data];
  if (address !== undefined) return { address, stop: async () => undefined };
  return startProduct(data === 'first' ? await firstDataset() : undefined);
}

/** The folder of the dataset that ships first: a fifth of the relations, and all that most screens have to show. */
export async function firstDataset(): Promise<string> {
  const [folder] = await shippedFolders();
  if (folder === undefined) throw new Error('No dataset ships.');
  return folder;
}

/**
 * Builds the viewer if it is not up to date, and starts the product in a folder of its own.
 * @param dataset the folder of a dataset to load instead of the shipped ones
 * @param settings variables of its environment beside those that every product here has
 */
export async function startProduct(dataset?: string, settings: Readonly<Record<string, string>> = {}): Promise<Product> {
  buildViewer();
  const data = mkdtempSync(join(tmpdir(), 'entente-browser-'));
  await seedInto({ dataFolder: data }, dataset === undefined ? await shippedFolders() : [dataset]);
  const product = await serveProduct(data, settings);
  return {
    ...product,
    get pid() {
      return product.pid;
    },
    async stop() {
      await product.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/**
 * Starts the product, as it is built, with the store in a folder, which stays when it is stopped.
 * @param settings variables of its environment beside those that every product here has
 */
export async function serveProduct(data: string, settings: Readonly<Record<string, string>> = {}): Promise<Product> {
  let server = serve(data, '0', settings);
  const address = await addressOf(server);
  return {
    address,
    get pid() {
      return server.pid ?? 0;
    },
    dataFolder: data,
    kill: () => ended(server, 'SIGKILL'),
    async startAgain() {
      server = serve(data, new URL(address).port, settings);
      await addressOf(server);
    },
    stop: () => ended(server, 'SIGTERM'),
  };
}

function serve(data: string, port: string, settings: Readonly<Record<string, string>>): ChildProcess {
  return spawn(process.execPath, ['--enable-source-maps', 'dist/server/start.js'], {
    cwd: ROOT,
    env: { ...withoutNeo4j(), ...settings, NODE_OPTIONS: '', ENTENTE_DATA: data, HOST: '127.0.0.1', PORT: port },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function ended(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exit = new Promise((resolve) => server.once('exit', resolve));
  server.kill(signal);
  await exit;
}

/** The last line that it prints is its address. */
function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk;
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(output) ?? [];
      if (address !== undefined) resolve(address);
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.once('exit', (code) => reject(new Error(`the server ended with code ${code}: ${output}`)));
  });
}
