import { bestConnected, drawnIn, isPart, partOf, subgraphWith } from '../../../client/graph/part.ts';
import { membersOf, subgraphOf, wholeSubgraph } from '../../../client/graph/subgraph.ts';
import { buildUnionGraph } from '../../../client/graph/union-graph.ts';
import { visibleGraphOf } from '../../../client/graph/visible-graph.ts';
import { exclude, isolate, NO_FILTER } from '../../../model/filter/filter.ts';
import { actor, relation, VOCABULARY, viewCriteria } from '../council.ts';

/**
 * Two hubs with relations to each other in both directions, three members each, of whom one is a state, and somebody
 * without relations: hub-a has 6 relations, hub-b 5.
 */
const unionGraph = buildUnionGraph(
  {
    actors: ['lone', 'a1', 'a2', 'a3', 'b1', 'b2', 'b3', 'hub-b', 'hub-a'].map((id) =>
      actor(id, { kind: id === 'b3' ? 'state' : 'person' }),
    ),
    relations: [
      relation('both', 'hub-a', 'hub-b', 2001, 2009, { type: 'OPPOSES' }),
      relation('back', 'hub-b', 'hub-a', 2005, 2009, { type: 'SUPPORTS' }),
      ...['a1', 'a2', 'a3'].map((id, year) => relation(id, 'hub-a', id, 2001 + year, 2001 + year)),
      ...['b1', 'b2', 'b3'].map((id) => relation(id, id, 'hub-b', 2001, 2009, { type: 'OPPOSES' })),
      relation('self', 'hub-a', 'hub-a', 2001, 2001),
    ],
  },
  VOCABULARY,
);
const idsOf = (indexes: readonly number[]) => indexes.map((index) => unionGraph.actorIds[index]);
const chosenBy = (more: Parameters<typeof viewCriteria>[1] = {}) => bestConnected(unionGraph, viewCriteria(2005, more));
const NOBODY = { also: [], alone: [], apart: undefined };
const part = (wanted: Partial<Parameters<typeof partOf>[3]>, before: Parameters<typeof partOf>[4] = null) =>
  partOf(unionGraph, NO_FILTER, chosenBy(), { most: 2, ...NOBODY, ...wanted }, before);
const membersIn = ({ subgraph }: ReturnType<typeof partOf>) => subgraph.actors.map(({ id }) => id);

describe('the best connected', () => {
  it('are those with most relations in all years, whatever the window; who has none is last', () => {
    expect(idsOf(chosenBy())).toEqual(['hub-a', 'hub-b', 'a1', 'a2', 'a3', 'b1', 'b2', 'b3', 'lone']);
    expect(bestConnected(unionGraph, viewCriteria(1950))).toEqual(chosenBy());
  });

  it('are chosen by the relations that match the filters; a filter by what depends on the window changes nothing', () => {
    expect(idsOf(chosenBy({ filter: isolate(NO_FILTER, 'sign', 'hostile') }))).toEqual(['hub-b', 'b1', 'b2', 'b3', 'hub-a', 'lone']);
    expect(idsOf(chosenBy({ filter: exclude(NO_FILTER, 'kind', 'state') }))).not.toContain('b3');
    expect(chosenBy({ filter: isolate(NO_FILTER, 'state', 'presumed') })).toEqual(chosenBy());
  });

  it('are none of those set aside, whose relations do not count', () => {
    expect(idsOf(chosenBy({ hidden: new Set(['hub-b']) })).slice(0, 2)).toEqual(['hub-a', 'a1']);
    expect(idsOf(chosenBy({ only: new Set(['b1', 'b2', 'hub-b']) }))).toEqual(['hub-b', 'b1', 'b2']);
  });
});

