import type { DatedRelation } from '../../../seed/check/dataset.ts';
import { type Expectations, node, rowsOf, tie } from './expectation.ts';
import { groupedBy, holding, nameOf } from './world.ts';

const REACHING = ['CONTROLS', 'LEADS', 'FUNDS', 'ARMS', 'TRAINS', 'HOSTS', 'SUPPORTS', 'PART_OF'];

const GIVING = ['FUNDS', 'ARMS', 'TRAINS', 'HOSTS'];

/** The answers to "Money and arms". */
export const moneyAndArms: Expectations = {
  'money-arms-training': {
    columns: ['giver', 'relation', 'receiver', 'dates', 'status', 'confidence'],
    rows: (world) =>
      rowsOf(
        world.relations.filter(({ type }) => GIVING.includes(type)),
        ({ source, target, id }) => [nameOf(world, source), nameOf(world, target), id],
        (each) => [node(each.source), tie(each), node(each.target), each.dates, each.status, each.confidence],
      ),
  },
  'who-gave-to': {
    columns: ['giver', 'relation', 'dates', 'status', 'confidence'],
    given: [{ actor: 'cases-c' }, { actor: 'sadr' }],
    rows: (world, asked) =>
      rowsOf(
        holding(world, asked).filter(({ type, target }) => GIVING.includes(type) && target === asked.own.actor),
        ({ type, source, id }) => [type, nameOf(world, source), id],
        (each) => [node(each.source), tie(each), each.dates, each.status, each.confidence],
      ),
  },
  'support-by-channel': {
    columns: ['channel', 'relations', 'givers', 'receivers'],
    rows: (world, asked) => {
      const support = holding(world, asked).filter(({ channel }) => channel !== undefined && String(channel) !== '');
      const names = ({ source, target }: DatedRelation) => [nameOf(world, source), nameOf(world, target)];
      return rowsOf(
        [...groupedBy(support, ({ channel }) => String(channel))],
        ([channel, ties]) => [-ties.length, channel],
        ([channel, ties]) => {
          const pairs = rowsOf(ties, names, names);
          return [channel, ties.length, [...new Set(pairs.map(([giver]) => giver))], [...new Set(pairs.map(([, taker]) => taker))]];
        },
      );
    },
  },
  'reach-of-a-patron': {
    columns: ['actor', 'steps', 'ways'],
    given: [{ patron: 'cases-a' }],
    rows: (world, asked) => {
      const patron = String(asked.own.patron);
      const steps = holding(world, asked)
        .filter(({ type }) => REACHING.includes(type))
        .map((relation) => {
          const [from, to] = relation.type === 'PART_OF' ? [relation.target, relation.source] : [relation.source, relation.target];
          return { relation, from, to };
        });
      const longer = ({ chain, end }: { chain: DatedRelation[]; end: string }) =>
        steps.flatMap(({ relation, from, to }) =>
          from === end && !chain.includes(relation) ? [{ chain: [...chain, relation], end: to }] : [],
        );
      const one = longer({ chain: [], end: patron });
      const two = one.flatMap(longer);
      const chains = [...one, ...two, ...two.flatMap(longer)].filter(({ end }) => end !== patron);
      const reached = [...groupedBy(chains, ({ end }) => end)].map(([end, ways]) => ({
        ...{ end, ways: ways.length },
        steps: Math.min(...ways.map(({ chain }) => chain.length)),
      }));
      return rowsOf(
        reached,
        (each) => [each.steps, each.end],
        (each) => [node(each.end), each.steps, each.ways],
      );
    },
  },
  'fought-by-the-supported': {
    columns: ['patron', 'given', 'fighter', 'blow', 'target', 'status'],
    rows: (world, asked) => {
      const relations = holding(world, asked);
      const support = relations.filter(({ type }) => GIVING.includes(type));
      const blows = relations.filter(({ type }) => ['ATTACKS', 'KILLS', 'THREATENS'].includes(type));
      return rowsOf(
        support.flatMap((given) => blows.filter(({ source }) => source === given.target).map((blow) => ({ given, blow }))),
        ({ given, blow }) => [...[given.source, blow.source, blow.target].map((id) => nameOf(world, id)), given.id, blow.id],
        ({ given, blow }) => [node(given.source), tie(given), node(blow.source), tie(blow), node(blow.target), blow.status],
      );
    },
  },
  'paid-by-another': {
    columns: ['payer', 'paid', 'group', 'command', 'commander', 'confidence'],
    rows: (world, asked) => {
      const relations = holding(world, asked);
      const commands = relations.filter(({ type }) => ['CONTROLS', 'LEADS'].includes(type));
      const payments = relations.filter(({ type }) => ['FUNDS', 'ARMS', 'TRAINS'].includes(type));
      return rowsOf(
        payments.flatMap((paid) =>
          commands.filter(({ source, target }) => target === paid.target && source !== paid.source).map((command) => ({ paid, command })),
        ),
        ({ paid, command }) => [nameOf(world, paid.target), nameOf(world, paid.source), paid.id, command.id],
        ({ paid, command }) => [node(paid.source), tie(paid), node(paid.target), tie(command), node(command.source), paid.confidence],
      );
    },
  },
};
