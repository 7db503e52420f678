import { BUILT_IN_TYPES } from '../../../model/coding/vocabulary.ts';
import { graphQuery } from '../../../model/filter/filter-query.ts';
import { selectGraph } from '../../../server/graph/select-graph.ts';
import type { StoredActor, StoredRelation, UnionGraph } from '../../../server/graph/union-graph.ts';
import { actor, relation } from '../../client/council.ts';

const stored = (...args: Parameters<typeof relation>): StoredRelation => ({
  ...relation(...args),
  ...{ sign: 1, category: 'material support', summary: 'It is so.', channel: 'financial' },
});
const relations = [
  stored('leads', 'mayor', 'council', 2001, 2004),
  stored('funds', 'council', 'union', 2001, 2001, { endStatus: 'unknown', confidence: 'low' }),
  stored('courts', 'press', 'union', 2003, 2005, { fromLatest: '2005-06-01', toEarliest: '2005-01-01' }),
  { ...stored('opposes', 'union', 'mayor', 2003, 2005, { confidence: 'moderate' }), sign: -1 as const },
];
const actors: StoredActor[] = [
  actor('mayor'),
  { ...actor('council', { kind: 'institution' }), description: 'It sits.', active: '1990/..' },
  ...[actor('union', { kind: 'political_movement' }), actor('press', { kind: 'institution' }), actor('alone', { kind: 'institution' })],
];
const graph: UnionGraph = {
  ...{ version: 'v', datasets: [], types: BUILT_IN_TYPES },
  actors: new Map(actors.map((each) => [each.id, each])),
  relations: new Map(relations.map((each) => [each.id, each])),
};

function select(query: Record<string, string>, among?: Iterable<StoredRelation>) {
  const { relations, actors, ...rest } = selectGraph(graph, graphQuery.parse(query), among);
  return {
    ...rest,
    relations: relations.map(({ id, state }) => (state === undefined ? id : `${id} ${state}`)),
    actors: actors.map(({ id }) => id),
  };
}

describe('the part of the graph that a query asks for', () => {
  it('without a window is all of it, without states, also actors without relations', () => {
    expect(select({})).toEqual({
      ...{ window: null, cut: null },
      relations: ['leads', 'funds', 'courts', 'opposes'],
      actors: ['mayor', 'council', 'union', 'press', 'alone'],
    });
  });

  it('in a window has each relation in its state, what is presumed only when it is asked for, and their actors', () => {
    expect(select({ year: '2003' })).toMatchObject({
      relations: ['leads attested', 'courts uncertain', 'opposes attested'],
      actors: ['mayor', 'council', 'union', 'press'],
    });
    expect(select({ year: '2003', presumed: 'true' }).relations).toContain('funds presumed');
    expect(select({ year: '2002' })).toMatchObject({ relations: ['leads attested'], actors: ['mayor', 'council'] });
  });

  it('passes every filter, that of states in the window', () => {
    expect(select({ sign: 'hostile' }).relations).toEqual(['opposes']);
    expect(select({ year: '2003', state: 'uncertain' }).relations).toEqual(['courts uncertain']);
    expect(select({ state: 'uncertain' }).relations).toHaveLength(4);
    expect(select({ kind: 'institution,political_movement' })).toMatchObject({
      relations: ['funds', 'courts'],
      actors: ['council', 'union', 'press', 'alone'],
    });
  });

  it('has no relation of an actor that is set aside, nor that actor', () => {
    expect(select({ hide: 'mayor,alone' })).toMatchObject({ relations: ['funds', 'courts'], actors: ['council', 'union', 'press'] });
    expect(select({ hide: 'union' }).relations).toEqual(['leads']);
    expect(select({ only: 'mayor,council,alone' })).toMatchObject({ relations: ['leads'], actors: ['mayor', 'council', 'alone'] });
  });

  it('among some relations is those of them, and only their actors', () => {
    expect(select({}, relations.slice(0, 1))).toMatchObject({ relations: ['leads'], actors: ['mayor', 'council'] });
  });

  it('is cut to the surest when there are too many: by state, then by confidence, then by id', () => {
    expect(select({ year: '2003', presumed: 'true', limit: '2' })).toMatchObject({
      ...{ cut: { limit: 2, relations: 2 }, actors: ['mayor', 'council', 'union'] },
      relations: ['leads attested', 'opposes attested'],
    });
    expect(select({ limit: '3' })).toMatchObject({ relations: ['courts', 'leads', 'opposes'], cut: { limit: 3, relations: 1 } });
    expect(select({ limit: '4' })).toMatchObject({ cut: null });
    expect(select({ limit: '4' }).relations).toEqual(['leads', 'funds', 'courts', 'opposes']);
  });

  it('says of actors and relations only what is drawn and listed', () => {
    const { actors, relations } = selectGraph(graph, graphQuery.parse({}));
    expect(Object.keys(actors[1] ?? {})).toEqual(['id', 'name', 'kind', 'aliases', 'x', 'y']);
    expect(relations[0]).not.toHaveProperty('summary');
    expect(relations[0]).toMatchObject({ id: 'leads', from: '2001-01-01', disputed: false });
  });
});
