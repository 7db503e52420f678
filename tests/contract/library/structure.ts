import type { DatedRelation } from '../../../seed/check/dataset.ts';
import { type Asked, type Expectations, node, rowsOf, tie } from './expectation.ts';
import { groupedBy, holding, isHostile, isSupportive, nameOf, pairsOf, sidesOf, type World } from './world.ts';

/** The answers to "Structure". */
export const structure: Expectations = {
  'most-entangled': {
    columns: ['actor', 'relations', 'supportive', 'hostile', 'others'],
    rows: (world, asked) =>
      rowsOf(
        [...groupedBy(sidesOf(holding(world, asked)), ({ one }) => one)],
        ([id, sides]) => [-sides.length, nameOf(world, id)],
        ([id, sides]) => {
          const count = (isMeant: typeof isHostile) => sides.filter(({ relation }) => isMeant(relation)).length;
          return [node(id), sides.length, count(isSupportive), count(isHostile), new Set(sides.map(({ other }) => other)).size];
        },
      ).slice(0, 15),
  },
  'between-rivals': {
    columns: ['between', 'one', 'other', 'hostilities'],
    rows: (world, asked) => {
      const relations = holding(world, asked);
      const friends = new Set(sidesOf(relations.filter(isSupportive)).map(({ one, other }) => `${one} ${other}`));
      const rivals = pairsOf(relations.filter(isHostile));
      const between = rivals.flatMap((pair) =>
        [...world.actors.keys()]
          .filter((id) => friends.has(`${id} ${pair.one}`) && friends.has(`${id} ${pair.other}`) && id !== pair.other)
          .map((id) => ({ id, ...pair })),
      );
      return rowsOf(
        between,
        ({ id, one, other }) => [id, one, other].map((each) => nameOf(world, each)),
        ({ id, one, other, relations: hostilities }) => [node(id), node(one), node(other), hostilities.length],
      );
    },
  },
  'who-links-two': {
    columns: ['one', 'tiesToOne', 'broker', 'tiesToOther', 'other'],
    given: [{ other: 'special-groups' }],
    rows: (world, asked) => {
      const { one, other } = asked.own;
      const sides = sidesOf(holding(world, asked).filter(isSupportive));
      const tiesOf = (broker: string, end: unknown) =>
        rowsOf(
          sides.filter((side) => side.one === broker && side.other === end).map(({ relation }) => relation),
          ({ id }) => [id],
          (each) => [tie(each)],
        ).flat();
      return rowsOf(
        [...world.actors.keys()].filter((id) => id !== other && tiesOf(id, one).length > 0 && tiesOf(id, other).length > 0),
        (id) => [id],
        (id) => [node(String(one)), tiesOf(id, one), node(id), tiesOf(id, other), node(String(other))],
      );
    },
  },
  'shared-enemies': {
    columns: ['one', 'other', 'enemies'],
    given: [{ least: 1 }],
    rows: (world, asked) => {
      const relations = holding(world, asked);
      const enemiesOf = groupedBy(sidesOf(relations.filter(isHostile)), ({ one }) => one);
      const tied = new Set(pairsOf(relations.filter(({ vocabulary }) => vocabulary.sign !== 0)).map(({ one, other }) => `${one} ${other}`));
      const ids = [...enemiesOf.keys()].sort();
      const pairs = ids.flatMap((one, index) =>
        ids.slice(index + 1).map((other) => {
          const theirs = new Set(enemiesOf.get(other)?.map((side) => side.other));
          const common = [...new Set(enemiesOf.get(one)?.map((side) => side.other))].filter((id) => theirs.has(id)).sort();
          return { one, other, common };
        }),
      );
      return rowsOf(
        pairs.filter(({ one, other, common }) => common.length >= Number(asked.own.least) && !tied.has(`${one} ${other}`)),
        ({ one, other, common }) => [-common.length, one, other],
        ({ one, other, common }) => [node(one), node(other), common.map((id) => nameOf(world, id))],
      );
    },
  },
  triads: {
    columns: ['balance', 'one', 'oneAndTwo', 'two', 'twoAndThree', 'three', 'threeAndOne'],
    rows: (world, asked) => {
      const word = (sign = 0) => (sign > 0 ? 'friends' : 'foes');
      return rowsOf(
        triadsOf(world, asked),
        (triad) => [isBalanced(triad) ? 1 : 0, ...triad.ids],
        (triad) => {
          const [one = '', two = '', three = ''] = triad.ids;
          const [first, second, third] = triad.sides.map(({ sign }) => word(sign));
          return [isBalanced(triad) ? 'balanced' : 'unbalanced', node(one), first, node(two), second, node(three), third];
        },
      );
    },
  },
  'unbalanced-triads': {
    columns: ['one', 'two', 'three', 'atOdds', 'oneAndTwo', 'twoAndThree', 'threeAndOne'],
    rows: (world, asked) => {
      const atOdds = ({ sides }: Triad) => sides.filter(({ sign }) => sign < 0).length;
      return rowsOf(
        triadsOf(world, asked).filter((triad) => !isBalanced(triad)),
        (triad) => [atOdds(triad), ...triad.ids],
        (triad) => [...triad.ids.map(node), atOdds(triad), ...triad.sides.map(({ relations }) => relations.map(tie).sort())],
      );
    },
  },
  'enemies-of-enemies': {
    columns: ['one', 'other', 'enemies'],
    rows: (world, asked) => {
      const hostile = sidesOf(holding(world, asked).filter(isHostile));
      const enemiesOf = (id: string) => new Set(hostile.filter(({ one }) => one === id).map(({ other }) => other));
      const pairs = pairsOf(hostile.map(({ relation }) => relation)).map(({ one, other }) => {
        const theirs = enemiesOf(other);
        return { one, other, common: [...enemiesOf(one)].filter((id) => theirs.has(id)).sort() };
      });
      return rowsOf(
        pairs.filter(({ common }) => common.length > 0),
        ({ one, other, common }) => [-common.length, one, other],
        ({ one, other, common }) => [node(one), node(other), common.map((id) => nameOf(world, id))],
      );
    },
  },
  'friends-and-foes': {
    columns: ['actor', 'friends', 'foes', 'both'],
    rows: (world, asked) => {
      const relations = holding(world, asked);
      const others = (isMeant: typeof isHostile) => {
        const groups = groupedBy(sidesOf(relations.filter(isMeant)), ({ one }) => one);
        return (id: string) => [...new Set(groups.get(id)?.map(({ other }) => other))];
      };
      const [supported, fought] = [others(isSupportive), others(isHostile)];
      const counts = [...world.actors.keys()].map((id) => {
        const foes = new Set(fought(id));
        const both = supported(id).filter((other) => foes.has(other)).length;
        return { id, both, friends: supported(id).length - both, foes: foes.size - both };
      });
      return rowsOf(
        counts.filter(({ both, friends, foes }) => both + friends + foes > 0),
        ({ id, both, friends, foes }) => [-(both + friends + foes), id],
        ({ id, both, friends, foes }) => [node(id), friends, foes, both],
      );
    },
  },
  'hanging-on-one-tie': {
    columns: ['actor', 'relation', 'confidence'],
    rows: (world, asked) =>
      rowsOf(
        [...groupedBy(sidesOf(holding(world, asked)), ({ one }) => one)].filter(([, sides]) => sides.length === 1),
        ([id]) => [nameOf(world, id)],
        ([id, sides]) => [node(id), ...sides.flatMap(({ relation }) => [tie(relation), relation.confidence])],
      ),
  },
};

