/**
 * `node scripts/image-steps.mjs NODE` runs the steps of the Dockerfile one by one without Docker, then starts what they made on a
 * root that cannot be written and asks it. Each step runs in bubblewrap with an empty root of its own, this system's programs
 * and the account of whoever calls, which should be an ordinary one; NODE is the program of the release that the file names.
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fail, ROOT } from './prepare.mjs';

const [node = ''] = process.argv.slice(2);
if (!existsSync(node)) fail('Usage: node scripts/image-steps.mjs NODE, the path of the program');
const PORT = process.env.PORT ?? '4040';
const PATIENCE_S = 60;
/** Of this system: its programs, and what they need to find the registry. */
const SYSTEM = ['/usr', '/bin', '/lib', '/lib64', '/sbin', '/etc/ssl', '/etc/resolv.conf', '/etc/hosts', '/etc/nsswitch.conf'];

const scratch = mkdtempSync(join(tmpdir(), 'entente-image-'));
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));

/** @typedef {{ root: string, folder: string, environment: Record<string, string> }} Stage */
/** @type {Stage[]} */
const stages = [];
/** @type {Map<string, Stage>} */
const named = new Map();
/** @type {{ health: string[], start: string[] }} */
const image = { health: [], start: [] };

for (const [instruction, rest] of instructions()) {
  const started = performance.now();
  const stage = instruction === 'FROM' ? newStage(rest) : stages.at(-1);
  if (stage === undefined) throw new Error('The file does not begin with FROM.');
  if (instruction === 'WORKDIR') {
    stage.folder = rest;
    mkdirSync(join(stage.root, rest), { recursive: true });
  } else if (instruction === 'ENV') Object.assign(stage.environment, Object.fromEntries([rest.split('=')]));
  else if (instruction === 'COPY') copy(stage, rest.split(' '));
  else if (instruction === 'RUN') runInside(stage, ['/bin/sh', '-c', rest]);
  else if (instruction === 'HEALTHCHECK') image.health = JSON.parse(rest.slice(rest.indexOf('[')));
  else if (instruction === 'CMD') image.start = JSON.parse(rest);
  console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${instruction} ${rest}`);
}
await serveAndAsk(stages.at(-1));

/** @returns {[string, string][]} the instructions of the file, each on one line */
function instructions() {
  const lines = readFileSync(join(ROOT, 'Dockerfile'), 'utf8').replaceAll('\\\n', '').split('\n');
  return lines.filter((line) => /^[A-Z]/.test(line)).map((line) => [line.split(' ')[0] ?? '', line.slice(line.indexOf(' ') + 1).trim()]);
}

/** @param {string} rest an image, and after AS a name @returns {Stage} */
function newStage(rest) {
  const [, release = '', name = ''] = /^node:(\d+)\S*(?: AS (\S+))?$/.exec(rest) ?? [];
  const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  if (!stdout.startsWith(`v${release}.`)) fail(`The file is for Node ${release}; this one is ${stdout.trim()}.`);
  const root = join(scratch, String(stages.length));
  for (const folder of ['node', 'tmp', 'proc', 'dev', 'etc']) mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'etc/passwd'), `node:x:${process.getuid?.()}:${process.getgid?.()}::/tmp:/bin/sh\n`);
  writeFileSync(join(root, 'etc/group'), `node:x:${process.getgid?.()}:\n`);
  const stage = { root, folder: '/', environment: {} };
  stages.push(stage);
  if (name !== '') named.set(name, stage);
  return stage;
}

/** @param {Stage} stage @param {string[]} words */
function copy(stage, words) {
  const from = /^--from=(.+)$/.exec(words[0] ?? '')?.[1];
  const source = from === undefined ? ROOT : (named.get(from)?.root ?? fail(`There is no stage ${from}.`));
  const [to = '', ...paths] = words.slice(from === undefined ? 0 : 1).reverse();
  for (const path of paths) {
    // Of the project only what .dockerignore lets through.
    const parts = path === '.' ? allowed() : [path];
    for (const part of parts) {
      const name = path === '.' ? part : to.endsWith('/') && from === undefined ? join(to, part.split('/').at(-1) ?? '') : to;
      const target = resolve(join(stage.root, stage.folder), name);
      mkdirSync(dirname(target), { recursive: true });
      cpSync(join(source, part), target, { recursive: true });
    }
  }
}

function allowed() {
  const lines = readFileSync(join(ROOT, '.dockerignore'), 'utf8').split('\n');
  return lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
}

/** @param {Stage} stage @param {readonly string[]} mounts @returns {string[]} */
function sandbox(stage, mounts) {
  const system = SYSTEM.filter((path) => existsSync(path)).flatMap((path) => ['--ro-bind', path, path]);
  const variables = Object.entries({ ...stage.environment, PATH: '/node:/usr/bin:/bin', HOME: '/tmp', TMPDIR: '/tmp' });
  const set = variables.flatMap(([name, value]) => ['--setenv', name, value]);
  return [...mounts, ...system, '--ro-bind', dirname(node), '/node', '--proc', '/proc', '--dev', '/dev', '--tmpfs', '/tmp', ...set];
}

/** @param {Stage} stage @param {readonly string[]} command */
function runInside(stage, command) {
  const { status } = spawnSync('bwrap', [...sandbox(stage, ['--bind', stage.root, '/']), '--chdir', stage.folder, ...command], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) fail(`The step ended with ${status}.`);
}

/** @param {Stage | undefined} stage */
async function serveAndAsk(stage) {
  if (stage === undefined) return;
  const data = join(scratch, 'data');
  mkdirSync(data);
  const inside = sandbox(stage, ['--ro-bind', stage.root, '/', '--bind', data, join(stage.folder, '.entente')]);
  const options = [...inside, '--setenv', 'PORT', PORT, '--chdir', stage.folder];
  const write = spawnSync('bwrap', [...options, '/bin/sh', '-c', `id; touch /x ${stage.folder}/x; ls -a`], { encoding: 'utf8' });
  console.log(write.stdout + write.stderr);
  const server = spawn('bwrap', [...options, ...image.start], { stdio: ['ignore', 'inherit', 'inherit'] });
  // What it started gets the signal: bubblewrap passes none on, but ends as that did.
  const inner = () => Number(readFileSync(`/proc/${server.pid}/task/${server.pid}/children`, 'utf8').split(' ')[0]);
  const ended = new Promise((done) => server.once('exit', (code, signal) => done(code ?? signal)));
  process.once('exit', () => server.kill('SIGKILL'));
  const address = `http://127.0.0.1:${PORT}`;
  const isReady = () =>
    fetch(`${address}/api/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  const until = performance.now() + PATIENCE_S * 1000;
  while (!(await isReady()) && server.exitCode === null) {
    if (performance.now() > until) fail(`It was not ready within ${PATIENCE_S} s.`);
    await sleep(100);
  }
  const body = JSON.stringify({ statement: 'MATCH (c:Claim) RETURN count(c)' });
  const asked = { method: 'POST', body, headers: { 'content-type': 'application/json' } };
  for (const [path, init] of [
    ['/api/ready'],
    ['/api/graph'],
    ['/api/cypher', asked],
    ['/api/camps?year=2008'],
    ['/'],
    ['/third-party-notices.txt'],
    ['/api/docs/swagger-ui.css'],
  ]) {
    const response = await fetch(`${address}${path}`, init);
    const text = await response.text();
    console.log(response.status, path, text.length > 200 ? `${text.length} characters` : text);
    if (!response.ok) process.exitCode = 1;
  }
  const health = spawnSync('bwrap', [...options, ...image.health]).status;
  process.kill(inner(), 'SIGTERM');
  const code = await ended;
  console.log(`health check: ${health}; ended with ${code}`);
  if (health !== 0 || code !== 0) process.exitCode = 1;
}
