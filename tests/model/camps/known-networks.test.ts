import { readFileSync } from 'node:fs';
import loadHighs, { type Highs } from 'highs';
import { z } from 'zod';
import { CAMP_NUMBERS, type CampNumber, type NetTie } from '../../../model/camps/bad-cycle.ts';
import { optimaOf } from '../../../model/camps/optima.ts';
import type { Partition } from '../../../model/camps/partition.ts';
import { netTies, type SignedGraph } from '../../../model/camps/signed-graph.ts';
import { blockOf, solveBlocks } from '../../../model/camps/solve-blocks.ts';
import { triadsOf } from '../../../model/camps/triads.ts';
import { proveBlock } from '../../../server/camps/prove-block.ts';

const result = z.object({ number: z.enum(CAMP_NUMBERS), frustration: z.number() });
const divided = result.extend({ camps: z.array(z.array(z.string())) });
const checked = result.extend({ optima: z.number() });
const tribesFile = z.object({
  actors: z.array(z.string()),
  ties: z.array(z.tuple([z.string(), z.string(), z.number()])),
  published: z.tuple([divided, divided, z.object({ shareOfBalancedTriads: z.number() })]),
  checked: z.array(checked),
});
const graphsFile = z.object({
  graphs: z.array(
    z.object({
      graph: z.string(),
      actors: z.number(),
      ties: z.array(z.tuple([z.number(), z.number(), z.number()])),
      published: result,
      checked: z.array(checked),
    }),
  ),
});

function known<T>(file: string, schema: z.ZodType<T>): T {
  return schema.parse(JSON.parse(readFileSync(new URL(`known/${file}`, import.meta.url), 'utf8')));
}

function tiesOf(ties: readonly (readonly [number, number, number])[]): NetTie[] {
  return ties.map(([a, b, weight]) => ({ a: Math.min(a, b), b: Math.max(a, b), weight }));
}

/** The result of the tree search, and that of HiGHS for the same blocks, which it is told nothing of. */
function solved(highs: Highs, actorCount: number, ties: readonly NetTie[], number: CampNumber) {
  const blocks = solveBlocks(actorCount, ties, number);
  const proven = blocks.map((block) => {
    const nothing = { cost: Number.POSITIVE_INFINITY, lowerBound: 0, sets: [[]], isComplete: false };
    return { ...block, ...proveBlock(highs, blockOf(block.ties, ties), number, nothing, performance.now() + 30_000) };
  });
  return [blocks, proven].map((each) => optimaOf(actorCount, ties, number, each));
}

const tribes = known('highland-tribes.json', tribesFile);

function tribesGraph(): SignedGraph {
  const actors = tribes.actors.toSorted();
  const ties = tribes.ties.map(([from, to, sign]) => {
    const [a = 0, b = 0] = [actors.indexOf(from), actors.indexOf(to)].sort((one, other) => one - other);
    return { a, b, support: sign > 0 ? 1 : 0, hostility: sign < 0 ? 1 : 0, relations: [] };
  });
  return { actors, ties };
}

function campsOf(actors: readonly string[], partition: Partition): string[] {
  const camps = new Map<number, string[]>();
  for (const [actor, camp] of partition.entries()) camps.set(camp, [...(camps.get(camp) ?? []), actors[actor] ?? '']);
  return [...camps.values()].map((ids) => ids.toSorted().join(' ')).sort();
}

describe('networks of the literature', () => {
  let highs: Highs;
  beforeAll(async () => {
    highs = await loadHighs();
  });

  it.each(CAMP_NUMBERS)('Highland tribes (Read 1954), %s number of camps: the camps and the frustration that are published', (number) => {
    const graph = tribesGraph();
    const published = tribes.published.find((each) => 'number' in each && each.number === number);
    const optima = tribes.checked.find((each) => each.number === number)?.optima;
    if (published === undefined || !('camps' in published)) throw new Error(`nothing is published for ${number}`);
    for (const { cost, lowerBound, count, partitions } of solved(highs, graph.actors.length, netTies(graph), number)) {
      expect({ cost, lowerBound, count }).toEqual({ cost: published.frustration, lowerBound: published.frustration, count: optima });
      expect(campsOf(graph.actors, partitions[0])).toEqual(published.camps.map((ids) => ids.toSorted().join(' ')).sort());
    }
  });

  it('Highland tribes: the share of balanced triads that is published', () => {
    const triads = triadsOf(tribesGraph());
    const [, , { shareOfBalancedTriads }] = tribes.published;
    expect(triads).toEqual({ '+++': 19, '++-': 2, '+--': 40, '---': 7, balanced: 59, total: 68 });
    expect(triads.balanced / triads.total).toBeCloseTo(shareOfBalancedTriads, 6);
  });

  it.each(known('most-frustrated.json', graphsFile).graphs)('$graph: the frustration with two camps that is published', (graph) => {
    const ties = tiesOf(graph.ties);
    expect(graph.published.number).toBe('two');
    for (const { number, frustration, optima } of graph.checked) {
      if (number === 'two') expect(frustration).toBe(graph.published.frustration);
      for (const { cost, lowerBound, count } of solved(highs, graph.actors, ties, number)) {
        expect({ number, cost, lowerBound, count }).toEqual({ number, cost: frustration, lowerBound: frustration, count: optima });
      }
    }
  });
});
