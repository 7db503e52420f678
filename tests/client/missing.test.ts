import { buildUnionGraph } from '../../client/graph/union-graph.ts';
import { missingFrom } from '../../client/state/missing.ts';
import { missingIds } from '../../client/state/missing-ids.ts';
import { actor, relation, VOCABULARY } from './council.ts';

const GRAPH = buildUnionGraph(
  { actors: [actor('a'), actor('b')], relations: [relation('r', 'a', 'b', 1990, 1995, { sources: ['s'], dataset: 'council' })] },
  VOCABULARY,
);
const OTHERS = { datasets: ['council', 'empty'], sources: GRAPH.sourceIds };
const NOTHING = {
  ...{ sign: null, state: null, change: null, kind: null, status: null, confidence: null, dispute: null, independent: null },
  ...{ sel: [], hide: [], only: [], also: [], pin: new Map(), place: new Map(), path: [] },
  ...{ category: null, type: null, source: null, dataset: null, touches: null },
};

describe('what an address names and other data do not have', () => {
  it('is nothing where all of it is there', () => {
    const values = {
      ...NOTHING,
      sel: [{ kind: 'relation', id: 'r' } as const, { kind: 'source', id: 's' } as const],
      hide: ['a'],
      source: { only: ['s'], not: [] },
      category: { only: [], not: ['hostility'] },
      path: ['a', 'b'],
    };
    expect(missingFrom(values, GRAPH, OTHERS)).toEqual({ changes: {}, words: [] });
  });

  it('is taken out, and the rest stays', () => {
    const place = { x: 1, y: 2 };
    const values = {
      ...NOTHING,
      sel: [
        { kind: 'actor', id: 'gone' },
        { kind: 'actor', id: 'a' },
        { kind: 'actor', id: 'lost' },
        { kind: 'source', id: 'gone' },
      ] as const,
      ...{ hide: ['gone', 'b'], only: ['gone', 'a'], path: ['a', 'gone'] },
      ...{
        pin: new Map([
          ...([
            ['gone', place],
            ['a', place],
          ] as const),
        ]),
        place: new Map([['gone', place]]),
      },
      type: { only: ['SUPPORTS', 'LOBBIES'], not: ['BRIBES'] },
      ...{ source: { only: ['gone'], not: [] }, dataset: { only: [], not: ['council', 'empty'] }, category: null },
    };
    expect(missingFrom({ ...values, sel: [...values.sel] }, GRAPH, OTHERS)).toEqual({
      changes: {
        sel: [{ kind: 'actor', id: 'a' }],
        ...{ hide: ['b'], only: ['a'], path: null, nth: null, order: null },
        ...{ pin: new Map([['a', place]]), place: new Map() },
        ...{ type: { only: ['SUPPORTS'], not: [] }, source: null },
      },
      words: [
        ...['2 selected actors', '1 selected source', '1 hidden actor', '1 of the only actors shown', '1 pinned actor'],
        ...['an end of the paths', '3 values of filters'],
      ],
    });
  });

  it('is the same for values that no data has, and for no source before the sources are there', () => {
    const source = { only: ['s', 'gone'], not: [] };
    const values = { ...NOTHING, sel: [{ kind: 'source', id: 'gone' } as const], source, sign: { only: ['hostile'], not: ['mixed'] } };
    expect(missingIds(values, GRAPH, OTHERS)).toMatchObject({
      sel: values.sel,
      values: { source: ['gone'], sign: ['mixed'], dataset: [] },
    });
    expect(missingIds(values, GRAPH, { ...OTHERS, sources: undefined })).toMatchObject({
      sel: [],
      values: { source: [], sign: ['mixed'] },
    });
    expect(missingFrom(values, GRAPH, OTHERS).changes).toEqual({ sel: [], source: { only: ['s'], not: [] } });
    // One that is isolated and one that is left out are two.
    const both = { ...NOTHING, type: { only: ['SUPPORTS', 'LOBBIES'], not: ['RIVALS'] } };
    expect(missingFrom(both, GRAPH, OTHERS).changes).toEqual({ type: { only: ['SUPPORTS'], not: ['RIVALS'] } });
  });
});
