import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { graphAnswer } from '../../model/api/graph.ts';
import { campsAnswer } from '../../model/camps/answer.ts';
import { freePort } from '../../scripts/neo4j/free-port.mjs';
import { loadedDataFolder, withoutNeo4j } from './process.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DOCKERFILE = readFileSync(join(ROOT, 'Dockerfile'), 'utf8');
/** An account that owns nothing, where this process may change to one. */
const NOBODY = { uid: 65_534, gid: 65_534 };
const isRoot = process.getuid?.() === 0;

/** The words of the last line of the Dockerfile with an instruction, which are in brackets. */
const commandOf = (instruction: string): string[] => {
  const found = [...DOCKERFILE.replaceAll('\\\n', ' ').matchAll(new RegExp(`^${instruction}\\b[^[]*(\\[.*\\])$`, 'gm'))].at(-1)?.[1];
  return JSON.parse(found ?? '[]');
};

describe('what the image is made of', () => {
  let place: string;
  let folder: string;
  let child: ChildProcess | undefined;
  const said = { out: '', err: '' };
  const environment = (more: Record<string, string>) => ({ ...withoutNeo4j(), NODE_OPTIONS: '', HOME: '/nonexistent', ...more });
  const account = isRoot ? NOBODY : {};

  beforeAll(() => {
    // Another account has to pass through it.
    place = mkdtempSync(join(tmpdir(), 'entente-image-'));
    chmodSync(place, 0o755);
    folder = join(place, 'app');
    const assembled = spawnSync(process.execPath, ['scripts/assemble.mjs', folder], { cwd: ROOT, encoding: 'utf8' });
    expect([assembled.status, assembled.stderr]).toEqual([0, '']);
  });
  afterAll(() => {
    child?.kill('SIGKILL');
    rmSync(place, { recursive: true, force: true });
  });

  it('has no sources, and of the packages only what is read while it runs', () => {
    expect(readdirSync(folder).sort()).toEqual(['LICENSE', 'cypher', 'dist', 'node_modules', 'package.json', 'seed']);
    expect(readdirSync(join(folder, 'node_modules')).length).toBeLessThan(8);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => /\.tsx?$|typescript|vite/.test(file))).toEqual([]);
    const bytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
    expect(bytes).toBeLessThan(110 * 1024 ** 2);
  });

  it('serves as an account that owns nothing, is found healthy, and writes to its data and temporary folders alone', async () => {
    const [data, temporary] = [await loadedDataFolder(), join(place, 'tmp')];
    mkdirSync(temporary);
    if (isRoot) for (const each of [data, temporary]) chownSync(each, NOBODY.uid, NOBODY.gid);
    const before = listed(folder);
    const port = String(await freePort());
    const [program = '', ...args] = commandOf('CMD');
    expect(program).toBe('node');
    const variables = environment({ ENTENTE_DATA: data, TMPDIR: temporary, PORT: port, HOST: '127.0.0.1' });
    const started = spawn(process.execPath, args, { cwd: folder, env: variables, stdio: ['ignore', 'pipe', 'pipe'], ...account });
    child = started;
    const ended = new Promise((resolve) => started.once('close', (code) => resolve(code)));
    started.stderr.on('data', (chunk) => {
      said.err += chunk;
    });
    const address = await new Promise<string>((resolve, reject) => {
      started.stdout.on('data', (chunk) => {
        said.out += chunk;
        const [found] = /^http:\/\/\S+/m.exec(said.out) ?? [];
        if (found !== undefined) resolve(found);
      });
      void ended.then(() => reject(new Error(said.err)));
    });
    const [, ...probe] = commandOf('HEALTHCHECK');
    expect(spawnSync(process.execPath, probe, { env: environment({ PORT: port }) }).status).toBe(0);
    const answer = async (path: string) => (await fetch(`${address}${path}`)).json();
    expect(graphAnswer.parse(await answer('/api/graph')).relations.length).toBeGreaterThan(0);
    expect(campsAnswer.parse(await answer('/api/camps?year=2008')).camps.length).toBeGreaterThan(1);
    const query = { method: 'POST', body: '{"statement":"RETURN 1"}', headers: { 'content-type': 'application/json' } };
    const status = async (path: string, init?: RequestInit) => {
      const response = await fetch(`${address}${path}`, init);
      // A body that nobody reads is a request that is still open.
      await response.arrayBuffer();
      return response.status;
    };
    expect(await status('/api/cypher', query)).toBe(202);
    const notices = await fetch(`${address}/third-party-notices.txt`);
    expect([notices.status, notices.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(await notices.text()).toContain('SIL OPEN FONT LICENSE');
    for (const path of ['/', '/api/docs/swagger-ui.css', '/api/docs/swagger-ui-bundle.js']) expect(await status(path), path).toBe(200);
    started.kill('SIGTERM');
    expect([await ended, said.err]).toEqual([0, '']);
    expect(spawnSync(process.execPath, probe, { env: environment({ PORT: port }) }).status).toBe(1);
    expect(listed(folder)).toEqual(before);
  });

  it('is built from what .dockerignore names, which is there', () => {
    const lines = readFileSync(join(ROOT, '.dockerignore'), 'utf8').split('\n');
    expect(lines).toContain('*');
    const through = lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    expect(through.filter((name) => !existsSync(join(ROOT, name)))).toEqual([]);
    expect(through.filter((name) => /^\.|tests|node_modules|dist/.test(name))).toEqual([]);
  });
});

/** All files below a folder, with when each was changed last. */
function listed(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => `${file} ${statSync(join(folder, file)).mtimeMs}`)
    .sort();
}