/** Three actors by their ids, each two of them tied by one sign only: the first two, the last two, the first and the last. */
interface Triad {
  readonly ids: readonly string[];
  readonly sides: readonly { readonly sign: number; readonly relations: readonly DatedRelation[] }[];
}

function triadsOf(world: World, asked: Asked): Triad[] {
  const signed = pairsOf(holding(world, asked).filter(({ vocabulary }) => vocabulary.sign !== 0));
  const clear = signed.flatMap(({ one, other, relations }) => {
    const [sign, ...others] = new Set(relations.map(({ vocabulary }) => vocabulary.sign));
    return sign === undefined || others.length > 0 ? [] : [{ one, other, side: { sign, relations } }];
  });
  const sides = new Map(clear.map(({ one, other, side }) => [`${one} ${other}`, side]));
  const ids = [...world.actors.keys()].sort();
  return clear.flatMap(({ one, other: two, side }) =>
    ids.flatMap((three) => {
      const [second, third] = [sides.get(`${two} ${three}`), sides.get(`${one} ${three}`)];
      return three > two && second !== undefined && third !== undefined ? [{ ids: [one, two, three], sides: [side, second, third] }] : [];
    }),
  );
}

function isBalanced({ sides }: Triad): boolean {
  return sides.filter(({ sign }) => sign < 0).length % 2 === 0;
}
