import { membersOf, subgraphOf, wholeSubgraph } from '../../../client/graph/subgraph.ts';
import { emphasisOfValue } from '../../../client/graph/value-emphasis.ts';
import { visibleGraphOf } from '../../../client/graph/visible-graph.ts';
import { council, viewCriteria } from '../council.ts';

const unionGraph = council();
const visibleGraph = visibleGraphOf(unionGraph, viewCriteria(2004));
const lit = (...value: readonly [Parameters<typeof emphasisOfValue>[2], string]) =>
  emphasisOfValue(visibleGraph, wholeSubgraph(unionGraph), ...value);

describe('what a row of the legend stands for', () => {
  it('is the relations that are shown and have the value, with their actors', () => {
    const hostile = unionGraph.relations.filter(({ sign, index }) => sign === 'hostile' && visibleGraph.visible[index] === 1);
    expect(hostile.length).toBeGreaterThan(0);
    expect(lit('sign', 'hostile')).toEqual({
      relations: new Set(hostile.map(({ id }) => id)),
      actors: new Set(hostile.flatMap(({ source, target }) => [source, target])),
    });
  });

  it('is the actors of a kind, without their relations', () => {
    const found = lit('kind', 'person');
    expect([[...(found?.actors ?? [])], found?.relations.size]).toEqual([['mayor'], 0]);
  });

  it('is nothing where nothing has the value', () => {
    expect([lit('status', 'forecast'), lit('kind', 'state')]).toEqual([null, null]);
  });

  it('is only what is drawn', () => {
    const part = subgraphOf(unionGraph, membersOf(unionGraph, ['press']));
    expect(emphasisOfValue(visibleGraph, part, 'sign', 'hostile')).toBeNull();
  });
});
