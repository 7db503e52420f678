import loadHighs, { type Highs } from 'highs';
import { z } from 'zod';
import { CAMP_NUMBERS, type CampNumber, type NetTie } from '../../../model/camps/bad-cycle.ts';
import { optimaOf } from '../../../model/camps/optima.ts';
import type { Partition } from '../../../model/camps/partition.ts';
import { mixedWeight, netTies } from '../../../model/camps/signed-graph.ts';
import { blockOf, type SolvedBlock, solveBlocks } from '../../../model/camps/solve-blocks.ts';
import { triadsOf } from '../../../model/camps/triads.ts';
import { proveBlock } from '../../../server/camps/prove-block.ts';
import {
  annealedOf,
  balancedShareOf,
  campsOf,
  checkedOf,
  dividedOf,
  graphOf,
  inOrder,
  type KnownNetwork,
  knownNetwork,
  partitionOf,
  readKnown,
} from './known/known-network.ts';

const result = z.object({ number: z.enum(CAMP_NUMBERS), frustration: z.number() });
const graphsFile = z.object({
  graphs: z.array(
    z.object({
      graph: z.string(),
      actors: z.number(),
      ties: z.array(z.tuple([z.number(), z.number(), z.number()])),
      published: result,
      checked: z.array(result.extend({ optima: z.number() })),
    }),
  ),
});
const NETWORKS = {
  'Highland tribes (Read 1954)': knownNetwork('highland-tribes.json'),
  'a monastery (Sampson 1968)': knownNetwork('monastery.json'),
  'Slovene parties (Kropivnik and Mrvar 1996)': knownNetwork('slovene-parties.json'),
  'countries 1965 to 1968 (Doreian and Mrvar 2015)': knownNetwork('countries-1965-1968.json'),
  'countries 1993 to 1996 (Doreian and Mrvar 2015)': knownNetwork('countries-1993-1996.json'),
};
const MONASTERY = NETWORKS['a monastery (Sampson 1968)'];

function tiesOf(ties: readonly (readonly [number, number, number])[]): NetTie[] {
  return ties.map(([a, b, weight]) => ({ a: Math.min(a, b), b: Math.max(a, b), weight }));
}

/** What HiGHS finds for the blocks of a graph, which it is told nothing of. */
function proven(highs: Highs, blocks: readonly SolvedBlock[], ties: readonly NetTie[], number: CampNumber): SolvedBlock[] {
  const nothing = { cost: Number.POSITIVE_INFINITY, lowerBound: 0, sets: [[]], isComplete: false };
  return blocks.map((block) => ({
    ...block,
    ...proveBlock(highs, blockOf(block.ties, ties), number, nothing, performance.now() + 30_000),
  }));
}

/** What does not fit into a division, with the pairs of both signs. */
function frustrationOf(known: KnownNetwork, partition: Partition): number {
  const { ties } = graphOf(known);
  return ties.reduce((sum, { a, b, support, hostility }) => sum + (partition[a] === partition[b] ? hostility : support), 0);
}

describe('networks of the literature', () => {
  let highs: Highs;
  beforeAll(async () => {
    highs = await loadHighs();
  });

  const cases = Object.entries(NETWORKS).flatMap(([name, known]) => CAMP_NUMBERS.map((number) => ({ name, known, number })));

  it.each(cases)('$name, $number number of camps: the frustration, the number of best divisions, the camps', ({ known, number }) => {
    const graph = graphOf(known);
    const { actors } = graph;
    const ties = netTies(graph);
    const mixed = graph.ties.reduce((sum, tie) => sum + mixedWeight(tie), 0);
    const { frustration, optima } = checkedOf(known, number);
    const published = dividedOf(known, number);
    expect(published?.frustration ?? frustration).toBe(frustration);

    const blocks = solveBlocks(actors.length, ties, number);
    const searched = optimaOf(actors.length, ties, number, blocks);
    expect(searched.lowerBound + mixed).toBeLessThanOrEqual(frustration);
    expect(searched.cost + mixed).toBeGreaterThanOrEqual(frustration);
    const results = searched.count === null ? [] : [searched];
    // What is published, and what the search does not finish.
    if (published !== undefined || results.length === 0) {
      results.push(optimaOf(actors.length, ties, number, proven(highs, blocks, ties, number)));
    }
    for (const { cost, lowerBound, count, partitions } of results) {
      expect({ cost, lowerBound, count }).toEqual({ cost: frustration - mixed, lowerBound: frustration - mixed, count: optima });
      for (const partition of partitions) expect(frustrationOf(known, partition)).toBe(frustration);
      const camps = campsOf(actors, partitions[0]);
      expect(camps).toEqual(published?.camps === undefined ? camps : inOrder(published.camps));
    }
  });

  it.each(Object.entries(NETWORKS))('%s: the triads, and the share of balanced ones where it is published', (_, known) => {
    const triads = triadsOf(graphOf(known));
    expect(triads).toEqual(known.triads);
    const share = triads.balanced / triads.total;
    expect(share).toBeCloseTo(balancedShareOf(known) ?? share, 6);
  });

  it('a monastery: how large the two camps are, and how many ties within and between them fit', () => {
    const published = dividedOf(MONASTERY, 'two');
    const graph = graphOf(MONASTERY);
    const ties = netTies(graph);
    const { partitions } = optimaOf(graph.actors.length, ties, 'two', solveBlocks(graph.actors.length, ties, 'two'));
    const campOf = (actor: string) => partitions[0][graph.actors.indexOf(actor)];
    const sizes = [0, 1].map((camp) => partitions[0].filter((each) => each === camp).length);
    expect(sizes.sort((one, other) => other - one)).toEqual(published?.sizes);
    const within = MONASTERY.ties.filter(([from, to]) => campOf(from) === campOf(to));
    const between = MONASTERY.ties.filter(([from, to]) => campOf(from) !== campOf(to));
    expect(within.filter(([, , sign]) => sign > 0).length / within.length).toBe(published?.cohesiveness);
    expect(between.filter(([, , sign]) => sign < 0).length / between.length).toBe(published?.divisiveness);
  });

  it.each(Object.entries(NETWORKS).filter(([, known]) => annealedOf(known)))(
    '%s: the frustration that was found by simulated annealing, which is no less than the least',
    (_, known) => {
      const { number, frustrationScore, camps } = annealedOf(known) ?? { number: 'two' as const, frustrationScore: 0 };
      const found = (1 - frustrationScore) * (known.ties.length / 2);
      expect(found).toBeGreaterThan(checkedOf(known, number).frustration);
      const frustration = camps === undefined ? Math.round(found) : frustrationOf(known, partitionOf(graphOf(known).actors, camps));
      expect(found).toBeCloseTo(frustration, 4);
    },
  );

  it.each(readKnown('most-frustrated.json', graphsFile).graphs)('$graph: the frustration with two camps that is published', (graph) => {
    const ties = tiesOf(graph.ties);
    expect(graph.published.number).toBe('two');
    for (const { number, frustration, optima } of graph.checked) {
      if (number === 'two') expect(frustration).toBe(graph.published.frustration);
      const blocks = solveBlocks(graph.actors, ties, number);
      for (const each of [blocks, proven(highs, blocks, ties, number)]) {
        const { cost, lowerBound, count } = optimaOf(graph.actors, ties, number, each);
        expect({ number, cost, lowerBound, count }).toEqual({ number, cost: frustration, lowerBound: frustration, count: optima });
      }
    }
  });
});
