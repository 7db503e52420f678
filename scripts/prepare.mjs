/** What `npm start` and `npm test` need before any of the project's TypeScript can run: its packages, and what is built of it. */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PACKAGES = join(ROOT, 'node_modules');
const INSTALLED = join(PACKAGES, '.entente-installed');

/** What is built, and from what. */
const BUILDS = [
  { name: 'viewer', folder: 'dist/client', config: 'vite.config.ts', sources: ['client', 'model', 'scripts/third-party-notices'] },
  {
    name: 'server',
    folder: 'dist/server',
    config: 'vite.server.config.ts',
    sources: ['server', 'seed', 'model', 'scripts/start.ts', 'scripts/mcp.ts', 'scripts/seed-embedded.ts', 'scripts/runtime-packages.mjs'],
    // Run once it is built, to write a file into its folder.
    last: { script: 'keep-compiled.js', file: 'language-support.compiled' },
  },
];

/** Ends the process with one line unless this Node is new enough. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isNewEnough = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (!isNewEnough)
    fail(`Entente needs Node.js 20.19, 22.12 or later; this is ${process.versions.node}. Install one from https://nodejs.org`);
}

/**
 * Installs what the product is built and run with, the `dependencies` of package.json, if it is not there. Where
 * everything was installed once, or somebody has installed by another command, everything is kept.
 */
export function installProduct() {
  installPackages(existsSync(PACKAGES) ? noted().kind : 'product');
}

/** Installs all packages, also those that only checks, tests and measurements need, if they are not there. */
export function installEverything() {
  installPackages('everything');
}

/**
 * Installs the packages of package-lock.json, unless the note says that they are there. Not by `npm ci`, which refuses a
 * lock file that lacks other platforms' binaries. No package needs its install script: esbuild's saves it milliseconds,
 * and Scarf's sends statistics.
 */
function installPackages(kind) {
  const wanted = hashOf(['package-lock.json']);
  const installed = noted();
  if (installed.lockFile === wanted && (installed.kind === kind || installed.kind === 'everything')) return;
  console.log('Installing packages …');
  const kinds = kind === 'product' ? ['--omit=dev'] : ['--include=dev'];
  const options = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', '--loglevel=error'];
  const { status } = spawnSync('npm', ['install', ...kinds, ...options], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) fail('The packages could not be installed; check the connection to the npm registry and start again.');
  writeFileSync(INSTALLED, kind === 'product' ? `${wanted} ${kind}` : wanted);
}

/** Of which lock file the packages are, and which of them are there. */
function noted() {
  const [lockFile = '', kind = 'everything'] = existsSync(INSTALLED) ? readFileSync(INSTALLED, 'utf8').split(' ') : [];
  return { lockFile, kind };
}

/**
 * Builds the viewer and the server beside each other, or only the one of that name, if its sources are not the ones it
 * was built from.
 */
export async function build(only) {
  await Promise.all(BUILDS.filter(({ name }) => only === undefined || name === only).map(buildOne));
}

async function buildOne({ name, folder, config, sources, last }) {
  const wanted = hashOf([...sources, config, 'package-lock.json', 'tsconfig.json']);
  const built = join(ROOT, folder);
  const builtFrom = `${built}.built-from`;
  if (existsSync(built) && existsSync(builtFrom) && readFileSync(builtFrom, 'utf8') === wanted) return;
  console.log(`Building the ${name} …`);
  const fresh = `${built}-${process.pid}`;
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const options = ['--config', config, '--outDir', fresh, '--emptyOutDir', '--logLevel', 'warn'];
  const run = async (...args) => {
    const { status, stderr } = await runNode(args);
    if (status !== 0) fail(`The ${name} could not be built:\n${stderr}`);
  };
  await run(vite, 'build', ...options);
  if (last !== undefined) await run(join(fresh, last.script), join(fresh, last.file));
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  rmSync(built, { recursive: true, force: true });
  renameSync(fresh, built);
  writeFileSync(builtFrom, wanted);
}

/** Runs Node in the project, and tells how it ended and what it said of errors. */
function runNode(args) {
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    stderr += chunk;
  });
  return new Promise((resolve) => {
    child.once('close', (status) => resolve({ status, stderr }));
  });
}

/** Prints one line and ends with exit code 1. */
export function fail(message) {
  console.error(message);
  process.exit(1);
}

/** SHA-256 over files and folders of the project, by their names and bytes. */
function hashOf(places) {
  const hash = createHash('sha256');
  for (const place of places) {
    const path = join(ROOT, place);
    const files = place.includes('.')
      ? [path]
      : readdirSync(path, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
    for (const file of files.sort()) hash.update(file.slice(ROOT.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}
