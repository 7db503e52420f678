import type { DatedRelation } from '../../../seed/check/dataset.ts';
import { type Asked, type Expectation, type Expectations, node, rowsOf, tie } from './expectation.ts';
import { groupedBy, holding, isCounted, isHostile, isSupportive, nameOf, pairsOf, sidesOf, spanOf, type World } from './world.ts';

const COMMAND = ['CONTROLS', 'LEADS', 'PART_OF', 'MEMBER_OF'];
const PATRONAGE = ['CONTROLS', 'LEADS', 'FUNDS', 'ARMS', 'TRAINS', 'HOSTS', 'PROTECTS', 'SUPPORTS'];

/** All relations of an actor of one sign in the window. */
function stood(isMeant: (relation: DatedRelation) => boolean): Expectation {
  return {
    columns: ['actor', 'relation', 'dates', 'status'],
    given: [{ actor: 'iran' }, { actor: 'cases-b' }],
    rows: (world, asked) =>
      rowsOf(
        sidesOf(holding(world, asked)).filter(({ one, relation }) => one === asked.own.actor && isMeant(relation)),
        ({ other, relation }) => [relation.type, nameOf(world, other), relation.id],
        ({ other, relation }) => [node(other), tie(relation), relation.dates, relation.status],
      ),
  };
}

/** The chains of up to three relations from an actor to those above it. */
function chainsUp(world: World, asked: Asked): { chain: DatedRelation[]; end: string }[] {
  const bottom = String(asked.own.actor);
  const relations = holding(world, asked).filter(({ type }) => COMMAND.includes(type));
  const above = (id: string) =>
    relations.flatMap((relation) => {
      const [below, end] = ['CONTROLS', 'LEADS'].includes(relation.type)
        ? [relation.target, relation.source]
        : [relation.source, relation.target];
      return below === id ? [{ relation, end }] : [];
    });
  const longer = ({ chain, end }: { chain: DatedRelation[]; end: string }) =>
    above(end).flatMap(({ relation, end: next }) => (chain.includes(relation) ? [] : [{ chain: [...chain, relation], end: next }]));
  const one = longer({ chain: [], end: bottom });
  const two = one.flatMap(longer);
  return [...one, ...two, ...two.flatMap(longer)].filter(({ end }) => end !== bottom);
}

/** By the begin of what is attested or foretold, what nobody dates last. */
const inTime = ({ time, ...relation }: DatedRelation) =>
  time.dating === 'foretold' ? (time.foretold?.from ?? '9999') : (spanOf({ time, ...relation })?.from ?? '9999');

