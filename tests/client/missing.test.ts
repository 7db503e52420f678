import { buildWorld } from '../../client/graph/world.ts';
import { missingFrom } from '../../client/state/missing.ts';
import { actor, relation, VOCABULARY } from './world.ts';

const WORLD = buildWorld(
  { actors: [actor('a'), actor('b')], relations: [relation('r', 'a', 'b', 1990, 1995, { sources: ['s'], dataset: 'council' })] },
  VOCABULARY,
);
const NOTHING = {
  ...{ sel: [], hide: [], only: [], pin: new Map(), place: new Map(), path: [] },
  ...{ category: null, type: null, source: null, dataset: null },
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
    expect(missingFrom(values, WORLD)).toEqual({ changes: {}, words: [] });
  });

  it('is taken out, and the rest stays', () => {
    const place = { x: 1, y: 2 };
    const values = {
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
      ...{ source: { only: ['gone'], not: [] }, dataset: { only: [], not: ['council'] }, category: null },
    };
    expect(missingFrom({ ...values, sel: [...values.sel] }, WORLD)).toEqual({
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
});
