import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { brotliCompressSync, constants } from 'node:zlib';
import { openChromium } from '../browser/chromium.ts';
import type { Product } from '../browser/product.ts';
import { withoutNeo4j } from '../project/process.ts';
import { secondsSince } from './elapsed.ts';
import { ProcessTree } from './process-tree.ts';
import { taskCost } from './trace.ts';

const SAMPLED_EVERY_MS = 500;
const SAID_EVERY_MS = 10_000;
const PATIENCE_MS = 900_000;

/** What something took until it was done. */
interface Cost {
  readonly seconds: number;
  /** Of all processes. */
  readonly cpuSeconds: number;
  /** Of all processes at their most; what several share is counted once. */
  readonly megabytes: number;
}

/**
 * Loads a folder as `npm run seed` does.
 * @param pids processes that work for it without being started by it
 * @throws Error with what the job said last, when it did not load
 */
export async function loadFolder(
  folder: string,
  variables: Readonly<Record<string, string>>,
  pids: readonly number[],
  say: (line: string) => void,
): Promise<Cost> {
  const job = spawn(process.execPath, ['dist/server/seed.js', folder], {
    env: { ...withoutNeo4j(), NODE_OPTIONS: '', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [job.stdout, job.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said = String(chunk).trim();
    });
  }
  const told = setInterval(() => said !== '' && say(said.split('\n').at(-1) ?? ''), SAID_EVERY_MS);
  const exited = once(job, 'exit');
  const cost = await costUntil(exited, [job.pid ?? 0, ...pids]);
  clearInterval(told);
  const [code] = await exited;
  if (code !== 0) throw new Error(`loading ended with code ${code}: ${said}`);
  return cost;
}

interface Serving extends Cost {
  /** Seconds until the first answer that needs the graph. */
  readonly firstAfter: number;
  /** Bytes of the graph as a browser takes it. */
  readonly compressed: number;
}

/** Asks a product that has just started what a viewer asks first, and for all of the graph. */
export async function firstAnswers(product: Product, pids: readonly number[]): Promise<Serving> {
  const started = performance.now();
  const asked = (async () => {
    await bodyOf(`${product.address}/api/info`);
    const firstAfter = secondsSince(started);
    const graph = await bodyOf(`${product.address}/api/graph?limit=10000000`);
    return { firstAfter, compressed: brotliCompressSync(graph, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }).length };
  })();
  const cost = await costUntil(asked, [product.pid, ...pids]);
  return { ...cost, ...(await asked) };
}

/** Opens the viewer where a processor draws: seconds until its first picture, and its longest task until then in milliseconds. */
export async function openedViewer(address: string): Promise<{ readonly seconds: number; readonly longest: number }> {
  const browser = await openChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    await browser.startTracing(page, { categories: ['toplevel'] });
    const started = performance.now();
    await page.goto(address, { timeout: PATIENCE_MS });
    await page.waitForSelector('[data-ready]', { timeout: PATIENCE_MS });
    const seconds = secondsSince(started);
    return { seconds, longest: taskCost(await browser.stopTracing()).longest };
  } finally {
    await browser.close();
  }
}

async function bodyOf(address: string): Promise<Buffer> {
  const response = await fetch(address, { headers: { 'accept-encoding': 'identity' }, signal: AbortSignal.timeout(PATIENCE_MS) });
  if (!response.ok) throw new Error(`${address} answers ${response.status}: ${await response.text()}`);
  return Buffer.from(await response.arrayBuffer());
}

/** What processes and all that they start take until something is done. */
async function costUntil(done: Promise<unknown>, pids: readonly number[]): Promise<Cost> {
  const trees = pids.map((pid) => new ProcessTree(pid));
  const sumOf = (value: (tree: ProcessTree) => number) => trees.reduce((sum, tree) => sum + value(tree), 0);
  const started = performance.now();
  const before = sumOf((tree) => tree.cpuSeconds());
  let megabytes = 0;
  const sample = () => {
    megabytes = Math.max(
      megabytes,
      sumOf((tree) => tree.megabytes()),
    );
  };
  const timer = setInterval(sample, SAMPLED_EVERY_MS);
  sample();
  await done.finally(() => clearInterval(timer));
  return { seconds: secondsSince(started), cpuSeconds: sumOf((tree) => tree.cpuSeconds()) - before, megabytes };
}