/** The answers to "Who with whom". */
export const whoWithWhom: Expectations = {
  'who-controlled-the-special-groups': {
    columns: ['actor', 'relation', 'controlled', 'status', 'confidence'],
    given: [
      { group: 'anti-us-marchers', year: 2020 },
      { group: 'cases-c', year: 2006 },
    ],
    rows: (world, { own }) => {
      const year = { from: `${own.year}-01-01`, to: `${Number(own.year) + 1}-01-01` };
      return rowsOf(
        world.relations.filter(
          (each) =>
            ['CONTROLS', 'LEADS', 'FUNDS', 'TRAINS', 'ARMS'].includes(each.type) &&
            each.target === own.group &&
            isCounted(each, year, own.counted),
        ),
        ({ type, source, id }) => [type, nameOf(world, source), id],
        (each) => [node(each.source), tie(each), node(each.target), each.status, each.confidence],
      );
    },
  },
  'who-commands-whom': {
    columns: ['commander', 'relation', 'commanded', 'dates', 'status', 'confidence'],
    given: [{ windowOnly: true }],
    rows: (world, asked) =>
      rowsOf(
        (asked.own.windowOnly === true ? holding(world, asked) : world.relations).filter(({ type }) =>
          ['CONTROLS', 'LEADS'].includes(type),
        ),
        ({ source, target, id }) => [nameOf(world, source), nameOf(world, target), id],
        (each) => [node(each.source), tie(each), node(each.target), each.dates, each.status, each.confidence],
      ),
  },
  'who-stood-with': stood(isSupportive),
  'who-stood-against': stood(isHostile),
  'ally-and-enemy': {
    columns: ['one', 'other', 'supportive', 'hostile'],
    rows: (world, asked) =>
      rowsOf(
        pairsOf(holding(world, asked)).filter(({ relations }) => relations.some(isSupportive) && relations.some(isHostile)),
        ({ one, other }) => [one, other],
        ({ one, other, relations }) => {
          const some = (isMeant: typeof isHostile) =>
            rowsOf(
              relations.filter(isMeant),
              ({ id }) => [id],
              (each) => [tie(each)],
            ).flat();
          return [node(one), node(other), some(isSupportive), some(isHostile)];
        },
      ),
  },
  'chain-of-command': {
    columns: ['superior', 'steps', 'chain'],
    given: [{ actor: 'qais-khazali' }],
    rows: (world, asked) =>
      rowsOf(
        chainsUp(world, asked),
        ({ chain, end }) => [chain.length, end, ...chain.map(({ id }) => id)],
        ({ chain, end }) => [node(end), chain.length, chain.map(tie)],
      ),
  },
  'shared-patrons': {
    columns: ['patron', 'relation', 'other', 'status', 'confidence'],
    given: [{ group: 'pro-iran-hashd' }, { group: 'cases-c' }],
    rows: (world, asked) => {
      const relations = holding(world, asked).filter(({ type }) => PATRONAGE.includes(type));
      const patrons = new Set(relations.filter(({ target }) => target === asked.own.group).map(({ source }) => source));
      return rowsOf(
        relations.filter(({ source, target }) => patrons.has(source) && target !== asked.own.group),
        ({ source, target, id }) => [nameOf(world, source), nameOf(world, target), id],
        (each) => [node(each.source), tie(each), node(each.target), each.status, each.confidence],
      );
    },
  },
  'pair-history': {
    columns: ['actor', 'relation', 'target', 'dates', 'status', 'confidence'],
    given: [
      { one: 'cases-a', other: 'cases-c' },
      { one: 'cases-b', other: 'cases-c' },
    ],
    rows: (world, { own }) =>
      rowsOf(
        sidesOf(world.relations)
          .filter(({ one, other }) => one === own.one && other === own.other)
          .map(({ relation }) => relation),
        (each) => [inTime(each), each.id],
        (each) => [node(each.source), tie(each), node(each.target), each.dates, each.status, each.confidence],
      ),
  },
  'who-fell-out-with': {
    columns: ['other', 'hostileFrom', 'stoodWith', 'stoodAgainst'],
    given: [{ actor: 'iran' }, { actor: 'cases-d' }],
    rows: (world, { own }) => {
      const sides = sidesOf(world.relations).filter(({ one, relation }) => one === own.actor && spanOf(relation) !== null);
      const fromOf = (relation: DatedRelation) => spanOf(relation)?.from ?? '';
      const isBegun = ({ time }: DatedRelation) => time.dating === 'dated' && time.startStatus === 'known';
      const turns = [...groupedBy(sides, ({ other }) => other)].flatMap(([other, all]) => {
        const relations = all.map(({ relation }) => relation);
        const pairs = relations
          .filter(isSupportive)
          .flatMap((was) =>
            relations
              .filter((became) => isHostile(became) && isBegun(became) && fromOf(became) > fromOf(was))
              .map((became) => ({ was, became })),
          );
        return pairs.length === 0 ? [] : [{ other, pairs }];
      });
      const inOrder = (pairs: (typeof turns)[number]['pairs']) =>
        rowsOf(
          pairs,
          ({ was, became }) => [fromOf(was), was.id, fromOf(became), became.id],
          ({ was, became }) => [tie(was), tie(became)],
        );
      const first = ({ pairs }: (typeof turns)[number]) => pairs.map(({ became }) => fromOf(became)).sort()[0] ?? '';
      return rowsOf(
        turns,
        (turn) => [first(turn), turn.other],
        (turn) => {
          const [stoodWith, stoodAgainst] = [0, 1].map((place) => [...new Set(inOrder(turn.pairs).map((row) => row[place]))]);
          return [node(turn.other), first(turn), stoodWith, stoodAgainst];
        },
      );
    },
  },
  'since-when-with-each': {
    columns: ['other', 'earliestAttestedDay', 'notAttestedFrom', 'relations', 'supportive', 'hostile', 'startNotKnown', 'endNotKnown'],
    given: [{ actor: 'cases-a' }, { actor: 'cases-c' }],
    rows: (world, { own }) => {
      const sides = sidesOf(world.relations).filter(({ one }) => one === own.actor);
      const others = [...new Set(sides.map(({ other }) => other))].map((other) => {
        const relations = sides.filter((side) => side.other === other).map(({ relation }) => relation);
        const spans = relations.flatMap((relation) => spanOf(relation) ?? []);
        const first = spans.map(({ from }) => from).sort()[0];
        return {
          other,
          relations,
          first,
          before: spans
            .map(({ to }) => to)
            .sort()
            .at(-1),
        };
      });
      const countOf = (relations: DatedRelation[], isMeant: (relation: DatedRelation) => boolean) => relations.filter(isMeant).length;
      return rowsOf(
        others,
        ({ other, first = '9999' }) => [first, nameOf(world, other)],
        ({ other, relations, first, before }) => [
          ...[node(other), first, before, relations.length],
          ...[countOf(relations, isSupportive), countOf(relations, isHostile)],
          countOf(relations, ({ time }) => time.dating === 'dated' && time.startStatus === 'unknown'),
          countOf(relations, ({ time }) => time.dating === 'dated' && time.endStatus !== 'ended'),
        ],
      );
    },
  },
  'among-the-selected': {
    columns: ['actor', 'relation', 'other', 'dates', 'status'],
    given: [{ selected: ['sadr', 'iran', 'pro-iran-hashd'] }, { selected: ['cases-a', 'cases-b', 'cases-c'] }],
    rows: (world, asked) =>
      rowsOf(
        holding(world, asked).filter(({ source, target }) =>
          asked.selected.length === 0 ? true : asked.selected.includes(source) && asked.selected.includes(target),
        ),
        ({ source, target, id }) => [nameOf(world, source), nameOf(world, target), id],
        (each) => [node(each.source), tie(each), node(each.target), each.dates, each.status],
      ),
  },
};
