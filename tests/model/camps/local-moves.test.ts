import { CAMP_NUMBERS, type NetTie } from '../../../model/camps/bad-cycle.ts';
import { misfitsByMoves } from '../../../model/camps/local-moves.ts';
import { membershipsOf } from '../../../model/camps/membership.ts';
import { partitionWithout } from '../../../model/camps/partition.ts';
import { type Random, randomFrom } from '../../../model/random.ts';

const ACTORS = 60;
const GRAPHS = 60;

/** Every two have a tie with this chance, of weight 1 or one half. */
function graph(random: Random, density: number): NetTie[] {
  const ties: NetTie[] = [];
  for (let a = 0; a < ACTORS; a += 1) {
    for (let b = a + 1; b < ACTORS; b += 1) {
      if (random.happens(density)) ties.push({ a, b, weight: (random.happens(0.5) ? 1 : -1) * (random.happens(0.3) ? 0.5 : 1) });
    }
  }
  return ties;
}

describe('greedy moves', () => {
  it.each(CAMP_NUMBERS)('end where nobody gains by standing elsewhere: %s camps', (number) => {
    const random = randomFrom(1996);
    for (let index = 0; index < GRAPHS; index += 1) {
      const ties = graph(random, 0.1 + (0.5 * index) / GRAPHS);
      const isMisfit = new Uint8Array(ties.length);
      for (const tie of misfitsByMoves(ACTORS, ties, number)) isMisfit[tie] = 1;
      const partition = partitionWithout(isMisfit, ACTORS, ties, number);
      const prices = membershipsOf(partition, [partition], ties, number).map(({ price }) => price);
      expect(Math.min(...prices)).toBeGreaterThanOrEqual(0);
    }
  });
});
