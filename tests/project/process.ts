import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shippedFolders } from '../../seed/shipped.ts';
import { openDatabase } from '../../server/database/open/open-database.ts';
import { seededStore } from '../server/running-app.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ADDRESS = /^http:\/\/\S+$/;

/** How a command ended, and what it printed. */
export interface Ended {
  readonly code: number | null;
  readonly out: string[];
  readonly err: string[];
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** What was started and has not ended. */
const alive = new Set<Running>();

/** Ends what a test that failed has left running: for `afterEach`. */
export async function endLeftOver(): Promise<void> {
  await Promise.all([...alive].map(killNow));
}

/** A new temporary folder for a store. */
export function newDataFolder(): string {
  return mkdtempSync(join(tmpdir(), 'entente-data-'));
}

/** A new temporary folder with a store that has what ships: a start there loads nothing. */
export async function loadedDataFolder(): Promise<string> {
  return (await seededStore(await shippedFolders())).dataFolder;
}

/** How many relations there are in the store of a data folder, which no other process writes. */
export async function relationsIn(dataFolder: string): Promise<unknown> {
  const database = await openDatabase({ dataFolder });
  try {
    const { rows } = await database.read({ text: 'MATCH (:Actor)-[r]->(:Actor) RETURN count(r)' }, { timeoutMs: 10_000, maxRows: 1 });
    return rows[0]?.[0];
  } finally {
    await database.close();
  }
}

/** The variables of this process without those that would have Neo4j used. */
export function withoutNeo4j(): NodeJS.ProcessEnv {
  const { NEO4J_URI: _uri, NEO4J_USERNAME: _name, NEO4J_PASSWORD: _password, NEO4J_DATABASE: _database, ...others } = process.env;
  return others;
}

/** How a command is run. */
interface RunOptions {
  /** Gives it a process group, as a terminal does, to which a signal can be sent. */
  readonly ownGroup?: boolean;
  /** The open file that what it says of errors goes to, in the place of what is told when it has ended. */
  readonly errorsTo?: number;
  /** How large a file may become that it writes, bytes; as on a full disk, a longer write is refused. */
  readonly largestFile?: number;
  /** The Node that runs it, where it is not the one of this process. */
  readonly node?: string;
}

/** Runs a command of the project as a user does, with these variables and none of the engine's. */
export function run(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  { ownGroup = false, errorsTo, largestFile, node = process.execPath }: RunOptions = {},
): Running {
  const command = largestFile === undefined ? [] : ['prlimit', `--fsize=${largestFile}`];
  const [program = '', ...rest] = [...command, node, ...args];
  const child = spawn(program, rest, {
    cwd: ROOT,
    detached: ownGroup,
    env: { ...withoutNeo4j(), PORT: '0', NODE_OPTIONS: '', ...environment },
    stdio: ['ignore', 'pipe', errorsTo ?? 'pipe'],
  });
  const printed = { out: '', err: '' };
  child.stdout?.on('data', (chunk: Buffer) => {
    printed.out += chunk;
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    printed.err += chunk;
  });
  const lines = (text: string) => text.split('\n').filter((line) => line !== '');
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => resolve({ code, out: lines(printed.out), err: lines(printed.err) }));
  });
  const running = { child, ended };
  alive.add(running);
  void ended.then(() => alive.delete(running));
  return running;
}

/** Starts the product and waits for its address, which is the last line it prints. */
export async function start(
  environment: Readonly<Record<string, string>>,
  options: RunOptions = {},
): Promise<Running & { readonly address: string; readonly out: string[] }> {
  const running = run(['scripts/start.mjs'], environment, options);
  const out: string[] = [];
  const address = await new Promise<string>((resolve, reject) => {
    running.child.stdout?.on('data', (chunk: Buffer) => {
      out.push(
        ...String(chunk)
          .split('\n')
          .filter((line) => line !== ''),
      );
      const found = out.find((line) => ADDRESS.test(line));
      if (found !== undefined) resolve(found);
    });
    void running.ended.then(({ err }) => reject(new Error(`it did not start: ${err.join('\n')}`)));
  });
  return { ...running, address, out };
}

/** The processes that a process has started. */
export function childrenOf(pid: number): number[] {
  const listed = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  return listed
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([, parent]) => parent === pid)
    .map(([child = 0]) => child);
}

/** Whether a process runs; one that has ended but was not yet taken off the table does not. */
export function isRunning(pid: number): boolean {
  const listed = execFileSync('ps', ['-A', '-o', 'pid=,stat='], { encoding: 'utf8' });
  return listed.split('\n').some((line) => {
    const [each, state = ''] = line.trim().split(/\s+/);
    return Number(each) === pid && !state.startsWith('Z');
  });
}

/** Ends a process at once, as the kernel does when memory runs out. */
export async function killNow({ child, ended }: Running): Promise<void> {
  child.kill('SIGKILL');
  await ended;
}
