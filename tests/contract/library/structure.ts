import { type Expectations, node, rowsOf, tie } from './expectation.ts';
import { groupedBy, holding, isHostile, isSupportive, nameOf, pairsOf, sidesOf } from './world.ts';

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
      const signed = pairsOf(holding(world, asked).filter(({ vocabulary }) => vocabulary.sign !== 0));
      const clear = signed.filter(({ relations }) => new Set(relations.map(({ vocabulary }) => vocabulary.sign)).size === 1);
      const signs = new Map(clear.map(({ one, other, relations }) => [`${one} ${other}`, relations[0]?.vocabulary.sign ?? 0]));
      const ids = [...world.actors.keys()].sort();
      const triads = clear.flatMap(({ one, other: two }) =>
        ids
          .filter((three) => three > two && signs.has(`${two} ${three}`) && signs.has(`${one} ${three}`))
          .map((three) => ({
            ids: [one, two, three],
            signs: [`${one} ${two}`, `${two} ${three}`, `${one} ${three}`].map((key) => signs.get(key) ?? 0),
          })),
      );
      const isBalanced = (triad: (typeof triads)[number]) => triad.signs.reduce<number>((product, sign) => product * sign, 1) > 0;
      const word = (sign = 0) => (sign > 0 ? 'friends' : 'foes');
      return rowsOf(
        triads,
        (triad) => [isBalanced(triad) ? 1 : 0, ...triad.ids],
        (triad) => {
          const [one = '', two = '', three = ''] = triad.ids;
          const [first, second, third] = triad.signs.map(word);
          return [isBalanced(triad) ? 'balanced' : 'unbalanced', node(one), first, node(two), second, node(three), third];
        },
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
