import { buildUnionGraph, type UnionGraph } from '../../client/graph/union-graph.ts';
import type { ViewCriteria } from '../../client/graph/visible-graph.ts';
import type { ActorNode } from '../../model/api/actor-node.ts';
import type { RelationSummary } from '../../model/api/relation-summary.ts';
import type { VocabularyAnswer } from '../../model/api/vocabulary.ts';
import { ACTOR_KINDS, kindLabel, kindName } from '../../model/coding/actor-kinds.ts';
import { isForetold } from '../../model/coding/foretold.ts';
import { BUILT_IN_TYPES } from '../../model/coding/vocabulary.ts';
import { CHANGE_WORDS } from '../../model/comparison/change-words.ts';
import { CHANGES } from '../../model/comparison/compare-windows.ts';
import { NO_FILTER } from '../../model/filter/filter.ts';
import type { Support } from '../../model/time/dated-relation.ts';
import { timeOf } from '../../model/time/dated-relation.ts';
import { parseDate, parseDates } from '../../model/time/edtf.ts';
import { type RelationTime, VISIBLE_STATES } from '../../model/time/relation-time.ts';
import { STATE_WORDS } from '../../model/time/state-words.ts';
import { yearWindow } from '../../model/time/window.ts';

/** A small union graph of a city council for the tests of the pure modules. */

export const VOCABULARY: VocabularyAnswer = {
  kinds: ACTOR_KINDS.map((kind) => ({ kind, label: kindLabel(kind), name: kindName(kind) })),
  types: [...BUILT_IN_TYPES],
  states: VISIBLE_STATES.map((state) => ({ state, ...STATE_WORDS[state] })),
  changes: CHANGES.map((change) => ({ change, ...CHANGE_WORDS[change] })),
};

/** What is presumed is shown, and what is not known is not: as without a word in the address. */
export const PRESUMED = { presumed: true, unknown: false };
export const NEITHER = { presumed: false, unknown: false };
export const BOTH = { presumed: true, unknown: true };

/** The criteria of a year, with nothing filtered or set aside. */
export function viewCriteria(year: number, more: Partial<ViewCriteria> = {}): ViewCriteria {
  return { window: yearWindow(year), compared: null, asked: PRESUMED, filter: NO_FILTER, hidden: new Set(), only: null, ...more };
}

export function actor(id: string, more: Partial<ActorNode> = {}): ActorNode {
  return { id, name: id.toUpperCase(), kind: 'person', aliases: [], x: 0, y: 0, ...more };
}

type Time = Pick<RelationSummary, 'dating' | 'attested' | 'foretold' | 'possibleFrom' | 'possibleTo'>;

/** The time of what is attested for `[from, to)` and for nothing else. */
export function held(from: string, to: string, fromLatest = from, toEarliest = to): Time {
  return { dating: 'dated', attested: [{ from, fromLatest, toEarliest, to }], foretold: undefined, possibleFrom: from, possibleTo: to };
}

/** The time of a state after which its source says that it goes on. */
export const ONGOING = { endStatus: 'ongoing', possibleTo: undefined } as const;

interface Coded extends Partial<RelationSummary> {
  /** When its one source was published, and what each of its claims attests, if that is not what its dates say. */
  readonly published?: string;
  readonly attests?: readonly string[];
  readonly temporality?: 'state' | 'event';
}

/** A relation of two actors whose time follows from its dates and its claims, as that of a dataset does. */
export function coded(
  id: string,
  dates: string,
  { published = '2008-06-13', attests, temporality = 'state', ...more }: Coded = {},
): RelationSummary {
  const day = parseDate(published);
  const support: Support[] = (attests ?? ['']).map((each) => ({ published: day, ...(each !== '' && { attests: parseDates(each) }) }));
  const status = more.status ?? 'actual';
  const time: RelationTime = timeOf({
    ...{ dates: dates === '' ? undefined : parseDates(dates), temporality, isForetold: isForetold({ status }), support },
  });
  return { ...relation(id, 'a', 'b', 2000, 2000), dates, ...time, attested: [...time.attested], ...more };
}

/** A relation that holds in the years from `first` to `last`, both inclusive. */
export function relation(
  id: string,
  source: string,
  target: string,
  first: number,
  last: number,
  more: Partial<RelationSummary> = {},
): RelationSummary {
  return {
    ...{ id, source, target, type: 'SUPPORTS', dates: `${first}/${last}` },
    ...held(`${first}-01-01`, `${last + 1}-01-01`),
    ...{
      startStatus: 'known',
      endStatus: 'ended',
      status: 'actual',
      confidence: 'high',
      sources: ['minutes'],
      dataset: 'council',
      claims: 1,
      disputed: false,
      independentSources: 1,
    },
    ...more,
  };
}

/** Mayor, council, union and press: supportive, hostile, open-ended, vague and self-relations. */
export function council(): UnionGraph {
  return buildUnionGraph(
    {
      actors: [
        actor('mayor', { x: 0, y: 0 }),
        actor('council', { kind: 'institution', x: 10, y: 0 }),
        actor('union', { kind: 'political_movement', x: 10, y: 5 }),
        actor('press', { kind: 'institution', x: 0, y: 5 }),
      ],
      relations: [
        relation('leads', 'mayor', 'council', 2001, 2004, { type: 'LEADS' }),
        relation('funds', 'council', 'union', 2002, 2002, { type: 'FUNDS', ...ONGOING, dates: '2002/..', sources: ['budget'] }),
        relation('opposes', 'union', 'mayor', 2003, 2005, { type: 'OPPOSES', status: 'alleged', confidence: 'low' }),
        relation('rivals', 'press', 'mayor', 2004, 2004, {
          type: 'RIVALS',
          ...held('2004-01-01', '2005-01-01', '2004-12-31', '2004-01-02'),
        }),
        relation('vague', 'press', 'union', 2003, 2005, {
          type: 'COURTS',
          ...held('2003-01-01', '2006-01-01', '2004-12-31', '2004-06-01'),
        }),
        relation('itself', 'council', 'council', 2004, 2004, { type: 'OPPOSES' }),
      ],
    },
    VOCABULARY,
  );
}
