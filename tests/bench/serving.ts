import { setTimeout as sleep } from 'node:timers/promises';
import { shippedFolders } from '../../seed/shipped.ts';
import { type Product, serveProduct } from '../browser/product.ts';
import { seedInto } from '../server/running-app.ts';
import { type Measurement, spreadOf } from './measurement.ts';
import type { Part } from './part.ts';
import { missingForMemory, ProcessTree } from './process-tree.ts';
import { quantile } from './statistics.ts';

const AT_ONCE = 10;
/** The large ones are asked again until so much time has passed: of few small requests, the slowest of a hundred is not known. */
const LEAST_MS = 15_000;
/** Fewer requests a minute than one client may make. */
const BETWEEN_MS = 60;
const IDLE_MS = 15_000;

/** The server as it is built, on the embedded engine. */
export const serving: Part = {
  name: 'serving',
  measures: 'small requests while ten large ones run, and the memory of the server with all its processes',
  lacks: missingForMemory,
  shares: ['store'],
  async run({ isQuick, actors, say, data }) {
    const [someone] = (await data.dataset(actors)).actors;
    const small = ['/api/live', '/api/vocabulary', `/api/actors/${someone?.id}`];
    const { dataFolder } = await data.store(actors);
    const measurements: Measurement[] = [];
    const product = await serveProduct(dataFolder);
    try {
      const unions = (index: number) => `/api/graph?limit=${10_000_000 + index}`;
      const exports = (index: number) => `/api/export/gexf?limit=${10_000_000 + index}`;
      await latencies(product, small, isQuick ? 1000 : 3000);
      say(`${actors} actors, small requests alone`);
      measurements.push(row('small requests alone', actors, await latencies(product, small, isQuick ? 2000 : 5000)));
      const large = [['ten unions', unions] as const, ['ten GEXF', exports] as const];
      for (const [name, address] of isQuick ? large.slice(0, 1) : large) {
        const told = (done: number) => say(`${actors} actors, ${name}, ${done} answered`);
        measurements.push(...(await whileTen(product, name, actors, small, address, told)));
      }
    } finally {
      await product.stop();
    }
    return [...measurements, ...(await idle(await data.emptyStore(), isQuick ? 3000 : IDLE_MS, say))];
  },
};

async function whileTen(
  product: Product,
  name: string,
  actors: number,
  paths: readonly string[],
  address: (index: number) => string,
  say: (answered: number) => void,
): Promise<Measurement[]> {
  const started = performance.now();
  let isOver = false;
  const took: number[] = [];
  const memory: number[] = [];
  const large = (async () => {
    do {
      say(took.length);
      const [since, first] = [performance.now(), took.length];
      const each = async (_: unknown, index: number) => {
        await read(product, address(first + index));
        took.push(performance.now() - since);
        if (took.length % 5 === 0) say(took.length);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, each));
    } while (performance.now() - started < LEAST_MS);
  })().finally(() => {
    isOver = true;
  });
  const small: number[] = [];
  while (!isOver) {
    small.push(...(await latencies(product, paths, 500)));
    memory.push(new ProcessTree(product.pid).megabytes());
  }
  await large;
  return [
    { name: `${name} at once, each`, actors, unit: 's', own: spreadOf(took.map((ms) => ms / 1000)) },
    row(`small requests beside ${name}`, actors, small),
    { name: `small requests beside ${name}, p99`, actors, unit: 'ms', own: spreadOf([quantile(small, 0.99)]), aim: 100 },
    { name: `${name}, all processes`, actors, unit: 'MB', own: spreadOf(memory), aim: 1000 },
  ];
}

async function idle(settings: { readonly dataFolder: string }, ms: number, say: (step: string) => void): Promise<Measurement[]> {
  say('loading the shipped data');
  await seedInto(settings, await shippedFolders());
  const product = await serveProduct(settings.dataFolder);
  try {
    say('the shipped data, idle');
    await sleep(ms);
    return [
      { name: 'idle on the shipped data, all processes', unit: 'MB', own: spreadOf([new ProcessTree(product.pid).megabytes()]), aim: 350 },
    ];
  } finally {
    await product.stop();
  }
}

function row(name: string, actors: number, values: readonly number[]): Measurement {
  return { name, actors, unit: 'ms', own: spreadOf(values) };
}

/** How long small requests take, one after the other, for so long. */
async function latencies(product: Product, paths: readonly string[], ms: number): Promise<number[]> {
  const until = performance.now() + ms;
  const took: number[] = [];
  for (let index = 0; performance.now() < until; index += 1) {
    const started = performance.now();
    await read(product, paths[index % paths.length] ?? '');
    took.push(performance.now() - started);
    await sleep(BETWEEN_MS);
  }
  return took;
}

async function read(product: Product, path: string): Promise<void> {
  const response = await fetch(`${product.address}${path}`);
  for await (const _ of response.body ?? []);
  if (!response.ok) throw new Error(`${path} answers ${response.status}`);
}
