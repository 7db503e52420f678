import { BUILT_IN_TYPES } from '../../../model/coding/vocabulary.ts';
import { graphQuery } from '../../../model/filter/filter-query.ts';
import { selectGraph } from '../../../server/graph/select-graph.ts';
import type { StoredRelation } from '../../../server/graph/stored-relation.ts';
import type { StoredActor, UnionGraph } from '../../../server/graph/union-graph.ts';

const actor = (id: string, kind: StoredActor['kind'] = 'person'): StoredActor => ({
  id,
  name: id.toUpperCase(),
  kind,
  aliases: [],
  x: 0,
  y: 0,
});

/** A relation that is attested from the year `first` to the year `last`, both inclusive. */
function stored(
  id: string,
  source: string,
  target: string,
  first: number,
  last: number,
  more: Partial<StoredRelation> = {},
): StoredRelation {
  const [from, to] = [`${first}-01-01`, `${last + 1}-01-01`];
  return {
    ...{ id, source, target, type: 'SUPPORTS', dates: `${first}/${last}`, status: 'actual', confidence: 'high' },
    ...{ dating: 'dated', attested: [{ from, fromLatest: from, toEarliest: to, to }], startStatus: 'known', possibleFrom: from },
    ...(more.endStatus === undefined ? { endStatus: 'ended', possibleTo: to } : { endStatus: more.endStatus }),
    ...{ sources: ['minutes'], dataset: 'council', claims: 1, disputed: false, independentSources: 1 },
    ...{ sign: 1, category: 'material support', summary: 'It is so.', channel: 'financial' },
    ...more,
  };
}

const relations = [
  stored('leads', 'mayor', 'council', 2001, 2004),
  stored('funds', 'council', 'union', 2001, 2001, { endStatus: 'ongoing', confidence: 'low' }),
  stored('courts', 'press', 'union', 2003, 2005, {
    attested: [{ from: '2003-01-01', fromLatest: '2005-06-01', toEarliest: '2005-01-01', to: '2006-01-01' }],
  }),
  stored('opposes', 'union', 'mayor', 2003, 2005, { confidence: 'moderate', sign: -1 }),
];
/** What most of the tests leave out: relations of which nothing is attested. */
const unattested = [
  stored('hosts', 'council', 'press', 2001, 2001, { endStatus: 'unknown' }),
  stored('plans', 'mayor', 'press', 2003, 2003, {
    ...{ dating: 'foretold', attested: [], foretold: { from: '2003-01-01', to: '2004-01-01' }, status: 'forecast' },
    ...{ startStatus: 'unknown', endStatus: 'unknown', possibleFrom: undefined },
  }),
  stored('knows', 'mayor', 'union', 2003, 2003, {
    ...{ dating: 'undated', attested: [], dates: undefined, startStatus: 'unknown', endStatus: 'unknown', possibleFrom: undefined },
  }),
];
const actors: StoredActor[] = [
  actor('mayor'),
  { ...actor('council', 'institution'), description: 'It sits.', active: '1990/..' },
  ...[actor('union', 'political_movement'), actor('press', 'institution'), actor('alone', 'institution')],
];
const graph: UnionGraph = {
  ...{ version: 'v', datasets: [], claimCount: 0, types: BUILT_IN_TYPES },
  actors: new Map(actors.map((each) => [each.id, each])),
  relations: new Map(relations.map((each) => [each.id, each])),
};

async function select(query: Record<string, string>, among?: Iterable<StoredRelation>) {
  const { relations, actors, ...rest } = await selectGraph(graph, graphQuery.parse(query), among);
  return {
    ...rest,
    relations: relations.map(({ id, state }) => (state === undefined ? id : `${id} ${state}`)),
    actors: actors.map(({ id }) => id),
  };
}

