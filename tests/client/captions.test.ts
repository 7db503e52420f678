import { NO_OPEN_TIES } from '../../client/graph/open-ties.ts';
import { type Line, wholeSubgraph } from '../../client/graph/subgraph.ts';
import { buildUnionGraph } from '../../client/graph/union-graph.ts';
import { visibleGraphOf } from '../../client/graph/visible-graph.ts';
import { PALETTES } from '../../client/style/palette.ts';
import { PLAIN } from '../../client/style/styling.ts';
import { captionedLines, placeCaption, trackOf } from '../../client/surface/captions.ts';
import type { Box } from '../../client/surface/label-placement.ts';
import type { Picture } from '../../client/surface/picture.ts';
import { actor, relation, VOCABULARY, viewCriteria } from './council.ts';

const NAMES = Array.from({ length: 50 }, (_, index) => `n${index}`);
const unionGraph = buildUnionGraph(
  {
    actors: ['a', 'b', 'c', ...NAMES].map((id) => actor(id)),
    relations: [
      ...[relation('helps', 'a', 'b', 2001, 2009), relation('fights', 'b', 'a', 2001, 2009, { type: 'OPPOSES' })],
      ...[relation('said', 'a', 'c', 2001, 2009, { status: 'alleged' }), relation('late', 'b', 'c', 2008, 2009)],
      ...NAMES.map((id) => relation(`to ${id}`, 'c', id, 2006, 2006)),
    ],
  },
  VOCABULARY,
);
const pictureOf = (year: number, more: Partial<Picture> = {}): Picture => ({
  ...{ visibleGraph: visibleGraphOf(unionGraph, viewCriteria(year)), subgraph: wholeSubgraph(unionGraph, false), open: NO_OPEN_TIES },
  ...{ palette: PALETTES.light, styling: PLAIN, selectedActors: new Set(), selectedRelations: new Set(), spotlight: null },
  ...{ pins: new Map(), positions: new Map(), labelling: 'some', ...more },
});
const texts = (picture: Picture, hover: Parameters<typeof captionedLines>[2] = null, isInView = (_: Line) => true) =>
  captionedLines(picture, null, hover, isInView).map(({ text }) => text);
const label = (id: string) => unionGraph.relationById.get(id)?.info.label ?? '';

describe('which lines have a caption', () => {
  it('is all of a few in view: the type of a relation with its status, the signs of several', () => {
    expect(texts(pictureOf(2004))).toEqual(['1 supportive, 1 hostile', `${label('said')} (alleged)`]);
    expect(texts(pictureOf(2004), null, ({ source }) => source !== 'a')).toEqual([]);
  });

  it('is none of many, but what is selected and what the pointer is on, that first', () => {
    expect(texts(pictureOf(2006))).toEqual([]);
    const hover = { kind: 'relation', id: 'to n3' } as const;
    expect(texts(pictureOf(2006, { selectedRelations: new Set(['to n7']) }))).toEqual([label('to n7')]);
    expect(texts(pictureOf(2006), hover)).toEqual([label('to n3')]);
  });

  it('is none by itself where no names are written either', () => {
    expect(texts(pictureOf(2004, { labelling: 'none' }))).toEqual([]);
    expect(texts(pictureOf(2004, { labelling: 'none' }), { kind: 'relation', id: 'said' })).toEqual([`${label('said')} (alleged)`]);
  });

  it('is what is highlighted, as long as that is not many', () => {
    const lit = (ids: readonly string[]) =>
      captionedLines(pictureOf(2006), { actors: new Set(), relations: new Set(ids) }, null, () => true).length;
    expect([lit(['to n1', 'to n2']), lit(NAMES.slice(0, 17).map((id) => `to ${id}`))]).toEqual([2, 0]);
  });
});

describe('where a caption is written', () => {
  const same = (point: { x: number; y: number }) => point;
  const track = (to: { x: number; y: number }) => trackOf({ curvature: 0, loop: null }, { x: 0, y: 0 }, to, 5, same);
  const size = { width: 40, height: 14 };

  it('is above the middle of its line, along it, and never upside down', () => {
    expect(placeCaption('funds', track({ x: 200, y: 0 }), size, () => true, [])).toEqual({ text: 'funds', x: 100, y: -9, angle: 0 });
    const back = placeCaption('funds', track({ x: -200, y: -200 }), size, () => true, []);
    expect(back?.angle).toBeCloseTo(Math.PI / 4);
  });

  it('is elsewhere on the line where something else is in the way, and nowhere if all of it is', () => {
    const taken: Box[] = [];
    const isFree = (box: Box) => box.right < 90;
    const placed = placeCaption('funds', track({ x: 200, y: 0 }), size, isFree, taken);
    expect(placed?.x).toBeLessThan(70);
    expect(Math.max(...taken.map(({ right }) => right))).toBeLessThan(90);
    expect(Math.max(...taken.map(({ right }) => right)) - Math.min(...taken.map(({ left }) => left))).toBeCloseTo(40);
    expect(placeCaption('funds', track({ x: 200, y: 0 }), size, () => false, [])).toBeNull();
  });

  it('is above a loop', () => {
    const loop = trackOf({ curvature: 0, loop: 0 }, { x: 50, y: 100 }, { x: 50, y: 100 }, 10, same);
    expect(placeCaption('funds', loop, size, () => true, [])).toMatchObject({ x: expect.closeTo(50), y: expect.closeTo(100 - 36 - 9) });
  });
});
