import { byCounterpart, byVerb } from '../../client/details/grouped-relations.ts';
import { buildUnionGraph } from '../../client/graph/union-graph.ts';
import { actor, relation, VOCABULARY } from './council.ts';

const graph = buildUnionGraph(
  {
    actors: ['mayor', 'council', 'union', 'press'].map((id) => actor(id)),
    relations: [
      relation('old', 'mayor', 'council', 2001, 2002, { type: 'FUNDS' }),
      relation('new', 'council', 'mayor', 2005, 2006, { type: 'ATTACKS' }),
      relation('undated', 'mayor', 'council', 2001, 2001, { type: 'LEADS', dating: 'undated', attested: [] }),
      relation('union', 'union', 'mayor', 2003, 2003, { type: 'FUNDS' }),
      relation('itself', 'mayor', 'mayor', 2004, 2004, { type: 'RIVALS' }),
      relation('press', 'mayor', 'press', 2004, 2004, { type: 'FUNDS' }),
    ],
  },
  VOCABULARY,
);

describe('the relations of an actor', () => {
  it('are grouped by the other one, first with whom it has most and of each the latest, what nobody dates last', () => {
    const groups = byCounterpart(graph, graph.relations, 'mayor').map(({ other, members }) => [other.id, members.map(({ id }) => id)]);
    expect(groups).toEqual([
      ['council', ['new', 'old', 'undated']],
      ['mayor', ['itself']],
      ['press', ['press']],
      ['union', ['union']],
    ]);
  });

  it('are grouped by what it does, and apart from that by what is done to it', () => {
    const groups = byVerb(graph, graph.relations, 'mayor').map(({ verb, members }) => [verb, members.map(({ id }) => id)]);
    expect(groups).toEqual([
      ['funds', ['old', 'press']],
      ['is a rival of', ['itself']],
      ['is attacked by', ['new']],
      ['is funded by', ['union']],
      ['leads', ['undated']],
    ]);
  });
});
