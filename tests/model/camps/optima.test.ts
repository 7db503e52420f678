import fc from 'fast-check';
import { CAMP_NUMBERS, type CampNumber, type NetTie } from '../../../model/camps/bad-cycle.ts';
import { optimaOf } from '../../../model/camps/optima.ts';
import { solveBlocks } from '../../../model/camps/solve-blocks.ts';
import { byForce } from './camps-by-force.ts';

function optima(actorCount: number, ties: readonly NetTie[], number: CampNumber) {
  return optimaOf(actorCount, ties, number, solveBlocks(actorCount, ties, number));
}

/** A signed graph of up to nine actors, from few ties to nearly all. */
const signedGraph = fc.integer({ min: 2, max: 9 }).chain((actorCount) => {
  const pairs = Array.from({ length: actorCount }, (_, a) => Array.from({ length: a }, (__, b) => ({ a: b, b: a }))).flat();
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
        expect(new Set(partitions.map((partition) => partition.join(' '))).size).toBe(partitions.length);
      }),
      { numRuns: 1000 },
    );
    // The property would hold of an empty graph whatever the search does.
    expect(frustrated).toBeGreaterThan(300);
    expect(several).toBeGreaterThan(100);
  });
});
