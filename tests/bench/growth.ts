import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { brotliCompressSync, constants } from 'node:zlib';
import { layOut } from '../../model/layout/layout.ts';
import { serveProduct } from '../browser/product.ts';
import { campGraph } from '../camps/camp-graph.ts';
import { withoutNeo4j } from '../project/process.ts';
import { type Measurement, spreadOf, type Unit } from './measurement.ts';
import type { Part } from './part.ts';
import { missingForMemory, ProcessTree } from './process-tree.ts';

const SAMPLED_EVERY_MS = 500;
const MEGABYTE = 1e6;

/** What a dataset of one size costs from its files to its first answers: of several runs, a plot shows how that grows. */
export const growth: Part = {
  name: 'growth',
  measures: 'what loading and serving a dataset costs at one size, on the embedded engine; it is run when it is named',
  isAlone: true,
  lacks: missingForMemory,
  async run({ actors, say, data }) {
    const measurement = (name: string, unit: Unit, value: number): Measurement => ({ name, actors, unit, own: spreadOf([value]) });
    const graph = campGraph(actors);
    say(`${actors} actors, the layout`);
    const layout = cpuSecondsOf(() => layOut(graph.actors, graph.ties));
    const folder = await data.folder(actors);
    const store = await data.emptyStore();
    const loading = await load(folder, store.dataFolder, (line) => say(`${actors} actors, ${line}`));
    say(`${actors} actors, the first answers`);
    const serving = await serve(store.dataFolder);
    return [
      measurement('the layout alone', 'CPU s', layout),
      measurement('loading, all processes', 'CPU s', loading.cpuSeconds),
      measurement('loading, all processes at their most', 'MB', loading.megabytes),
      measurement('from listening to the first answer', 's', serving.seconds),
      measurement('serving until the graph is sent, all processes', 'CPU s', serving.cpuSeconds),
      measurement('serving, all processes at their most', 'MB', serving.megabytes),
      measurement('the graph of all years, compressed', 'MB', serving.compressed / MEGABYTE),
    ];
  },
};

interface Cost {
  readonly cpuSeconds: number;
  readonly megabytes: number;
}

function cpuSecondsOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Loads a folder as `npm run seed` does. */
async function load(folder: string, dataFolder: string, say: (line: string) => void): Promise<Cost> {
  const job = spawn(process.execPath, ['dist/server/seed.js', folder], {
    env: { ...withoutNeo4j(), NODE_OPTIONS: '', ENTENTE_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [job.stdout, job.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said = String(chunk).trim();
    });
  }
  const told = setInterval(() => said !== '' && say(said.split('\n').at(-1) ?? ''), 10_000);
  const exited = once(job, 'exit');
  const cost = await watched(job.pid ?? 0, exited);
  clearInterval(told);
  const [code] = await exited;
  if (code !== 0) throw new Error(`loading ended with code ${code}: ${said}`);
  return cost;
}

interface Serving extends Cost {
  /** Until the first answer that needs the graph. */
  readonly seconds: number;
  /** Bytes of the graph as a browser takes it. */
  readonly compressed: number;
}

async function serve(dataFolder: string): Promise<Serving> {
  const product = await serveProduct(dataFolder);
  try {
    const started = performance.now();
    const asked = (async () => {
      await bodyOf(`${product.address}/api/info`);
      const seconds = (performance.now() - started) / 1000;
      const graph = await bodyOf(`${product.address}/api/graph?limit=10000000`);
      return { seconds, compressed: brotliCompressSync(graph, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }).length };
    })();
    const cost = await watched(product.pid, asked);
    return { ...cost, ...(await asked) };
  } finally {
    await product.stop();
  }
}

async function bodyOf(address: string): Promise<Buffer> {
  const response = await fetch(address, { headers: { 'accept-encoding': 'identity' }, signal: AbortSignal.timeout(900_000) });
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}

/** What a process and all that it starts take until something is done. */
async function watched(pid: number, done: Promise<unknown>): Promise<Cost> {
  const tree = new ProcessTree(pid);
  let megabytes = 0;
  const sample = () => {
    megabytes = Math.max(megabytes, tree.megabytes());
  };
  const timer = setInterval(sample, SAMPLED_EVERY_MS);
  sample();
  await done.finally(() => clearInterval(timer));
  return { cpuSeconds: tree.cpuSeconds(), megabytes };
}
