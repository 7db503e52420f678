import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { freePort } from './free-port.mjs';
import { missingForNeo4j, neo4jJars } from './jars.mjs';
import { javaFor, serverClass } from './java.mjs';
import { DEFAULT_LINE, RELEASES } from './releases.mjs';
import { neo4jSettings } from './settings.mjs';

const MAIN = 'Neo4jServer';
const START_PATIENCE_MS = 120_000;
/**
 * Code that runs for minutes is not worth the second compiler and the parallel collector, which take a core of their own.
 * Without the second compiler Java has room for 48 MB of compiled code, and a thread that is busy making more.
 */
const FOR_MINUTES = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-XX:ReservedCodeCacheSize=200m'];
/** The page cache maps files through interfaces that Java closed to libraries. */
const OPENED = ['java.base/java.nio', 'java.base/java.io', 'java.base/sun.nio.ch', 'java.base/java.lang'];

/**
 * Starts a Neo4j server on this machine alone, without accounts. It ends with the process that started it.
 * @param {{ line?: import('./releases.mjs').Line, port?: number, home?: string, forMinutes?: boolean, log?: (line: string) => void }} options
 *   Without a port it takes a free one; without a home its data are thrown away when it stops; `forMinutes` has it spare
 *   the processor at the cost of its highest speed.
 * @returns {Promise<{ uri: string, pid: number, stop(): Promise<void>, exited: Promise<unknown> }>} once it answers
 */
export async function startNeo4j({ line = DEFAULT_LINE, port, home, forMinutes = false, log = () => undefined } = {}) {
  const [jars, program, main] = await fetchNeo4j(line, log);
  const bolt = port ?? (await freePort());
  const folder = home ?? mkdtempSync(join(tmpdir(), 'entente-neo4j-'));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'neo4j.conf'), neo4jSettings(bolt));
  log(`Neo4j: starting ${RELEASES[line].release}`);
  const opened = OPENED.map((name) => `--add-opens=${name}=ALL-UNNAMED`);
  const options = ['-Xmx512m', ...(forMinutes ? FOR_MINUTES : []), ...opened];
  const java = spawn(program, [...options, '-cp', [join(jars, '*'), main].join(delimiter), MAIN, folder], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const exited = once(java, 'exit');
  const stop = async () => {
    java.stdin.end();
    await exited;
    if (home === undefined) rmSync(folder, { recursive: true, force: true });
  };
  // Until it reads its standard input, it would not notice that this process has gone.
  const abandon = () => java.kill('SIGKILL');
  process.once('exit', abandon);
  try {
    await answered(java, folder);
  } catch (error) {
    abandon();
    await stop();
    throw error;
  } finally {
    process.off('exit', abandon);
  }
  return { uri: `bolt://127.0.0.1:${bolt}`, pid: java.pid ?? 0, stop, exited };
}

/**
 * Downloads what a server needs, unless it is there.
 * @param {import('./releases.mjs').Line} line
 * @param {(line: string) => void} log
 * @returns {Promise<[jars: string, java: string, main: string]>} the folder of its jars, the java that runs it, and the folder
 *   of the class that starts it
 */
export async function fetchNeo4j(line, log) {
  const missing = missingForNeo4j(line);
  if (missing) throw new Error(missing);
  return Promise.all([neo4jJars(line, log), javaFor(line, log), serverClass()]);
}

/**
 * @param {import('node:child_process').ChildProcessWithoutNullStreams} java
 * @param {string} home
 */
function answered(java, home) {
  let said = '';
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`Neo4j did not start within ${START_PATIENCE_MS / 1000} s.`)), START_PATIENCE_MS);
    const read = (/** @type {Buffer} */ chunk) => {
      said = (said + chunk).slice(-4000);
      if (!/^ready$/m.test(said)) return;
      clearTimeout(timer);
      resolve(undefined);
    };
    java.stdout.on('data', read);
    java.stderr.on('data', read);
    java.once('exit', () => {
      clearTimeout(timer);
      if (said.includes('FileLockException')) return reject(new Error(`Neo4j did not start: another one is using ${home}.`));
      const causes = said.split('\n').filter((line) => /^Caused by|^Exception|error:/.test(line));
      reject(new Error(`Neo4j did not start. ${causes.at(-1) ?? said.trim()}`));
    });
  });
}
