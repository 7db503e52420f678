import { buildUnionGraph } from '../../client/graph/union-graph.ts';
import { arrange } from '../../client/relayout/arrangements.ts';
import { actor, relation, VOCABULARY } from './council.ts';

const at = (id: string, x: number, y: number, kind: 'person' | 'state' | 'armed_group') => actor(id, { x, y, kind });
const graph = buildUnionGraph(
  {
    actors: [
      ...[
        at('state', -100, -50, 'state'),
        at('chief', 100, 50, 'person'),
        at('band', 0, 0, 'armed_group'),
        at('wing', 10, 0, 'armed_group'),
      ],
      ...[at('member', 20, 0, 'person'), at('ally', 30, 0, 'armed_group'), at('alone', 40, 0, 'state')],
    ],
    relations: [
      ...[relation('1', 'state', 'band', 2001, 2009, { type: 'CONTROLS' }), relation('2', 'chief', 'band', 2001, 2002, { type: 'LEADS' })],
      ...[
        relation('3', 'wing', 'band', 2005, 2009, { type: 'PART_OF' }),
        relation('4', 'member', 'wing', 2001, 2009, { type: 'MEMBER_OF' }),
      ],
      ...[
        relation('5', 'ally', 'band', 2001, 2009, { type: 'ALLIED_WITH' }),
        relation('6', 'band', 'state', 2009, 2009, { type: 'OPPOSES' }),
      ],
      relation('7', 'band', 'band', 2009, 2009, { type: 'CONTROLS' }),
    ],
  },
  VOCABULARY,
);
const placesBy = (arrangement: 'command' | 'kind') => {
  const places = arrange(arrangement, graph);
  return (id: string) => places.get(id) ?? { x: Number.NaN, y: Number.NaN };
};

describe('the layout by chain of command', () => {
  const place = placesBy('command');

  it('has who leads, controls or includes above, whichever way the relation is told', () => {
    expect(place('state').y).toBe(place('chief').y);
    expect(place('state').y).toBeGreaterThan(place('band').y);
    expect(place('band').y).toBeGreaterThan(place('wing').y);
    expect(place('wing').y).toBeGreaterThan(place('member').y);
  });

  it('has who is in no chain below all of these, whatever other relations they have', () => {
    for (const id of ['ally', 'alone']) expect(place(id).y).toBeLessThan(place('member').y);
  });
});

describe('the layout by kind', () => {
  it('has those of a kind nearer to each other than to others', () => {
    const place = placesBy('kind');
    const apart = (a: string, b: string) => Math.hypot(place(a).x - place(b).x, place(a).y - place(b).y);
    for (const other of ['state', 'chief', 'alone', 'member']) expect(apart('band', 'wing')).toBeLessThan(apart('band', other));
    expect(apart('chief', 'member')).toBeLessThan(apart('chief', 'state'));
  });
});

describe('both', () => {
  it.each(['command', 'kind'] as const)('place each actor once, within the bounds of the dataset: %s', (arrangement) => {
    const places = arrange(arrangement, graph);
    expect([...places.keys()].sort()).toEqual([...graph.actorIds].sort());
    const points = [...places.values()];
    expect(new Set(points.map(({ x, y }) => `${x} ${y}`)).size).toBe(graph.actors.length);
    for (const { x, y } of points) {
      expect(Math.abs(x)).toBeLessThanOrEqual(100.001);
      expect(Math.abs(y)).toBeLessThanOrEqual(50.001);
    }
  });

  it.each(['command', 'kind'] as const)('arrange nobody, and one alone: %s', (arrangement) => {
    expect(arrange(arrangement, { actors: [], relations: [] }).size).toBe(0);
    expect(arrange(arrangement, { actors: [{ ...at('one', 7, 9, 'person'), x: 7, y: 9 }], relations: [] })).toEqual(
      new Map([['one', { x: 7, y: 9 }]]),
    );
  });
});
