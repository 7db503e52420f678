import { BUILT_IN_TYPES } from '../../model/coding/vocabulary.ts';
import type { StoredGraph } from '../../seed/load/stored-graph.ts';
import { type LayoutInput, unionLayout } from '../../seed/load/union-layout.ts';

const vocabulary = BUILT_IN_TYPES.find(({ type }) => type === 'SUPPORTS');
const ids = (count: number) => Array.from({ length: count }, (_, index) => `a${index}`);

/** A dataset of actors in a chain, and what is stored of it, with places on a line. */
function dataset(actors: readonly string[], pairs: readonly (readonly [string, string])[] = chain(actors)): LayoutInput {
  const relations = pairs.map(([source, target]) => ({ source, target, vocabulary }));
  return { id: 'own', actors: actors.map((id) => ({ id })), relations } as unknown as LayoutInput;
}

function stored(actors: readonly string[], datasets: readonly string[] = ['own']): StoredGraph {
  return {
    ...{ datasets: [], sources: [], claims: [], types: [] },
    actors: actors.map((id, index) => ({ id, datasets, label: 'Person', properties: { x: index * 10, y: 0 } })),
    relations: chain(actors).map(([source, target]) => ({
      ...{ id: `${source}-${target}`, dataset: datasets[0] ?? '', type: 'SUPPORTS', source, target },
      properties: { sign: 1 },
    })),
  };
}

function chain(actors: readonly string[]): [string, string][] {
  return actors.slice(1).map((id, index) => [actors[index] ?? '', id]);
}

const layOutUnion = (input: LayoutInput, graph: StoredGraph, isAsked = false) => unionLayout(input, graph, isAsked, () => undefined);

describe('unionLayout', () => {
  it('keeps the places of a dataset that did not change, and of the actors of others', () => {
    const { positions, report } = layOutUnion(dataset(ids(8)), stored(ids(8)));
    expect(report).toEqual({ way: 'kept', placed: 0, kept: 8 });
    expect(positions.get('a3')).toEqual({ x: 30, y: 0 });
    const joined = layOutUnion(dataset(['a1', 'b']), stored(ids(8), ['other']));
    expect(joined.report).toEqual({ way: 'kept', placed: 1, kept: 8 });
    expect(joined.positions.get('a7')).toEqual({ x: 70, y: 0 });
  });

  it('lays out anew when more than a quarter of the actors is new, or of the pairs among those that were there', () => {
    const quarter = layOutUnion(dataset([...ids(9), 'b0', 'b1', 'b2']), stored(ids(9)));
    expect(quarter.report).toEqual({ way: 'kept', placed: 3, kept: 9 });
    const more = layOutUnion(dataset([...ids(9), 'b0', 'b1', 'b2', 'b3']), stored(ids(9)));
    expect(more.report).toEqual({ way: 'laid out', why: 'actors', actors: 13 });
    const across = ids(9)
      .slice(0, 3)
      .map((id, index): [string, string] => [id, `a${index + 5}`]);
    expect(layOutUnion(dataset(ids(9), [...chain(ids(9)), ...across.slice(1)]), stored(ids(9))).report).toMatchObject({ way: 'kept' });
    const ties = layOutUnion(dataset(ids(9), [...chain(ids(9)), ...across]), stored(ids(9)));
    expect(ties.report).toEqual({ way: 'laid out', why: 'relations', actors: 9 });
    expect(ties.positions.get('a3')).not.toEqual({ x: 30, y: 0 });
  });

  it('lays out what was never laid out, and all when it is asked', () => {
    expect(layOutUnion(dataset(ids(4)), stored([])).report).toEqual({ way: 'laid out', why: 'first', actors: 4 });
    expect(layOutUnion(dataset(ids(4)), stored(ids(4)), true).report).toEqual({ way: 'laid out', why: 'asked', actors: 4 });
  });
});
