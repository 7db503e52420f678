import { buildUnionGraph, type UnionGraph } from '../../client/graph/union-graph.ts';
import type { ViewCriteria } from '../../client/graph/visible-graph.ts';
import type { ActorNode, RelationSummary, VocabularyAnswer } from '../../model/api.ts';
import { ACTOR_KINDS, kindLabel, kindName } from '../../model/coding/actor-kinds.ts';
import { BUILT_IN_TYPES } from '../../model/coding/vocabulary.ts';
import { NO_FILTER } from '../../model/filter/filter.ts';
import { yearWindow } from '../../model/time/window.ts';

/** A small union graph of a city council for the tests of the pure modules. */

export const VOCABULARY: VocabularyAnswer = {
  kinds: ACTOR_KINDS.map((kind) => ({ kind, label: kindLabel(kind), name: kindName(kind) })),
  types: [...BUILT_IN_TYPES],
};

/** The criteria of a year, with nothing filtered or set aside. */
export function viewCriteria(year: number, more: Partial<ViewCriteria> = {}): ViewCriteria {
  return { window: yearWindow(year), comparedWindow: null, presumed: true, filter: NO_FILTER, hidden: new Set(), only: null, ...more };
}

export function actor(id: string, more: Partial<ActorNode> = {}): ActorNode {
  return { id, name: id.toUpperCase(), kind: 'person', aliases: [], x: 0, y: 0, ...more };
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
    ...{ from: `${first}-01-01`, fromLatest: `${first}-01-01`, toEarliest: `${last + 1}-01-01`, to: `${last + 1}-01-01` },
    ...{
      startStatus: 'known',
      endStatus: 'ended',
      status: 'actual',
      confidence: 'high',
      sources: ['minutes'],
      dataset: 'council',
      disputed: false,
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
        relation('funds', 'council', 'union', 2002, 2002, { type: 'FUNDS', endStatus: 'unknown', dates: '2002/', sources: ['budget'] }),
        relation('opposes', 'union', 'mayor', 2003, 2005, { type: 'OPPOSES', status: 'alleged', confidence: 'low' }),
        relation('rivals', 'press', 'mayor', 2004, 2004, { type: 'RIVALS', fromLatest: '2004-12-31', toEarliest: '2004-01-02' }),
        relation('vague', 'press', 'union', 2003, 2005, { type: 'COURTS', fromLatest: '2004-12-31', toEarliest: '2004-06-01' }),
        relation('itself', 'council', 'council', 2004, 2004, { type: 'OPPOSES' }),
      ],
    },
    VOCABULARY,
  );
}
