import { neighbourhood } from '../../../client/graph/emphasis.ts';
import { asLandscape, placeActors } from '../../../client/graph/positions.ts';
import { buildUnionGraph, positionOfActor } from '../../../client/graph/union-graph.ts';
import { isActorVisible, otherStateOf, visibleGraphOf } from '../../../client/graph/visible-graph.ts';
import { exclude, isolate, NO_FILTER } from '../../../model/filter/filter.ts';
import { yearWindow } from '../../../model/time/window.ts';
import { actor, coded, council, relation, VOCABULARY, viewCriteria } from '../council.ts';

const unionGraph = buildUnionGraph(
  {
    actors: [actor('a', { x: 3, y: 1 }), actor('b', { kind: 'state', x: 9 }), actor('alone', { x: 4, y: 2 })],
    relations: [
      relation('r', 'a', 'b', 2001, 2002, { type: 'NOT_KNOWN', sources: ['s', 't'] }),
      relation('lost', 'a', 'gone', 2001, 2002),
      relation('lost too', 'gone', 'a', 2001, 2002),
      relation('self', 'a', 'a', 2001, 2001, { sources: ['t', 'u'] }),
    ],
  },
  VOCABULARY,
);

describe('a union graph', () => {
  it('has the relations whose two actors it has, numbered in their order', () => {
    expect(unionGraph.relationIds).toEqual(['r', 'self']);
    expect(unionGraph.relations.map(({ index, ends, kinds }) => ({ index, ends, kinds }))).toEqual([
      { index: 0, ends: [0, 1], kinds: ['person', 'state'] },
      { index: 1, ends: [0, 0], kinds: ['person', 'person'] },
    ]);
    expect([unionGraph.relationsOf, unionGraph.unconnected, [...unionGraph.sourceIds]]).toEqual([[[0, 1], [0], []], [2], ['s', 't', 'u']]);
  });

  it('shows a type that the vocabulary does not have as neutral, under its own name', () => {
    expect(unionGraph.relations[0]).toMatchObject({
      sign: 'neutral',
      category: 'other',
      info: { label: 'not known', symmetric: false, weak: false },
    });
  });

  it('says of a relation what a comparison reads, and has its days as the API says them', () => {
    const graph = buildUnionGraph(
      {
        actors: [actor('a'), actor('b')],
        relations: [
          coded('event', '2004-05-06', { type: 'MEETS_WITH', temporality: 'event' }),
          coded('state', '2004/..', { type: 'FUNDS', attests: ['2004', '2006'] }),
          coded('foretold', '2009', { type: 'FUNDS', status: 'forecast' }),
        ],
      },
      VOCABULARY,
    );
    expect(graph.relations.map(({ isEvent, symmetric }) => [isEvent, symmetric])).toEqual([
      [true, true],
      [false, false],
      [false, false],
    ]);
    expect(graph.relations[1]?.attested.map(({ from, to }) => [from, to])).toEqual([
      ['2004-01-01', '2005-01-01'],
      ['2006-01-01', '2007-01-01'],
    ]);
    expect(graph.relations[2]).toMatchObject({ attested: [], foretold: { from: '2009-01-01', to: '2010-01-01' } });
  });

  it('has a place for every actor: the one it was moved to, or that of the dataset', () => {
    const moved = new Map([['a', { x: 7, y: 8 }]]);
    expect([
      positionOfActor(unionGraph, moved, 'a'),
      positionOfActor(unionGraph, new Map(), 'a'),
      positionOfActor(unionGraph, moved, 'gone'),
    ]).toEqual([
      { x: 7, y: 8 },
      { x: 3, y: 1 },
      { x: 0, y: 0 },
    ]);
  });
});

describe('an actor without relations', () => {
  const isShown = (more: Parameters<typeof viewCriteria>[1]) => {
    const alone = unionGraph.actorById.get('alone');
    if (alone === undefined) throw new Error('it is not in the union graph');
    return isActorVisible(visibleGraphOf(unionGraph, viewCriteria(1990, more)), alone);
  };

  it('is shown in every window, unless it is set aside or filtered by its kind, or relations are filtered', () => {
    expect([isShown({}), isShown({ only: new Set(['alone']) })]).toEqual([true, true]);
    expect([isShown({ hidden: new Set(['alone']) }), isShown({ only: new Set(['a']) })]).toEqual([false, false]);
    expect(isShown({ filter: isolate(NO_FILTER, 'kind', 'person') })).toBe(true);
    expect(isShown({ filter: isolate(NO_FILTER, 'kind', 'state') })).toBe(false);
    expect(isShown({ filter: exclude(NO_FILTER, 'kind', 'person') })).toBe(false);
    expect(isShown({ filter: isolate(NO_FILTER, 'sign', 'hostile') })).toBe(false);
  });

  it('is the only one shown where no relation is', () => {
    const visibleGraph = visibleGraphOf(unionGraph, viewCriteria(1990));
    expect(unionGraph.actors.filter((each) => isActorVisible(visibleGraph, each)).map(({ id }) => id)).toEqual(['alone']);
    const later = visibleGraphOf(unionGraph, viewCriteria(2002));
    expect(unionGraph.actors.filter((each) => isActorVisible(later, each)).map(({ id }) => id)).toEqual(['a', 'b', 'alone']);
  });
});

