import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { missingJava } from './java.mjs';
import { CACHE, keptFolder } from './kept-folder.mjs';
import { DEFAULT_LINE, RELEASES } from './releases.mjs';

/** @typedef {import('./releases.mjs').Line} Line */

const POM = fileURLToPath(new URL('./pom.xml', import.meta.url));

/**
 * What this machine lacks to run a Neo4j server, in one sentence; nothing when it has it all.
 * @param {Line} line
 * @returns {string | undefined}
 */
export function missingForNeo4j(line = DEFAULT_LINE) {
  const java = missingJava(line);
  if (java !== undefined || existsSync(jarFolder(line))) return java;
  const maven = spawnSync(mavenCommand(), ['-v'], { shell: process.platform === 'win32' });
  return maven.status === 0 ? undefined : 'A local Neo4j needs Maven to download its jars, and there is no mvn on the PATH.';
}

/**
 * The folder with the server's jars, downloaded on the first call and kept between runs.
 * @param {Line} line
 * @param {(line: string) => void} log
 * @returns {Promise<string>}
 */
export function neo4jJars(line, log) {
  const { release, jarsMb } = RELEASES[line];
  return keptFolder(jarFolder(line), (partial) => {
    log(`Neo4j: downloading the jars of ${release} from Maven Central (${jarsMb} MB, once)`);
    return copyDependencies(release, partial, log);
  });
}

/** @param {Line} line */
function jarFolder(line) {
  return join(CACHE, `jars-${RELEASES[line].release}`);
}

function mavenCommand() {
  return process.platform === 'win32' ? 'mvn.cmd' : 'mvn';
}

/**
 * @param {string} release
 * @param {string} folder
 * @param {(line: string) => void} log
 * @returns {Promise<void>}
 */
function copyDependencies(release, folder, log) {
  const task = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';
  const options = ['-B', '-f', POM, task, `-Dneo4j.version=${release}`, '-DincludeScope=runtime', `-DoutputDirectory=${folder}`];
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
      if (code === 0) return resolve();
      const reason = said.split('\n').find((line) => line.includes('[ERROR]')) ?? `mvn ended with code ${code}`;
      reject(new Error(`Neo4j: the download of its jars failed. ${reason}`));
    });
  });
}
