import { tieKey } from '../../../model/ties/tie.ts';
import type { Attestation } from '../../../model/time/attestation.ts';
import { addDays, yearOf } from '../../../model/time/day.ts';
import { type RelationState, stateIn } from '../../../model/time/relation-time.ts';
import { yearWindow } from '../../../model/time/window.ts';
import type { DatedRelation } from '../../../seed/check/dataset.ts';
import { type Asked, type Expectations, falling, node, rowsOf, tie } from './expectation.ts';
import { groupedBy, mayHold, nameOf, pairsOf, sidesOf, spanOf, type World } from './world.ts';

const inState = ({ relations }: World, asked: Asked, state: RelationState) =>
  relations.filter(({ time }) => stateIn(time, asked) === state);

const isMoment = ({ dates, vocabulary }: DatedRelation) => dates !== '' && !dates.includes('/') && vocabulary.temporality !== 'state';

/** The relations that by dates which somebody gives were over in the one year and not yet in the other. */
function hasEnded(relation: DatedRelation, before: number, after: number): boolean {
  if (relation.time.endStatus !== 'ended' || spanOf(relation) === null) return false;
  return mayHold(relation, yearWindow(before)) && stateIn(relation.time, yearWindow(after + 1)) === 'absent';
}

function hasBegun(relation: DatedRelation, before: number, after: number): boolean {
  if (relation.time.startStatus !== 'known' || spanOf(relation) === null) return false;
  return stateIn(relation.time, yearWindow(before)) === 'absent' && mayHold(relation, yearWindow(after));
}