describe('the part of the graph that a query asks for', () => {
  it('without a window is all of it, without states, also actors without relations', async () => {
    expect(await select({})).toEqual({
      ...{ window: null, cut: null },
      relations: ['leads', 'funds', 'courts', 'opposes'],
      actors: ['mayor', 'council', 'union', 'press', 'alone'],
    });
  });

  it('in a window has each relation in its state, what is presumed only when it is asked for, and their actors', async () => {
    expect(await select({ year: '2003' })).toMatchObject({
      relations: ['leads attested', 'courts uncertain', 'opposes attested'],
      actors: ['mayor', 'council', 'union', 'press'],
    });
    expect((await select({ year: '2003', presumed: 'true' })).relations).toContain('funds presumed');
    expect(await select({ year: '2002' })).toMatchObject({ relations: ['leads attested'], actors: ['mayor', 'council'] });
  });

  it('in a window has what is foretold and undated, and what is not known only when it is asked for', async () => {
    const statesOf = async (query: Record<string, string>) => (await select(query, unattested)).relations;
    expect(await statesOf({ year: '2003' })).toEqual(['plans foretold', 'knows undated']);
    expect(await statesOf({ year: '2003', unknown: 'true' })).toEqual(['hosts unknown', 'plans foretold', 'knows undated']);
    expect(await statesOf({ year: '2002', presumed: 'true' })).toEqual(['knows undated']);
    expect(await statesOf({ year: '2003', state: 'unknown' })).toEqual(['hosts unknown']);
    expect(await statesOf({ year: '2003', state: '-undated' })).toEqual(['plans foretold']);
  });

  it('has what is presumed where a filter of states names it', async () => {
    expect((await select({ year: '2003', state: 'presumed' })).relations).toEqual(['funds presumed']);
    expect((await select({ year: '2003', state: '-attested' })).relations).toEqual(['courts uncertain']);
  });

  it('passes every filter, that of states in the window', async () => {
    expect((await select({ sign: 'hostile' })).relations).toEqual(['opposes']);
    expect((await select({ year: '2003', state: 'uncertain' })).relations).toEqual(['courts uncertain']);
    expect((await select({ state: 'uncertain' })).relations).toHaveLength(4);
    expect(await select({ kind: 'institution,political_movement' })).toMatchObject({
      relations: ['funds', 'courts'],
      actors: ['council', 'union', 'press', 'alone'],
    });
  });

  it('has no relation of an actor that is set aside, nor that actor', async () => {
    expect(await select({ hide: 'mayor,alone' })).toMatchObject({ relations: ['funds', 'courts'], actors: ['council', 'union', 'press'] });
    expect((await select({ hide: 'union' })).relations).toEqual(['leads']);
    expect(await select({ only: 'mayor,council,alone' })).toMatchObject({ relations: ['leads'], actors: ['mayor', 'council', 'alone'] });
  });

  it('among some relations is those of them, and only their actors', async () => {
    expect(await select({}, relations.slice(0, 1))).toMatchObject({ relations: ['leads'], actors: ['mayor', 'council'] });
  });

  it('is cut to the surest when there are too many: by state, then by confidence, then by id', async () => {
    expect(await select({ year: '2003', presumed: 'true', limit: '2' })).toMatchObject({
      ...{ cut: { limit: 2, relations: 2 }, actors: ['mayor', 'council', 'union'] },
      relations: ['leads attested', 'opposes attested'],
    });
    expect(await select({ limit: '3' })).toMatchObject({ relations: ['courts', 'leads', 'opposes'], cut: { limit: 3, relations: 1 } });
    expect(await select({ limit: '4' })).toMatchObject({ cut: null });
    expect((await select({ limit: '4' })).relations).toEqual(['leads', 'funds', 'courts', 'opposes']);
  });

  it('says of actors and relations only what is drawn and listed', async () => {
    const { actors, relations } = await selectGraph(graph, graphQuery.parse({}));
    expect(Object.keys(actors[1] ?? {})).toEqual(['id', 'name', 'kind', 'aliases', 'active', 'x', 'y']);
    expect(relations[0]).not.toHaveProperty('summary');
    expect(relations[0]).toMatchObject({ id: 'leads', attested: [{ from: '2001-01-01' }], disputed: false });
  });
});