describe('what is drawn of a graph', () => {
  it('is all of a small one, and says so', () => {
    const whole = part({ most: 9 });
    expect([whole.of, whole.best, whole.more, isPart(whole)]).toEqual([9, 9, 0, false]);
    expect(membersIn(whole)).toEqual(unionGraph.actorIds);
    expect(membersIn(part({ most: 'all' }))).toEqual(unionGraph.actorIds);
  });

  it('is the best connected of a large one, in the order of the graph', () => {
    const two = part({});
    expect([two.of, two.best, two.more, isPart(two)]).toEqual([9, 2, 0, true]);
    expect(membersIn(two)).toEqual(['hub-b', 'hub-a']);
  });

  it('has those asked for with their neighbours, and those selected alone', () => {
    const more = part({ most: 1, also: ['b3'], alone: ['a2', 'nobody'] });
    expect(membersIn(more)).toEqual(['a2', 'b3', 'hub-b', 'hub-a']);
    expect([more.best, more.more]).toEqual([1, 3]);
  });

  it('has no neighbour who is reached by nothing that matches, or who is set aside', () => {
    const filter = isolate(NO_FILTER, 'sign', 'hostile');
    const ranked = chosenBy({ filter, hidden: new Set(['b1']) });
    const around = partOf(unionGraph, filter, ranked, { most: 1, ...NOBODY, also: ['hub-a', 'hub-b'] }, null);
    expect(membersIn(around)).toEqual(['b2', 'b3', 'hub-b', 'hub-a']);
  });

  it('is the very same as before when the same are chosen, so that nothing is drawn anew', () => {
    const before = part({});
    expect(part({ alone: ['hub-a'] }, before)).toBe(before);
    const more = part({ alone: ['a1'] }, before);
    expect(more.subgraph).not.toBe(before.subgraph);
    expect(subgraphWith(unionGraph, more.subgraph, ['a1', 'hub-b'])).toBe(more.subgraph);
    expect(subgraphWith(unionGraph, before.subgraph, ['a1']).actors.map(({ id }) => id)).toEqual(['a1', 'hub-b', 'hub-a']);
  });

  it('is counted in a window', () => {
    const visibleGraph = visibleGraphOf(unionGraph, viewCriteria(2003));
    expect(drawnIn(part({}).subgraph, visibleGraph)).toEqual({ actors: 2, relations: 1 });
    expect(drawnIn(part({ most: 'all' }).subgraph, visibleGraph)).toEqual({ actors: 7, relations: 5 });
  });
});

describe('how the relations of two actors are drawn', () => {
  it('is as asked, and otherwise as their number says; asking for another way makes another subgraph', () => {
    const asFew = part({ most: 'all' });
    const together = part({ most: 'all', apart: false }, asFew);
    expect([asFew.subgraph.isApart, together.subgraph.isApart, together.subgraph.lines.length]).toEqual([true, false, 8]);
    expect(part({ most: 'all', apart: false }, together)).toBe(together);
    expect(part({ most: 'all' }, together).subgraph.isApart).toBe(true);
    expect([part({}).subgraph.isApart, part({ apart: false }, part({})).subgraph.isApart]).toEqual([true, false]);
  });

  it('is the same for actors who are drawn beside', () => {
    const { subgraph } = part({ apart: false });
    expect(subgraphWith(unionGraph, subgraph, ['a1']).isApart).toBe(false);
  });
});

describe('the lines of a subgraph', () => {
  const linesOf = (apart?: boolean) => wholeSubgraph(unionGraph, apart).lines.map(({ relations }) => relations.map(({ id }) => id));

  it('are one for each relation of a small graph', () => {
    expect(linesOf()).toEqual(unionGraph.relationIds.map((id) => [id]));
    expect(wholeSubgraph(unionGraph).lines.map(({ id }) => id)).toEqual(unionGraph.relationIds);
  });

  it('are one for the relations of the same two actors, in either direction, of a large one', () => {
    expect(linesOf(false)).toEqual([['both', 'back'], ['a1'], ['a2'], ['a3'], ['b1'], ['b2'], ['b3'], ['self']]);
    const { lines, lineById, lineOf } = wholeSubgraph(unionGraph, false);
    expect(lineById.get('both')).toBeUndefined();
    expect(lineById.get('a1')).toBe(lines[1]);
    expect([...lineOf]).toEqual([0, 0, 1, 2, 3, 4, 5, 6, 7]);
    const many = buildUnionGraph(
      { actors: [actor('a'), actor('b')], relations: Array.from({ length: 1001 }, (_, n) => relation(`r${n}`, 'a', 'b', 2001, 2001)) },
      VOCABULARY,
    );
    expect(wholeSubgraph(many).lines).toHaveLength(1);
  });

  it('join only those who are in the subgraph', () => {
    const subgraph = subgraphOf(unionGraph, membersOf(unionGraph, ['hub-a', 'a1', 'b1']));
    expect(subgraph.lines.map(({ id }) => id)).toEqual(['a1', 'self']);
    expect(subgraph.lineOf[0]).toBe(-1);
    expect(subgraph.mostRelations).toBe(6);
  });
});
