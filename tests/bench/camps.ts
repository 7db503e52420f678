import { setTimeout as sleep } from 'node:timers/promises';
import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import loadHighs from 'highs';
import type { NetTie } from '../../model/camps/bad-cycle.ts';
import { leastMisfits } from '../../model/camps/least-misfits.ts';
import { misfitsByMoves } from '../../model/camps/local-moves.ts';
import { isMisfit, type Partition } from '../../model/camps/partition.ts';
import { netTies, signedGraphOf } from '../../model/camps/signed-graph.ts';
import { blockOf, solveBlocks } from '../../model/camps/solve-blocks.ts';
import { weightOf } from '../../model/camps/weight-of.ts';
import { DEFAULT_WEIGHTING, WEIGHTINGS } from '../../model/camps/weighting.ts';
import type { SignName } from '../../model/coding/sign.ts';
import { WorkBudget } from '../../model/paths/work-budget.ts';
import { FIRST_YEAR, LAST_YEAR } from '../../seed/generate/plan.ts';
import { proveBlock } from '../../server/camps/prove-block.ts';
import type { Product } from '../browser/product.ts';
import { campGraph } from '../camps/camp-graph.ts';
import { type Measurement, spreadOf } from './measurement.ts';
import type { Part } from './part.ts';

const FEW = 46;
/** Enough ties for the search to have something to do, and few enough for it to come to an end. */
const TIES_OF_FEW = 120;
const GRAPHS = 10;
const PROOF_MS = 10_000;
const BETWEEN_MS = 5;
/** Every so many years one is asked for. */
const STEP = 3;
const SIGNS: readonly SignName[] = ['hostile', 'neutral', 'supportive'];

/** The camps of generated graphs. */
export const camps: Part = {
  name: 'camps',
  measures:
    'camps by the server; the tree search beside HiGHS, which lists the same partitions; greedy moves beside Louvain on the supportive ties',
  shares: ['store'],
  async run({ isQuick, actors, say, data }) {
    const measurements: Measurement[] = [];
    say(`${FEW} actors`);
    measurements.push(...(await served(await data.served(FEW), FEW, { window: 50, history: 1 })));
    say(`${actors} actors`);
    measurements.push(...(await served(await data.served(actors), actors, { window: 3000 })));
    say('the tree search and HiGHS');
    measurements.push(await searched(isQuick ? 3 : GRAPHS));
    say('greedy moves and Louvain');
    measurements.push(...moved(isQuick ? 1000 : 10_000));
    return measurements;
  },
};

/** The windows of some years, each asked for once, and how long small requests wait meanwhile. @param aims milliseconds of a window, seconds of the history */
async function served(product: Product, actors: number, aims: { window: number; history?: number }): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  await read(product, '/api/info');
  if (aims.history !== undefined) {
    const history = await timed(() => read(product, '/api/camps/history'));
    measurements.push({ name: 'the history', actors, unit: 's', own: spreadOf([history / 1000]), aim: aims.history });
  }
  const beside: number[] = [];
  const windows: number[] = [];
  // A day less than a year: other windows than those of the history, some of which have the ties of a year that is kept.
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += STEP) {
    const path = `/api/camps?from=${year}-01-01&to=${year}-12-30`;
    const asked = timed(() => read(product, path));
    beside.push(...(await latenciesUntil(product, asked)));
    windows.push(await asked);
  }
  return [
    ...measurements,
    { name: 'a window', actors, unit: 'ms', own: spreadOf(windows), aim: aims.window },
    { name: 'small requests beside windows', actors, unit: 'ms', own: spreadOf(beside) },
  ];
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

/** The same blocks, solved and listed in two ways. */
async function searched(graphs: number): Promise<Measurement> {
  const highs = await loadHighs();
  const [own, other]: [number[], number[]] = [[], []];
  for (let seed = 1; seed <= graphs; seed += 1) {
    const { actorCount, ties } = signedTies(FEW, TIES_OF_FEW, seed);
    const blocks = solveBlocks(actorCount, ties, 'any').map((block) => blockOf(block.ties, ties));
    own.push(
      await timed(async () => {
        for (const block of blocks) {
          const found = misfitsByMoves(block.actorCount, block.ties, 'any');
          leastMisfits(block.actorCount, block.ties, 'any', found, new WorkBudget(Number.POSITIVE_INFINITY));
        }
      }),
    );
    other.push(
      await timed(async () => {
        for (const block of blocks) {
          const found = misfitsByMoves(block.actorCount, block.ties, 'any');
          const known = { cost: weightOf(found, block.ties), lowerBound: 0, sets: [found], isComplete: false };
          proveBlock(highs, block, 'any', known, performance.now() + PROOF_MS);
        }
      }),
    );
  }
  return { name: 'all best partitions', actors: FEW, unit: 'ms', own: spreadOf(own), other: { name: 'HiGHS', ...spreadOf(other) }, aim: 1 };
}

/** How long each takes, and what its partition costs. */
function moved(actors: number): Measurement[] {
  const { actorCount, ties } = signedTies(actors, 5 * actors, 1);
  const costOf = (partition: Partition) => ties.reduce((sum, tie) => sum + (isMisfit(tie, partition) ? Math.abs(tie.weight) : 0), 0);
  const started = performance.now();
  const misfits = misfitsByMoves(actorCount, ties, 'any');
  const moving = performance.now() - started;
  const support = new Graph({ type: 'undirected' });
  for (let actor = 0; actor < actorCount; actor += 1) support.addNode(actor);
  for (const { a, b, weight } of ties) if (weight > 0) support.addEdge(a, b, { weight });
  const begun = performance.now();
  const communities = louvain(support);
  const clustering = performance.now() - begun;
  const name = 'Louvain on the supportive ties';
  const partition = Array.from({ length: actorCount }, (_, actor) => communities[actor] ?? 0);
  return [
    { name: 'greedy moves', actors, unit: 'ms', own: spreadOf([moving]), other: { name, ...spreadOf([clustering]) } },
    {
      name: 'frustration after greedy moves',
      actors,
      unit: 'count',
      own: spreadOf([weightOf(misfits, ties)]),
      other: { name, ...spreadOf([costOf(partition)]) },
      aim: 1,
    },
  ];
}

function signedTies(actors: number, tieCount: number, seed: number): { readonly actorCount: number; readonly ties: readonly NetTie[] } {
  const generated = campGraph(actors, { tieCount, camps: actors < 1000 ? 4 : 20, seed });
  const relations = generated.ties.map(({ source, target, sign, weak }, index) => ({
    ...{ id: `r${index}`, source, target, weak, category: '' },
    sign: SIGNS[sign + 1] ?? 'neutral',
  }));
  const graph = signedGraphOf(relations, WEIGHTINGS[DEFAULT_WEIGHTING]);
  return { actorCount: graph.actors.length, ties: netTies(graph) };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function read({ address }: Product, path: string): Promise<void> {
  const response = await fetch(`${address}${path}`);
  for await (const _ of response.body ?? []);
  if (!response.ok) throw new Error(`${path} answers ${response.status}`);
}
