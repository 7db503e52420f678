import { UndirectedGraph } from 'graphology';
import { datasetsOfActors, NEITHER, ofLargest, SEVERAL, sharesOf, weightOf } from '../../../client/graph/measures.ts';
import { buildUnionGraph } from '../../../client/graph/union-graph.ts';
import { betweennessOf } from '../../../model/betweenness.ts';
import { actor, relation, VOCABULARY } from '../council.ts';

const unionGraph = buildUnionGraph(
  {
    actors: ['a', 'b', 'c', 'd', 'hermit'].map((id) => actor(id)),
    relations: [
      relation('one', 'a', 'b', 2001, 2001, { claims: 3, sources: ['s', 't'], dataset: 'y' }),
      relation('two', 'b', 'a', 2005, 2005, { claims: 1, sources: ['t'], dataset: 'y' }),
      relation('three', 'b', 'c', 2005, 2005, { claims: 2, sources: ['u'], dataset: 'x' }),
      relation('self', 'd', 'd', 2005, 2005, { claims: 1, dataset: 'x' }),
    ],
  },
  VOCABULARY,
);

describe('what is counted of actors over all years', () => {
  it('is a share of the largest count; a relation with itself counts once', () => {
    expect([...sharesOf('all-relations', unionGraph)]).toEqual([2 / 3, 1, 1 / 3, 1 / 3, 0]);
    expect([...sharesOf('claims', unionGraph)]).toEqual([4 / 6, 1, 2 / 6, 1 / 6, 0]);
    expect([...ofLargest(new Float64Array(2))]).toEqual([0, 0]);
  });

  it('has for a line the claims of all its relations, and each of their sources once', () => {
    const both = unionGraph.relations.slice(0, 2);
    expect([weightOf('claims', both), weightOf('sources', both)]).toEqual([4, 2]);
  });

  it('has the dataset of their relations, where it is one', () => {
    expect(datasetsOfActors(unionGraph).ids).toEqual(['x', 'y']);
    expect([...datasetsOfActors(unionGraph).of]).toEqual([1, SEVERAL, 0, 0, NEITHER]);
  });
});

/** The betweenness by its definition: over all pairs, the share of the shortest ways that lead through an actor. */
function byDefinition(actors: number, ends: readonly number[]): number[] {
  const graph = new UndirectedGraph();
  for (let index = 0; index < actors; index += 1) graph.addNode(index);
  for (let at = 0; at < ends.length; at += 2) if (ends[at] !== ends[at + 1]) graph.mergeEdge(ends[at], ends[at + 1]);
  const through = new Array<number>(actors).fill(0);
  const waysOf = (from: number, to: number): number[][] => {
    let ways = [[from]];
    while (ways.length > 0 && ways.length < 1000) {
      const arrived = ways.filter((way) => way.at(-1) === to);
      if (arrived.length > 0) return arrived;
      ways = ways.flatMap((way) =>
        graph
          .neighbors(way.at(-1))
          .map(Number)
          .filter((next) => !way.includes(next))
          .map((next) => [...way, next]),
      );
    }
    return [];
  };
  for (let from = 0; from < actors; from += 1) {
    for (let to = from + 1; to < actors; to += 1) {
      const ways = waysOf(from, to);
      for (const way of ways) for (const inner of way.slice(1, -1)) through[inner] = (through[inner] ?? 0) + 1 / ways.length;
    }
  }
  return through;
}

it('betweenness is what its definition says, whatever the direction and the number of relations', () => {
  // A square with a tail, a parallel relation, a loop and somebody apart.
  const ends = [0, 1, 1, 2, 2, 3, 3, 0, 3, 4, 4, 3, 5, 5];
  const found = [...betweennessOf(6, Uint32Array.from(ends))];
  expect(found).toEqual(byDefinition(6, ends).map((value) => expect.closeTo(value)));
  expect(found[3]).toBeGreaterThan(found[1] ?? 0);
});