/** The answers to "What changed". */
export const whatChanged: Expectations = {
  attested: {
    columns: ['actor', 'relation', 'other', 'dates', 'status', 'confidence'],
    rows: (world, asked) =>
      rowsOf(
        inState(world, asked, 'attested'),
        ({ source, target, id }) => [nameOf(world, source), nameOf(world, target), id],
        (each) => [node(each.source), tie(each), node(each.target), each.dates, each.status, each.confidence],
      ),
  },
  'not-known': {
    columns: ['actor', 'relation', 'other', 'dates', 'start', 'end'],
    rows: (world, asked) =>
      rowsOf(
        inState(world, asked, 'unknown'),
        ({ id }) => [id],
        (each) => [node(each.source), tie(each), node(each.target), each.dates, each.time.startStatus, each.time.endStatus],
      ),
  },
  'only-presumed': {
    columns: ['actor', 'relation', 'other', 'attestedBefore'],
    rows: (world, asked) => {
      const lastBefore = ({ time }: DatedRelation) =>
        time.attested
          .map(({ to }) => to)
          .filter((to) => to <= asked.from)
          .at(-1) ?? '';
      return rowsOf(
        inState(world, asked, 'presumed'),
        (each) => [falling(lastBefore(each)), each.id],
        (each) => [node(each.source), tie(each), node(each.target), lastBefore(each)],
      );
    },
  },
  foretold: {
    columns: ['status', 'actor', 'relation', 'other', 'foretoldFrom', 'foretoldBefore'],
    given: [{ windowOnly: true }],
    rows: (world, asked) =>
      rowsOf(
        asked.own.windowOnly === true
          ? inState(world, asked, 'foretold')
          : world.relations.filter(({ time }) => time.dating === 'foretold'),
        ({ time, id }) => [time.foretold?.from ?? '', id],
        (each) => [
          ...[each.status, node(each.source), tie(each), node(each.target)],
          ...[each.time.foretold?.from, each.time.foretold?.to],
        ],
      ),
  },
  'what-began': {
    columns: ['beganAtTheEarliest', 'actor', 'relation', 'other'],
    rows: ({ relations }, asked) =>
      rowsOf(
        relations.flatMap((relation) => {
          const first = relation.time.startStatus === 'known' ? spanOf(relation)?.from : undefined;
          return first !== undefined && first >= asked.from && first < asked.to ? [{ relation, first }] : [];
        }),
        ({ relation, first }) => [first, relation.id],
        ({ relation, first }) => [first, node(relation.source), tie(relation), node(relation.target)],
      ),
  },
  'what-ended': {
    columns: ['actor', 'relation', 'other', 'dates', 'endedBy'],
    rows: ({ relations }, asked) =>
      rowsOf(
        relations.flatMap((relation) => {
          const end = relation.time.endStatus === 'ended' && !isMoment(relation) ? spanOf(relation)?.to : undefined;
          return end !== undefined && end > asked.from && end <= asked.to && relation.type !== 'KILLS' ? [{ relation, end }] : [];
        }),
        ({ relation, end }) => [end, relation.id],
        ({ relation }) => [...[node(relation.source), tie(relation), node(relation.target)], ...[relation.dates, relation.endedBy]],
      ),
  },
  'what-ended-what': {
    columns: ['actor', 'event', 'date', 'from', 'ended', 'to'],
    rows: ({ relations }) => {
      const byId = new Map(relations.map((relation) => [relation.id, relation]));
      const endings = relations.flatMap((ended) => {
        const event = byId.get(ended.endedBy ?? '');
        return event === undefined ? [] : [{ ended, event }];
      });
      return rowsOf(
        endings,
        ({ ended, event }) => [spanOf(event)?.from ?? '', event.id, ended.id],
        ({ ended, event }) => [node(event.source), tie(event), event.dates, node(ended.source), tie(ended), node(ended.target)],
      );
    },
  },
  'changed-sides': {
    columns: ['one', 'other', 'was', 'became'],
    given: [{ before: 2008, after: 2020 }],
    rows: (world, { own }) => {
      const [before, after] = [Number(own.before), Number(own.after)];
      const ids = (relations: DatedRelation[]) =>
        rowsOf(
          relations,
          ({ id }) => [id],
          (each) => [tie(each)],
        ).flat();
      const changes = pairsOf(world.relations).flatMap(({ one, other, relations }) => {
        const [was, became] = [
          relations.filter((each) => hasEnded(each, before, after)),
          relations.filter((each) => hasBegun(each, before, after)),
        ];
        const turned = was.filter((old) => became.some((now) => old.vocabulary.sign * now.vocabulary.sign < 0));
        const since = became.filter((now) => was.some((old) => old.vocabulary.sign * now.vocabulary.sign < 0));
        return turned.length === 0 ? [] : [{ one, other, turned, since }];
      });
      return rowsOf(
        changes,
        ({ one, other }) => [nameOf(world, one), nameOf(world, other)],
        ({ one, other, turned, since }) => [node(one), node(other), ids(turned), ids(since)],
      );
    },
  },
  'only-in-one-year': {
    columns: ['actor', 'year', 'relations', 'inTheOther'],
    given: [{ before: 2004, after: 2008 }],
    rows: (world, { own }) => {
      const years = [Number(own.before), Number(own.after)] as const;
      const actors = [...groupedBy(sidesOf(world.relations), ({ one }) => one)].map(([id, sides]) => {
        const counts = years.map((year) => sides.filter(({ relation }) => mayHold(relation, yearWindow(year))).length);
        const at = counts[0] === 0 ? 1 : 0;
        const other = yearWindow(years[1 - at] ?? 0);
        const isOpen = sides.some(({ relation: { time } }) => time.dating === 'dated' && stateIn(time, other) !== 'absent');
        return { id, counts, year: years[at] ?? 0, isOpen };
      });
      return rowsOf(
        actors.filter(({ counts }) => counts.filter((count) => count === 0).length === 1),
        ({ year, id }) => [year, nameOf(world, id)],
        ({ year, id, counts, isOpen }) => [node(id), year, counts.reduce((sum, count) => sum + count, 0), isOpen ? 'not known' : 'none'],
      );
    },
  },
  'last-spoken-of': {
    columns: ['actor', 'last year', 'last relations'],
    given: [{ last: 2003 }, { last: 2013 }],
    rows: (world, { own }) => {
      const actors = [...groupedBy(sidesOf(world.relations), ({ one }) => one)].flatMap(([id, sides]) => {
        const told = sides.flatMap(({ relation }) => {
          const end = spanOf(relation)?.to;
          return end === undefined ? [] : [{ relation, end }];
        });
        const end = told
          .map((each) => each.end)
          .sort()
          .at(-1);
        if (end === undefined) return [];
        const year = yearOf(addDays(end, -1));
        const last = told.filter((each) => each.end === end).map(({ relation }) => relation);
        return year > Number(own.last) ? [] : [{ id, end, year, last }];
      });
      return rowsOf(
        actors,
        ({ id, end }) => [falling(end), nameOf(world, id), id],
        ({ id, year, last }) => [
          node(id),
          year,
          rowsOf(
            last,
            (each) => [each.id],
            (each) => [tie(each)],
          ).flat(),
        ],
      );
    },
  },
  'ties-that-return': {
    columns: ['actor', 'other', 'first', 'silentFrom', 'silentUntil', 'again'],
    given: [{ years: 0 }],
    rows: ({ relations }, { own }) => {
      const isLong = (from: string, until: string) =>
        from < until && `${Number(from.slice(0, 4)) + Number(own.years)}${from.slice(4)}` <= until;
      const ties = groupedBy(relations, (relation) => tieKey(relation, relation.vocabulary.symmetric));
      const silences = [...ties.values()].flatMap((spells) => {
        const told = spells.flatMap((relation) => relation.time.attested.map((attestation) => ({ relation, ...attestation })));
        const between = (from: string, to: string) => told.some((each: Attestation) => each.from < to && each.to > from);
        return told.flatMap((first) =>
          told.filter((again) => isLong(first.to, again.from) && !between(first.to, again.from)).map((again) => ({ first, again })),
        );
      });
      return rowsOf(
        silences,
        ({ first, again }) => [first.to, first.relation.id, again.relation.id],
        ({ first, again }) => [
          ...[node(first.relation.source), node(first.relation.target), tie(first.relation)],
          ...[first.to, again.from, tie(again.relation)],
        ],
      );
    },
  },
  'events-in-order': {
    columns: ['date', 'actor', 'event', 'other', 'status'],
    rows: ({ relations }) =>
      rowsOf(
        relations.filter(({ type }) => ['MEETS_WITH', 'AUTHORIZES', 'DECLARES_CEASEFIRE_WITH', 'WITHDRAWS_SUPPORT'].includes(type)),
        (each) => [spanOf(each)?.from ?? each.time.foretold?.from ?? '9999', each.id],
        (each) => [each.dates, node(each.source), tie(each), node(each.target), each.status],
      ),
  },
};
