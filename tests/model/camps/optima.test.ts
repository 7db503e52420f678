import fc from 'fast-check';
import loadHighs from 'highs';
import { CAMP_NUMBERS, type CampNumber, type NetTie } from '../../../model/camps/bad-cycle.ts';
import { misfitsByMoves } from '../../../model/camps/local-moves.ts';
import { optimaOf } from '../../../model/camps/optima.ts';
import { blockOf, solveBlocks } from '../../../model/camps/solve-blocks.ts';
import { trianglesAtLeast } from '../../../model/camps/triangle-bound.ts';
import { weightOf } from '../../../model/camps/weight-of.ts';
import { proveBlock } from '../../../server/camps/prove-block.ts';
import { byForce } from './camps-by-force.ts';

function optima(actorCount: number, ties: readonly NetTie[], number: CampNumber) {
  return optimaOf(actorCount, ties, number, solveBlocks(actorCount, ties, number));
}

function pairsOf(actorCount: number): { readonly a: number; readonly b: number }[] {
  return Array.from({ length: actorCount }, (_, b) => Array.from({ length: b }, (__, a) => ({ a, b }))).flat();
}

/** A signed graph of up to nine actors, from few ties to nearly all. */
const signedGraph = fc.integer({ min: 2, max: 9 }).chain((actorCount) => {
  const pairs = pairsOf(actorCount);
  const weights = fc.array(fc.constantFrom(0, 0, 1, -1, 1, -1, 2, -0.5), { minLength: pairs.length, maxLength: pairs.length });
  return weights.map((drawn) => ({
    actorCount,
    ties: pairs.flatMap((pair, index) => ((drawn[index] ?? 0) === 0 ? [] : [{ ...pair, weight: drawn[index] ?? 0 }])),
  }));
});

describe('the best partitions', () => {
  it.each(CAMP_NUMBERS)('are those that trying all finds: %s', (number) => {
    let frustrated = 0;
    let several = 0;
    fc.assert(
      fc.property(signedGraph, ({ actorCount, ties }) => {
        const { cost, lowerBound, count, partitions } = optima(actorCount, ties, number);
        const forced = byForce(actorCount, ties, number);
        if (forced.cost > 0) frustrated += 1;
        if (forced.count > 1) several += 1;
        expect({ cost, lowerBound, count }).toEqual({ cost: forced.cost, lowerBound: forced.cost, count: forced.count });
        expect(new Set(partitions.map((partition) => partition.join(' '))).size).toBe(count);
      }),
      { numRuns: 1000 },
    );
    // The property would hold of an empty graph whatever the search does.
    expect(frustrated).toBeGreaterThan(300);
    expect(several).toBeGreaterThan(100);
  });

  it.each(CAMP_NUMBERS)('are those that HiGHS finds, and no move does better nor any bound too much: %s', async (number) => {
    const highs = await loadHighs();
    let blockCount = 0;
    fc.assert(
      fc.property(signedGraph, ({ actorCount, ties }) => {
        for (const block of solveBlocks(actorCount, ties, number)) {
          blockCount += 1;
          const own = blockOf(block.ties, ties);
          const nothing = { cost: Number.POSITIVE_INFINITY, lowerBound: 0, sets: [[]], isComplete: false };
          const proven = proveBlock(highs, own, number, nothing, performance.now() + 30_000);
          const texts = (sets: readonly (readonly number[])[]) => sets.map((set) => set.join(' ')).sort();
          expect({ ...proven, sets: texts(proven.sets) }).toEqual({
            cost: block.cost,
            lowerBound: block.cost,
            sets: texts(block.sets),
            isComplete: true,
          });
          expect(weightOf(misfitsByMoves(own.actorCount, own.ties, number), own.ties)).toBeGreaterThanOrEqual(block.cost);
          expect(trianglesAtLeast(own.actorCount, own.ties)).toBeLessThanOrEqual(block.cost);
        }
      }),
      { numRuns: 80 },
    );
    expect(blockCount).toBeGreaterThan(20);
  });

  it('cost no more when a tie is added that fits, and as much whatever the actors are called', () => {
    let fitting = 0;
    fc.assert(
      fc.property(signedGraph, fc.nat(), fc.constantFrom(...CAMP_NUMBERS), ({ actorCount, ties }, seed, number) => {
        const before = optima(actorCount, ties, number);
        const order = Array.from({ length: actorCount }, (_, actor) => actor).sort((a, b) => ((a * 7 + seed) % 11) - ((b * 7 + seed) % 11));
        const renamed = ties
          .map(({ a, b, weight }) => ({ a: Math.min(order[a] ?? 0, order[b] ?? 0), b: Math.max(order[a] ?? 0, order[b] ?? 0), weight }))
          .toReversed();
        const { cost, lowerBound, count } = optima(actorCount, renamed, number);
        expect({ cost, lowerBound, count }).toEqual({ cost: before.cost, lowerBound: before.lowerBound, count: before.count });
        const free = pairsOf(actorCount).filter(({ a, b }) => !ties.some((tie) => tie.a === a && tie.b === b));
        const { a, b } = free[seed % free.length] ?? {};
        if (a === undefined || b === undefined) return;
        fitting += 1;
        const [shown] = before.partitions;
        const weight = shown[a] === shown[b] ? 1 : -1;
        expect(optima(actorCount, [...ties, { a, b, weight }], number).cost).toBeLessThanOrEqual(before.cost);
      }),
      { numRuns: 400 },
    );
    expect(fitting).toBeGreaterThan(200);
  });

  it('are all combinations of those of graphs that nothing joins', () => {
    const triangle = [
      { a: 0, b: 1, weight: 1 },
      { a: 0, b: 2, weight: 1 },
      { a: 1, b: 2, weight: -1 },
    ];
    const three = [0, 3, 6].flatMap((by) => triangle.map(({ a, b, weight }) => ({ a: a + by, b: b + by, weight })));
    const { cost, count, partitions } = optima(9, three, 'any');
    expect([cost, count, new Set(partitions.map((partition) => partition.join(' '))).size]).toEqual([3, 27, 27]);
  });
});
