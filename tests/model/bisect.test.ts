import fc from 'fast-check';
import { firstIndex } from '../../model/bisect.ts';

it('finds the first index for which a condition holds, and says how many there are when it holds for none', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 })), fc.integer({ min: -1, max: 21 }), (numbers, least) => {
      const sorted = numbers.toSorted((a, b) => a - b);
      const found = sorted.findIndex((number) => number >= least);
      expect(firstIndex(sorted.length, (index) => (sorted[index] ?? 0) >= least)).toBe(found === -1 ? sorted.length : found);
    }),
  );
});
