import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const POM = fileURLToPath(new URL('./pom.xml', import.meta.url));
const CACHE = fileURLToPath(new URL('../../.neo4j', import.meta.url));
const OLDEST_JAVA = 17;

/**
 * What this machine lacks to run a Neo4j server, in one sentence; nothing when it has it all.
 * @returns {string | undefined}
 */
export function missingForNeo4j() {
  const java = spawnSync('java', ['-version'], { encoding: 'utf8' });
  if (java.status !== 0) return `A local Neo4j needs Java ${OLDEST_JAVA} or 21 (a JDK), and there is no java on the PATH.`;
  const version = Number(/version "(\d+)/.exec(java.stderr)?.[1]);
  if (version < OLDEST_JAVA) return `A local Neo4j needs Java ${OLDEST_JAVA} or 21 (a JDK), and the java on the PATH is ${version}.`;
  if (existsSync(jarFolder())) return undefined;
  const maven = spawnSync(mavenCommand(), ['-v'], { shell: process.platform === 'win32' });
  return maven.status === 0 ? undefined : 'A local Neo4j needs Maven to download its jars, and there is no mvn on the PATH.';
}

/**
 * The folder with the server's jars, downloaded (118 MB) on the first call and kept between runs.
 * @param {(line: string) => void} log
 * @returns {Promise<string>}
 */
export async function neo4jJars(log) {
  const folder = jarFolder();
  if (existsSync(folder)) return folder;
  mkdirSync(CACHE, { recursive: true });
  // Renamed only when all of it is there, so that a download that broke off is never taken for a whole one.
  const partial = `${folder}.${process.pid}`;
  const discard = () => rmSync(partial, { recursive: true, force: true });
  process.once('exit', discard);
  log('Neo4j: downloading its jars from Maven Central (118 MB, once)');
  try {
    await copyDependencies(partial, log);
    if (!existsSync(folder)) renameSync(partial, folder);
  } finally {
    process.off('exit', discard);
    discard();
  }
  return folder;
}

function jarFolder() {
  const version = /<neo4j\.version>(.+)<\/neo4j\.version>/.exec(readFileSync(POM, 'utf8'))?.[1];
  return join(CACHE, `jars-${version}`);
}

function mavenCommand() {
  return process.platform === 'win32' ? 'mvn.cmd' : 'mvn';
}

/**
 * @param {string} folder
 * @param {(line: string) => void} log
 */
function copyDependencies(folder, log) {
  const task = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';
  const options = ['-B', '-f', POM, task, '-DincludeScope=runtime', `-DoutputDirectory=${folder}`];
  const maven = spawn(mavenCommand(), options, { stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
  let fetched = 0;
  let said = '';
  const read = (/** @type {Buffer} */ chunk) => {
    said = (said + chunk).slice(-4000);
    const before = fetched;
    fetched += String(chunk).match(/^(\[INFO\] )?Downloaded from .*\.jar /gm)?.length ?? 0;
    if (Math.floor(fetched / 50) > Math.floor(before / 50)) log(`Neo4j: ${fetched} jars downloaded`);
  };
  maven.stdout.on('data', read);
  maven.stderr.on('data', read);
  return new Promise((resolve, reject) => {
    maven.once('error', reject);
    maven.once('exit', (code) => {
      if (code === 0) return resolve(undefined);
      const reason = said.split('\n').find((line) => line.includes('[ERROR]')) ?? `mvn ended with code ${code}`;
      reject(new Error(`Neo4j: the download failed. ${reason}`));
    });
  });
}