describe('places', () => {
  it('of actors that have none are on a spiral around the others', () => {
    const [, first, second] = placeActors([{ x: 6, y: 0 }, { x: 1 }, {}]);
    // The radius of the placed ones is 6, and so is the step.
    expect(first).toEqual({ x: 12, y: 0 });
    const golden = Math.PI * (3 - Math.sqrt(5));
    const distance = 6 + 6 * Math.sqrt(2);
    expect(second?.x).toBeCloseTo(Math.cos(golden) * distance);
    expect(second?.y).toBeCloseTo(Math.sin(golden) * distance);
    expect(placeActors([{}])).toEqual([{ x: 10, y: 0 }]);
    expect(placeActors([{ x: 6, y: 0 }, { y: 1 }])[1]).toEqual({ x: 12, y: 0 });
    expect(placeActors([{ x: 8, y: 0 }, { x: -8, y: 0 }, { x: 0, y: 0 }, { x: 1, y: 0 }, {}])[4]).toEqual({ x: 12, y: 0 });
  });

  it('that are higher than wide are turned by a quarter, others stay', () => {
    const turned = asLandscape(
      new Map([
        ['a', { x: 1, y: 0 }],
        ['b', { x: 2, y: 5 }],
      ]),
    );
    expect(Object.fromEntries(turned)).toEqual({ a: { x: 0, y: -1 }, b: { x: 5, y: -2 } });
    const square = new Map([
      ['a', { x: 0, y: 0 }],
      ['b', { x: 5, y: 5 }],
    ]);
    expect(asLandscape(square)).toBe(square);
  });
});

describe('what stands out', () => {
  it('around an actor is what is shown of its relations, and it itself', () => {
    const visibleGraph = visibleGraphOf(council(), viewCriteria(2005));
    expect(neighbourhood(visibleGraph, { kind: 'actor', id: 'mayor' })).toEqual({
      actors: new Set(['mayor', 'union']),
      relations: new Set(['opposes']),
    });
    expect(neighbourhood(visibleGraph, { kind: 'actor', id: 'council' })).toEqual({
      actors: new Set(['council', 'union']),
      relations: new Set(['funds']),
    });
    const early = visibleGraphOf(council(), viewCriteria(2001));
    expect(neighbourhood(early, { kind: 'actor', id: 'press' })).toEqual({ actors: new Set(['press']), relations: new Set() });
  });

  it('around a relation is its two actors', () => {
    expect(neighbourhood(visibleGraphOf(council(), viewCriteria(2005)), { kind: 'relation', id: 'leads' })).toEqual({
      ...{ actors: new Set(['mayor', 'council']), relations: new Set(['leads']) },
    });
  });

  it('is nothing around what is not there', () => {
    const visibleGraph = visibleGraphOf(council(), viewCriteria(2005));
    expect(neighbourhood(visibleGraph, null)).toBeNull();
    expect([
      neighbourhood(visibleGraph, { kind: 'actor', id: 'leads' }),
      neighbourhood(visibleGraph, { kind: 'relation', id: 'mayor' }),
    ]).toEqual([null, null]);
  });
});

describe('a comparison', () => {
  it('has a state in the other window, whichever is the earlier', () => {
    const stateIn = (year: number, compared?: number) => {
      const visibleGraph = visibleGraphOf(
        council(),
        viewCriteria(year, compared === undefined ? {} : { compared: { of: 'windows', window: yearWindow(compared) } }),
      );
      return visibleGraph.unionGraph.relations.map((each) => otherStateOf(visibleGraph, each));
    };
    expect(stateIn(2001, 2005)).toEqual(['absent', 'presumed', 'attested', 'absent', 'uncertain', 'absent']);
    expect(stateIn(2005, 2001)).toEqual(['attested', 'absent', 'absent', 'absent', 'absent', 'absent']);
    expect(new Set(stateIn(2001))).toEqual(new Set(['absent']));
  });
});
