import fc from 'fast-check';
import { pairKey } from '../../../model/ties/pair.ts';
import { tieKey } from '../../../model/ties/tie.ts';
import { NO_TIE, tieIndex } from '../../../model/ties/tie-index.ts';

const actor = fc.constantFrom('a', 'b', 'c', 'd');
const type = fc.constantFrom(
  { type: 'FUNDS', symmetric: false },
  { type: 'ALLIES', symmetric: true },
  { type: 'OPPOSES', symmetric: false },
);
const relations = fc.array(
  fc.tuple(fc.record({ source: actor, target: actor, isEvent: fc.boolean() }), type).map(([each, of]) => ({ ...each, ...of })),
  { maxLength: 20 },
);

it('numbers ties and pairs as their keys tell them apart; an event has no tie', () => {
  fc.assert(
    fc.property(relations, (all) => {
      const { ties, tieCount, pairs, pairCount } = tieIndex(all);
      all.forEach((one, a) => {
        expect(ties[a] === NO_TIE).toBe(one.isEvent);
        all.forEach((other, b) => {
          expect(pairs[a] === pairs[b]).toBe(pairKey(one) === pairKey(other));
          if (one.isEvent || other.isEvent) return;
          expect(ties[a] === ties[b]).toBe(tieKey(one, one.symmetric) === tieKey(other, other.symmetric));
        });
      });
      expect(new Set(pairs).size).toBe(pairCount);
      expect(new Set(ties.filter((tie) => tie !== NO_TIE)).size).toBe(tieCount);
    }),
  );
});
