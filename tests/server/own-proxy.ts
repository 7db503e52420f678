import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../scripts/neo4j/free-port.mjs';
import { findProxies } from '../../scripts/proxies.mjs';
import { projectFile } from '../../server/files/project-file.ts';

const PATIENCE_MS = 20_000;

export type ProxyName = 'nginx' | 'caddy';

/** A proxy in front of a server. */
export interface OwnProxy {
  readonly address: string;
  stop(): Promise<void>;
}

/**
 * Starts a proxy with its example in docs/operations.md, in front of a server: at a port of its own, without a certificate.
 * @param server where that listens
 */
export async function startProxy(name: ProxyName, server: string): Promise<OwnProxy> {
  const folder = mkdtempSync(join(tmpdir(), `entente-${name}-`));
  const port = await freePort();
  const config = join(folder, 'config');
  const example = exampleOf(name).replace(/(http:\/\/)?127\.0\.0\.1:4040/, name === 'nginx' ? server : new URL(server).host);
  writeFileSync(config, name === 'nginx' ? nginxConfig(example, folder, port) : caddyConfig(example, port));
  const args =
    name === 'nginx'
      ? ['-p', folder, '-c', config, '-e', join(folder, 'error.log')]
      : ['run', '--config', config, '--adapter', 'caddyfile'];
  const { path } = findProxies()[name];
  const proxy = spawn(path ?? name, args, { stdio: 'ignore', env: { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder } });
  const address = `http://localhost:${port}`;
  const stop = async () => {
    const ended = proxy.exitCode === null ? once(proxy, 'exit') : undefined;
    proxy.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  await answers(address, proxy).catch(async (error) => {
    await stop();
    throw error;
  });
  return { address, stop };
}

function exampleOf(name: ProxyName): string {
  const page = readFileSync(projectFile('docs/operations.md'), 'utf8');
  const [, example] = new RegExp(`^\`\`\`${name}\\n(.*?)^\`\`\`$`, 'ms').exec(page) ?? [];
  if (example === undefined) throw new Error(`docs/operations.md has no example for ${name}.`);
  return example;
}

function nginxConfig(example: string, folder: string, port: number): string {
  const here = example
    .replace('listen 443 ssl;', `listen 127.0.0.1:${port};`)
    .replace('entente.example.org', 'localhost')
    .replaceAll(/^ *ssl_.*\n/gm, '');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${join(folder, kind)};`);
  return `daemon off; pid ${join(folder, 'pid')}; events {} http { access_log off; ${temporary.join(' ')}\n${here}}`;
}

function caddyConfig(example: string, port: number): string {
  return `{\n admin off\n}\n${example.replace('entente.example.org', `http://localhost:${port}`)}`;
}

async function answers(address: string, proxy: ChildProcess): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  while (performance.now() < until && proxy.exitCode === null) {
    if (
      await fetch(`${address}/api/live`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await sleep(50);
  }
  throw new Error(`The proxy did not answer at ${address}${proxy.exitCode === null ? '' : `; it ended with ${proxy.exitCode}`}.`);
}
