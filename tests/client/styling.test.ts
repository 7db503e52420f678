import { NO_OPEN_TIES } from '../../client/graph/open-ties.ts';
import { bestConnected } from '../../client/graph/part.ts';
import { wholeSubgraph } from '../../client/graph/subgraph.ts';
import { tallyOf } from '../../client/graph/tally.ts';
import { buildUnionGraph } from '../../client/graph/union-graph.ts';
import { visibleGraphOf } from '../../client/graph/visible-graph.ts';
import { KIND_ICONS } from '../../client/style/kind-icons.ts';
import { PALETTES } from '../../client/style/palette.ts';
import { PLAIN, type Styling, widening } from '../../client/style/styling.ts';
import { iconPlaces } from '../../client/surface/draw-icons.ts';
import { isActorDrawn, lookOfActor, lookOfLine, type Picture, relationsDrawn, sizeOfActor } from '../../client/surface/picture.ts';
import { pictureDifference } from '../../client/surface/picture-difference.ts';
import { ACTOR_KINDS } from '../../model/coding/actor-kinds.ts';
import { actor, relation, VOCABULARY, viewCriteria } from './council.ts';

const unionGraph = buildUnionGraph(
  {
    actors: [actor('a'), actor('b', { kind: 'state' }), actor('hermit')],
    relations: [relation('helps', 'a', 'b', 2001, 2009, { claims: 9 }), relation('fights', 'a', 'b', 2008, 2009, { type: 'OPPOSES' })],
  },
  VOCABULARY,
);
const pictureOf = (year: number, styling: Styling = PLAIN, criteria = viewCriteria(year)): Picture => ({
  ...{ visibleGraph: visibleGraphOf(unionGraph, criteria), subgraph: wholeSubgraph(unionGraph), open: NO_OPEN_TIES },
  ...{ palette: PALETTES.light, styling, selectedActors: new Set(), selectedRelations: new Set(), spotlight: null },
  ...{ pins: new Map(), positions: new Map(), labelling: 'some' },
});
const [a, b, hermit] = unionGraph.actors;
if (a === undefined || b === undefined || hermit === undefined) throw new Error('there are three');

describe('a rule for the looks', () => {
  const shares = Float64Array.of(1, 0.25, 0);

  it('by a measure of all years makes an actor as large in each window', () => {
    const sizes = (styling?: Styling) => [2005, 2008].map((year) => sizeOfActor(pictureOf(year, styling), a));
    expect(new Set(sizes()).size).toBe(2);
    const chosen: Styling = { ...PLAIN, size: 'claims', shares };
    expect(new Set(sizes(chosen)).size).toBe(1);
    const picture = pictureOf(2005, chosen);
    expect(sizeOfActor(picture, a)).toBeGreaterThan(sizeOfActor(picture, b));
    expect(lookOfActor(picture, a, null).size).toBe(sizeOfActor(picture, a));
  });

  it('by dataset colours actors by it, and none is drawn as it was before', () => {
    const datasets = { ids: ['council'], of: Int32Array.of(0, 0, -2) };
    const picture = pictureOf(2005, { ...PLAIN, colour: 'dataset', datasets });
    expect([a, b].map((each) => lookOfActor(picture, each, null).color)).toEqual([PALETTES.light.datasets[0], PALETTES.light.datasets[0]]);
    expect(pictureDifference(pictureOf(2005), picture)).toBeNull();
  });

  it('by claims makes lines wider, and none thinner or another in form', () => {
    const lookIn = (picture: Picture) => {
      const [line] = picture.subgraph.lines;
      return line === undefined ? undefined : lookOfLine(picture, relationsDrawn(picture, line), null);
    };
    const [plain, wider] = [lookIn(pictureOf(2005)), lookIn(pictureOf(2005, { ...PLAIN, width: 'claims' }))];
    expect(wider).toEqual({ ...plain, size: (plain?.size ?? 0) * widening(9) });
    expect([widening(0), widening(1), widening(1000)]).toEqual([1, 1, 2.5]);
  });
});

describe('icons of kinds', () => {
  it('are one for each kind', () => expect(new Set(ACTOR_KINDS.map((kind) => KIND_ICONS[kind])).size).toBe(ACTOR_KINDS.length));

  it('are in discs that are large enough, not faded, and whose middle is not covered', () => {
    const node = (id: string, x: number, radius: number, prominence: 'plain' | 'faded' = 'plain') => ({ id, x, y: 0, radius, prominence });
    const ids = (...nodes: Parameters<typeof iconPlaces>[1]) => iconPlaces(pictureOf(2008), nodes).map(({ actor }) => actor.id);
    expect(ids(node('a', 0, 12), node('b', 50, 7))).toEqual(['a']);
    expect(ids(node('a', 0, 12), node('b', 50, 12, 'faded'))).toEqual(['a']);
    // The hermit has fewer relations, and lies behind.
    expect(ids(node('a', 0, 12), node('hermit', 10, 12))).toEqual(['a']);
    expect(ids(node('a', 0, 12), node('hermit', 30, 12))).toEqual(['a', 'hermit']);
  });
});

it('actors without relations are drawn, or left out of picture, numbers and the best connected', () => {
  const [shown, without] = [pictureOf(2005), pictureOf(2005, PLAIN, viewCriteria(2005, { isWithoutIsolated: true }))];
  expect([shown, without].map((picture) => isActorDrawn(picture, hermit))).toEqual([true, false]);
  expect([shown, without].map(({ visibleGraph }) => tallyOf(visibleGraph).actors)).toEqual([3, 2]);
  expect([shown, without].map(({ visibleGraph }) => bestConnected(unionGraph, visibleGraph.criteria).length)).toEqual([3, 2]);
  expect(pictureDifference(shown, without)).toEqual({ actors: [hermit.index], relations: [] });
});
