import { groupsNear, tiesNear } from '../../../client/graph/near-ties.ts';
import { buildUnionGraph } from '../../../client/graph/union-graph.ts';
import { linkInWords } from '../../../client/wording/near-in-words.ts';
import { actor, coded, relation, VOCABULARY } from '../council.ts';

const group = (id: string) => actor(id, { kind: 'institution' });
const graph = buildUnionGraph(
  {
    actors: [actor('mayor'), actor('deputy'), ...['council', 'union', 'club', 'party', 'state'].map(group)],
    relations: [
      relation('leads', 'mayor', 'council', 2001, 2004, { type: 'LEADS', disputed: true }),
      relation('member', 'mayor', 'union', 2006, 2006, { type: 'MEMBER_OF' }),
      relation('again', 'mayor', 'union', 2001, 2001, { type: 'MEMBER_OF' }),
      relation('person', 'mayor', 'deputy', 2001, 2004, { type: 'LEADS' }),
      relation('led', 'party', 'mayor', 2001, 2004, { type: 'LEADS' }),
      coded('planned', '2003', { source: 'mayor', target: 'club', type: 'MEMBER_OF', status: 'forecast' }),
      relation('branch', 'council', 'state', 2001, 2004, { type: 'PART_OF' }),
      relation('later', 'council', 'state', 2004, 2004, { type: 'OPPOSES' }),
      relation('funds', 'state', 'council', 2002, 2002, { type: 'FUNDS' }),
      relation('after', 'state', 'council', 2008, 2009, { type: 'FUNDS' }),
      relation('own', 'mayor', 'state', 2002, 2002, { type: 'OPPOSES' }),
      relation('elsewhere', 'council', 'party', 2002, 2002, { type: 'OPPOSES' }),
    ],
  },
  VOCABULARY,
);
const ids = (relations: readonly { readonly id: string }[]) => relations.map(({ id }) => id);

describe('the groups near an actor', () => {
  it('are those that it leads or belongs to, or that belong to it: no person, none that leads it, and none only foretold', () => {
    expect(groupsNear(graph, 'mayor').map((near) => [near.group, ...ids(near.links)])).toEqual([
      ['council', 'leads'],
      ['union', 'again', 'member'],
    ]);
    expect(groupsNear(graph, 'state').map((near) => near.group)).toEqual(['council']);
    expect(groupsNear(graph, 'nobody')).toEqual([]);
  });

  it('are told with the relation that makes them so, its dates, and whether it is disputed', () => {
    expect(groupsNear(graph, 'mayor')[0]?.links.map((link) => linkInWords(graph, link))).toEqual([
      expect.stringMatching(/^MAYOR leads COUNCIL · .*2001.* · disputed$/),
    ]);
  });
});

describe('what is near a pair', () => {
  it('passed between a group of one of them and the other, in the order of time, while the group was near', () => {
    const near = tiesNear(graph, 'mayor', 'state');
    expect(near.map(({ of, other, group, links, relations }) => [of, other, group, ids(links), ids(relations)])).toEqual([
      ['mayor', 'state', 'council', ['leads'], ['branch', 'funds', 'later']],
      ['state', 'mayor', 'council', ['branch'], ['leads']],
    ]);
  });

  it('is found for either order, and holds nothing of the two themselves', () => {
    expect(tiesNear(graph, 'state', 'mayor').flatMap(({ relations }) => ids(relations))).toEqual(
      expect.arrayContaining(['branch', 'funds', 'later', 'leads']),
    );
    expect(tiesNear(graph, 'mayor', 'union')).toEqual([]);
  });
});
