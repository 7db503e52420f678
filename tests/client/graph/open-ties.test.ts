import { isSameOpen, NO_OPEN_TIES, openTies, selectedTies } from '../../../client/graph/open-ties.ts';
import { wholeSubgraph } from '../../../client/graph/subgraph.ts';
import { buildUnionGraph } from '../../../client/graph/union-graph.ts';
import { visibleGraphOf } from '../../../client/graph/visible-graph.ts';
import { actor, relation, VOCABULARY, viewCriteria } from '../council.ts';

const unionGraph = buildUnionGraph(
  {
    actors: ['a', 'b', 'c'].map((id) => actor(id)),
    relations: [
      ...[relation('there', 'a', 'b', 2001, 2009), relation('back', 'b', 'a', 2003, 2009)],
      ...[relation('early', 'b', 'c', 2001, 2002), relation('late', 'b', 'c', 2004, 2009), relation('alone', 'a', 'c', 2001, 2009)],
      ...[relation('self', 'c', 'c', 2001, 2009), relation('self again', 'c', 'c', 2001, 2009)],
    ],
  },
  VOCABULARY,
);
const subgraph = wholeSubgraph(unionGraph, false);
const opened = (actors: readonly string[], relations: readonly string[] = [], year = 2004) =>
  openTies(
    selectedTies(visibleGraphOf(unionGraph, viewCriteria(year)), subgraph, {
      selectedActors: new Set(actors),
      selectedRelations: new Set(relations),
    }),
  ).lines.map(({ id }) => id);

describe('the ties that a selection opens', () => {
  it('are those between selected actors, with a line for each relation', () => {
    expect(opened(['a', 'b'])).toEqual(['there', 'back']);
    expect(opened(['a'])).toEqual([]);
  });

  it('are those of a selected relation', () => expect(opened([], ['back'])).toEqual(['there', 'back']));

  it('do not include one of which the window shows a single relation: it stays where it is', () => {
    expect(opened(['b', 'c'])).toEqual([]);
    expect(opened(['a', 'b'], [], 2002)).toEqual([]);
  });

  it('include those of an actor to itself when it alone is selected', () => {
    expect([opened(['c']), opened(['c', 'a'])]).toEqual([['self', 'self again'], []]);
  });

  it('are none if they are more than can be read', () => {
    const pairs = (count: number) =>
      Array.from({ length: count }, (_, n) => ({ id: `pair ${n}`, source: 'a', target: 'b', relations: unionGraph.relations.slice(0, 2) }));
    expect([openTies(pairs(60)).lines.length, openTies(pairs(61))]).toEqual([120, NO_OPEN_TIES]);
  });

  it('are the same where the same ties are open', () => {
    const [tie, other] = subgraph.lines;
    if (tie === undefined || other === undefined) throw new Error('no lines');
    expect([isSameOpen(openTies([tie]), openTies([tie, tie])), isSameOpen(openTies([tie]), openTies([other]))]).toEqual([true, false]);
  });
});
