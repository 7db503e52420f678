import fc from 'fast-check';
import { nearestOptima } from '../../../model/camps/nearest-optimum.ts';
import { numbered, type Partition } from '../../../model/camps/partition.ts';

const ACTORS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

const anyPartitions = fc
  .array(fc.array(fc.nat(3), { minLength: ACTORS.length, maxLength: ACTORS.length }), { minLength: 1, maxLength: 8 })
  .map((drawn) => drawn.map(numbered));

/** How many pairs are together in one and not in the other, pair by pair. */
function disagreement(one: Partition, other: Partition): number {
  let pairs = 0;
  for (let a = 0; a < one.length; a += 1) {
    for (let b = 0; b < a; b += 1) if ((one[a] === one[b]) !== (other[a] === other[b])) pairs += 1;
  }
  return pairs;
}

const isFull = (partitions: readonly Partition[]): partitions is [Partition, ...Partition[]] => partitions.length > 0;
const candidatesOf = (partitions: readonly Partition[]) => {
  if (!isFull(partitions)) throw new Error('no partition');
  return { actors: ACTORS, partitions };
};

describe('of equally good partitions', () => {
  it('of one window that is taken which has most in common with the others', () => {
    fc.assert(
      fc.property(anyPartitions, (partitions) => {
        const sums = partitions.map((one) => partitions.reduce((sum, other) => sum + disagreement(one, other), 0));
        expect(nearestOptima([candidatesOf(partitions)])).toEqual([sums.indexOf(Math.min(...sums))]);
      }),
    );
  });

  it('of two windows those are taken between which least changes', () => {
    fc.assert(
      fc.property(anyPartitions, anyPartitions, (before, after) => {
        const [first = 0, second = 0] = nearestOptima([candidatesOf(before), candidatesOf(after)]);
        const least = Math.min(...before.flatMap((one) => after.map((other) => disagreement(one, other))));
        expect(disagreement(before[first] ?? [], after[second] ?? [])).toBe(least);
      }),
    );
  });

  it('of three windows those are taken through which least changes in all', () => {
    fc.assert(
      fc.property(anyPartitions, anyPartitions, anyPartitions, (first, second, third) => {
        const chosen = nearestOptima([first, second, third].map(candidatesOf));
        const ways = first.flatMap((a) => second.flatMap((b) => third.map((c) => disagreement(a, b) + disagreement(b, c))));
        const [a = [], b = [], c = []] = [first, second, third].map((partitions, at) => partitions[chosen[at] ?? 0]);
        expect(disagreement(a, b) + disagreement(b, c)).toBe(Math.min(...ways));
      }),
    );
  });
});
