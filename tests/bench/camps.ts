import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import loadHighs from 'highs';
import type { NetTie } from '../../model/camps/bad-cycle.ts';
import { leastMisfits } from '../../model/camps/least-misfits.ts';
import { misfitsByMoves } from '../../model/camps/local-moves.ts';
import { isMisfit, type Partition } from '../../model/camps/partition.ts';
import { netTies, signedGraphOf } from '../../model/camps/signed-graph.ts';
import { type Block, blockOf, solveBlocks } from '../../model/camps/solve-blocks.ts';
import { weightOf } from '../../model/camps/weight-of.ts';
import { DEFAULT_WEIGHTING, WEIGHTINGS } from '../../model/camps/weighting.ts';
import type { SignName } from '../../model/coding/sign.ts';
import { WorkBudget } from '../../model/paths/work-budget.ts';
import { proveBlock } from '../../server/camps/prove-block.ts';
import { campGraph } from '../camps/camp-graph.ts';
import { largeServed, smallServed } from './camp-windows.ts';
import { type Measurement, spreadOf } from './measurement.ts';
import type { Part } from './part.ts';

const FEW = 46;
/** Enough ties for the search to have something to do, and few enough for it to come to an end. */
const TIES_OF_FEW = 120;
const GRAPHS = 10;
const PROOF_MS = 10_000;
/** Of fewer actors the years are followed too. */
const LEAST_LARGE = 2000;
const SIGNS: readonly SignName[] = ['hostile', 'neutral', 'supportive'];

/** The camps of generated graphs. */
export const camps: Part = {
  name: 'camps',
  measures:
    'camps by the server, beside a year step of the same window; the tree search beside HiGHS, which lists the same partitions, and beside greedy moves; greedy moves beside Louvain on the supportive ties',
  shares: ['store'],
  async run({ isQuick, actors, say, data }) {
    const measurements: Measurement[] = [];
    say(`${FEW} actors`);
    measurements.push(...(await smallServed(await data.served(FEW), FEW)));
    if (!isQuick) {
      const many = Math.max(actors, LEAST_LARGE);
      const served = await data.served(many);
      measurements.push(...(await largeServed(served, many, (step) => say(`${many} actors, ${step}`))));
    }
    say('the tree search and HiGHS');
    measurements.push(...(await searched(isQuick ? 3 : GRAPHS)));
    say('greedy moves and Louvain');
    measurements.push(...moved(isQuick ? 1000 : 10_000));
    return measurements;
  },
};

/** The same blocks, solved and listed in two ways, and what greedy moves, with which both begin, find of them. */
async function searched(graphs: number): Promise<Measurement[]> {
  const highs = await loadHighs();
  const times = { search: [] as number[], highs: [] as number[], moves: [] as number[] };
  const costs = { least: [] as number[], moves: [] as number[] };
  for (let seed = 1; seed <= graphs; seed += 1) {
    const { actorCount, ties } = signedTies(FEW, TIES_OF_FEW, seed);
    const blocks = solveBlocks(actorCount, ties, 'any').map((block) => blockOf(block.ties, ties));
    const movesOf = (block: Block) => misfitsByMoves(block.actorCount, block.ties, 'any');
    const searchIn = (block: Block) =>
      leastMisfits(block.actorCount, block.ties, 'any', movesOf(block), new WorkBudget(Number.POSITIVE_INFINITY));
    const proveIn = (block: Block) => {
      const found = movesOf(block);
      const known = { cost: weightOf(found, block.ties), lowerBound: 0, sets: [found], isComplete: false };
      proveBlock(highs, block, 'any', known, performance.now() + PROOF_MS);
    };
    times.search.push(timed(() => costs.least.push(sum(blocks.map((block) => searchIn(block).cost)))));
    times.highs.push(timed(() => blocks.forEach(proveIn)));
    times.moves.push(timed(() => costs.moves.push(sum(blocks.map((block) => weightOf(movesOf(block), block.ties))))));
  }
  const moves = (values: readonly number[]) => ({ name: 'greedy moves, which prove nothing', ...spreadOf(values) });
  const of = { actors: FEW, unit: 'ms' } as const;
  return [
    { ...of, name: 'all best partitions', own: spreadOf(times.search), other: { name: 'HiGHS', ...spreadOf(times.highs) }, aim: 1 },
    { ...of, name: 'all best partitions, and one that is good', own: spreadOf(times.search), other: moves(times.moves) },
    { ...of, name: 'the least frustration', unit: 'count', own: spreadOf(costs.least), other: moves(costs.moves), aim: 1 },
  ];
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

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}
