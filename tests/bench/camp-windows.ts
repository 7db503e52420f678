import { setTimeout as sleep } from 'node:timers/promises';
import { FIRST_YEAR, LAST_YEAR } from '../../seed/generate/plan.ts';
import type { Product } from '../browser/product.ts';
import { type Measurement, spreadOf } from './measurement.ts';

/** No small request is to wait longer, and no window of a small graph, milliseconds. */
const LEAST_MS = 50;
const LARGE_MS = 3000;
const HISTORY_S = 1;
const BETWEEN_MS = 5;
/** Of a small graph every so many years one is asked for. */
const STEP = 3;
/** Of a large graph: one that HiGHS does not finish, one that is too large for it, one with many that are as good, and all years. */
const LARGE = [window(2004), window(2010), window(2003), window(FIRST_YEAR, LAST_YEAR)];
/** How long after it was asked for a window is stopped: HiGHS is busy with it. */
const STOPPED_AFTER_MS = 1000;

/** The history of all years of a small graph, and windows of it. */
export async function smallServed(product: Product, actors: number): Promise<Measurement[]> {
  await read(product, '/api/info');
  const history = await timed(() => read(product, '/api/camps/history'));
  const windows: Asked[] = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += STEP) windows.push(await ask(product, window(year)));
  return [
    { name: 'the history, with the start of its thread', actors, unit: 's', own: spreadOf([history / 1000]), aim: HISTORY_S },
    ...rows('a window', actors, windows, LEAST_MS),
  ];
}

/** Windows of a graph that is too large for its years to be followed. */
export async function largeServed(product: Product, actors: number, say: (step: string) => void): Promise<Measurement[]> {
  await read(product, '/api/info');
  const windows: Asked[] = [];
  for (const asked of LARGE) {
    say(asked.name);
    windows.push(await ask(product, asked));
  }
  say('a window that is stopped');
  return [
    ...LARGE.map(
      ({ name }, index): Measurement => ({
        ...{ name, actors, unit: 'ms', aim: LARGE_MS },
        own: spreadOf(windows.slice(index, index + 1).map(({ took }) => took)),
      }),
    ),
    ...rows('these windows', actors, windows),
    {
      name: 'a window of a few days, after one that was stopped',
      actors,
      unit: 'ms',
      own: spreadOf([await afterOneStopped(product)]),
      aim: LARGE_MS / 2,
    },
  ];
}

interface Window {
  readonly name: string;
  readonly query: string;
}

/** A day less than whole years: another window than those of the history, some of which have the ties of a year that is kept. */
function window(first: number, last = first): Window {
  const name = first === last ? `the window of ${first}` : `the window ${first} to ${last}`;
  return { name, query: `from=${first}-01-01&to=${last}-12-30` };
}

/** Milliseconds. */
interface Asked {
  readonly took: number;
  /** How long the picture of the same window takes, of which nothing is kept either. */
  readonly picture: number;
  /** How long small requests took meanwhile. */
  readonly beside: readonly number[];
}

async function ask(product: Product, { query }: Window): Promise<Asked> {
  const picture = await timed(() => read(product, `/api/graph?${query}`));
  const asked = timed(() => read(product, `/api/camps?${query}`));
  const beside = await latenciesUntil(product, asked);
  return { took: await asked, picture, beside };
}

/** @param aim of a window, milliseconds */
function rows(name: string, actors: number, windows: readonly Asked[], aim?: number): Measurement[] {
  const own = spreadOf(windows.map(({ took }) => took));
  const other = { name: 'a year step: the graph of the same window', ...spreadOf(windows.map(({ picture }) => picture)) };
  return [
    ...(aim === undefined ? [] : [{ name, actors, unit: 'ms', own, aim } as const]),
    { name: `${name}, and the graph of the same`, actors, unit: 'ms', own, other },
    { name: `small requests beside ${name}`, actors, unit: 'ms', own: spreadOf(windows.flatMap(({ beside }) => beside)) },
    {
      ...{ name: `the slowest of them beside each`, actors, unit: 'ms', aim: LEAST_MS },
      own: spreadOf(windows.map(({ beside }) => Math.max(...beside))),
    },
  ];
}

/** How long a small window takes when the reader has just gone away from a large one. */
async function afterOneStopped(product: Product): Promise<number> {
  const gone = new AbortController();
  const { query } = window(2005);
  const stopped = read(product, `/api/camps?${query}`, gone.signal).catch((error) => {
    if (!gone.signal.aborted) throw error;
  });
  await sleep(STOPPED_AFTER_MS);
  gone.abort();
  await stopped;
  return timed(() => read(product, `/api/camps?from=${FIRST_YEAR}-01-01&to=${FIRST_YEAR}-01-03`));
}

async function latenciesUntil(product: Product, end: Promise<unknown>): Promise<number[]> {
  let isOver = false;
  const over = end.finally(() => {
    isOver = true;
  });
  const took: number[] = [];
  while (!isOver) {
    took.push(await timed(() => read(product, '/api/live')));
    await sleep(BETWEEN_MS);
  }
  await over;
  return took;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function read({ address }: Product, path: string, signal?: AbortSignal): Promise<void> {
  const response = await fetch(`${address}${path}`, { signal: signal ?? null });
  for await (const _ of response.body ?? []);
  if (!response.ok) throw new Error(`${path} answers ${response.status}`);
}
