import { mixedWeight, netTies, netWeight, type SignedRelation, signedGraphOf } from '../../../model/camps/signed-graph.ts';
import { triadsOf } from '../../../model/camps/triads.ts';
import { WEIGHTING_NAMES, WEIGHTINGS, type WeightingName } from '../../../model/camps/weighting.ts';

function relation(id: string, pair: string, sign: SignedRelation['sign'], more: Partial<SignedRelation> = {}): SignedRelation {
  const [source = '', target = ''] = pair.split(' ');
  return { id, source, target, sign, weak: false, category: 'cooperation', ...more };
}

function weights(relations: readonly SignedRelation[], name: WeightingName) {
  return signedGraphOf(relations, WEIGHTINGS[name]).ties.map(({ support, hostility }) => [support, hostility]);
}

const ONE_OF_EACH = [relation('1', 'a b', 'supportive'), relation('2', 'b a', 'supportive'), relation('3', 'a b', 'hostile')];

describe('the signed graph of a window', () => {
  it('weighs a pair of both signs as is asked for', () => {
    expect(weights(ONE_OF_EACH, 'relations')).toEqual([[2, 1]]);
    expect(weights(ONE_OF_EACH, 'pairs')).toEqual([[1, 1]]);
    expect(weights(ONE_OF_EACH, 'net')).toEqual([[1, 0]]);
    expect(weights([...ONE_OF_EACH, relation('4', 'a b', 'hostile')], 'net')).toEqual([[0, 0]]);
  });

  it.each(WEIGHTING_NAMES)('counts a relation of a weak type half: %s', (name) => {
    const courts = relation('1', 'a b', 'supportive', { weak: true });
    expect(weights([courts], name)).toEqual([[0.5, 0]]);
    const [tie] = signedGraphOf([courts, relation('2', 'a b', 'hostile')], WEIGHTINGS[name]).ties;
    expect(tie && netWeight(tie)).toBe(-0.5);
  });

  it('leaves out what is neutral, and relations of an actor with itself', () => {
    const { actors, ties } = signedGraphOf(
      [relation('1', 'a b', 'neutral'), relation('2', 'c c', 'hostile'), relation('3', 'e d', 'hostile')],
      WEIGHTINGS.pairs,
    );
    expect(actors).toEqual(['d', 'e']);
    expect(ties).toEqual([{ a: 0, b: 1, support: 0, hostility: 1, relations: ['3'] }]);
  });

  it('counts a withdrawal as hostile only where the support that it ended is not in the window', () => {
    const support = relation('1', 'a b', 'supportive', { endedBy: '2' });
    const withdrawal = relation('2', 'a b', 'hostile', { category: 'realignment' });
    const attack = relation('3', 'a b', 'hostile', { category: 'hostility' });
    expect(weights([support, withdrawal], 'relations')).toEqual([[1, 0]]);
    expect(weights([withdrawal], 'relations')).toEqual([[0, 1]]);
    // An attack that ended an alliance is hostile whatever it ended.
    expect(weights([{ ...support, endedBy: '3' }, attack], 'relations')).toEqual([[1, 1]]);
  });

  it('is the same in whatever order the relations come', () => {
    const relations = [...ONE_OF_EACH, relation('4', 'c a', 'hostile'), relation('5', 'c b', 'supportive')];
    expect(signedGraphOf(relations.toReversed(), WEIGHTINGS.relations)).toEqual(signedGraphOf(relations, WEIGHTINGS.relations));
  });

  it('has triads of those pairs alone that have more of one sign', () => {
    const sides = [relation('4', 'c a', 'hostile'), relation('5', 'c b', 'hostile')];
    const graph = signedGraphOf([...ONE_OF_EACH, ...sides], WEIGHTINGS.pairs);
    expect(netTies(graph)).toHaveLength(2);
    expect(graph.ties.map(mixedWeight)).toEqual([1, 0, 0]);
    expect(triadsOf(graph)).toMatchObject({ total: 0 });
    expect(triadsOf(signedGraphOf([...ONE_OF_EACH, ...sides], WEIGHTINGS.net))).toMatchObject({ '+--': 1, balanced: 1, total: 1 });
  });
});
