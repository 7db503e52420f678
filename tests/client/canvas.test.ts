import { neighbourhood } from '../../client/graph/emphasis.ts';
import { placeActors } from '../../client/graph/positions.ts';
import { visibleGraphOf } from '../../client/graph/visible-graph.ts';
import { type EdgeLookState, edgeLook, type NodeLookState, nodeLook, nodeSize } from '../../client/style/look.ts';
import { blend, PALETTES } from '../../client/style/palette.ts';
import { cameraFor } from '../../client/surface/camera.ts';
import { edgeCurvesOf } from '../../client/surface/edge-curves.ts';
import { type LabelCandidate, placeLabels } from '../../client/surface/label-placement.ts';
import { isWithin } from '../../client/surface/lasso.ts';
import { directionOf, nearestIn } from '../../client/surface/walk.ts';
import { council, viewCriteria } from './council.ts';

const unionGraph = council();
const byId = (id: string) => {
  const found = unionGraph.relationById.get(id);
  if (found === undefined) throw new Error(`no relation ${id}`);
  return found;
};

describe('the course of parallel relations', () => {
  const courses = edgeCurvesOf([
    { id: 'one', source: 'a', target: 'b' },
    { id: 'two', source: 'b', target: 'a' },
    { id: 'three', source: 'a', target: 'b' },
    { id: 'alone', source: 'a', target: 'c' },
    { id: 'self', source: 'c', target: 'c' },
    { id: 'self again', source: 'c', target: 'c' },
  ]);
  it('is straight for one alone', () => expect(courses.get('alone')).toEqual({ curvature: 0, loop: null }));

  it('fans the others out, each on a side of its own whatever its direction', () => {
    const side = (id: string, from: string) => (courses.get(id)?.curvature ?? 0) * (from === 'a' ? 1 : -1);
    const sides = [side('one', 'a'), side('two', 'b'), side('three', 'a')];
    expect(new Set(sides).size).toBe(3);
    expect(sides[1]).toBeCloseTo(0);
    expect(sides[0]).toBeCloseTo(-(sides[2] ?? 0));
  });

  it('has the way back on the other side of the line, not over the way there', () => {
    const pair = edgeCurvesOf([
      { id: 'there', source: 'a', target: 'b' },
      { id: 'back', source: 'b', target: 'a' },
    ]);
    // Both bend to the same hand of their own direction of travel.
    expect(pair.get('there')?.curvature).not.toBe(0);
    expect(pair.get('back')?.curvature).toBeCloseTo(pair.get('there')?.curvature ?? 0);
  });

  it('numbers the loops of one actor', () => {
    expect([courses.get('self')?.loop, courses.get('self again')?.loop]).toEqual([0, 1]);
  });
});

describe('the look of a relation', () => {
  const palette = PALETTES.light;
  const look = (id: string, standing: Partial<EdgeLookState> = {}) =>
    edgeLook(byId(id), { state: 'attested', change: null, prominence: 'plain', selected: false, ...standing }, palette);
  const nodeAs = (standing: Partial<NodeLookState>) =>
    nodeLook({ kind: 'person' }, { degree: 3, prominence: 'plain', selected: false, pinned: false, ...standing }, palette);

  it('tells the signs apart without colour', () => {
    expect(look('leads')).toMatchObject({ double: false, pattern: 'solid', head: 'arrow' });
    expect(look('opposes')).toMatchObject({ double: true, head: 'bar' });
    expect(look('rivals')).toMatchObject({ double: true, head: 'none' });
  });

  it('tells the states apart without colour', () => {
    const states = ['attested', 'uncertain', 'presumed'] as const;
    expect(states.map((state) => look('leads', { state }).pattern)).toEqual(['solid', 'dashed', 'dotted']);
    expect(look('leads').color).toBe(palette.signs.supportive);
    expect(look('leads', { state: 'presumed' }).color).not.toBe(look('leads').color);
  });

  it('tells apart without colour what is not reported as a fact, and what is disputed', () => {
    const statuses = ['actual', 'alleged', 'forecast', 'announced', 'inferred'] as const;
    const glyphs = statuses.map(
      (status) =>
        edgeLook({ ...byId('leads'), status }, { state: 'attested', change: null, prominence: 'plain', selected: false }, palette).glyph,
    );
    expect(new Set(glyphs).size).toBe(statuses.length);
    expect(glyphs[0]).toBe('none');
    expect(
      edgeLook({ ...byId('leads'), disputed: true }, { state: 'attested', change: null, prominence: 'plain', selected: false }, palette)
        .struck,
    ).toBe(true);
    expect(look('leads').struck).toBe(false);
  });

  it('shows what became of it between two windows, the sign still in its form', () => {
    const ended = look('opposes', { change: 'ended' });
    expect(ended).toMatchObject({ color: palette.changes.ended, pattern: 'dashdot', double: true, head: 'bar' });
    expect(look('opposes', { change: 'turned' }).size).toBeGreaterThan(look('opposes', { change: 'begun' }).size);
    expect(look('opposes', { change: 'unchanged', state: 'presumed' }).pattern).toBe('dotted');
  });

  it('fades the rest and lifts the selected', () => {
    expect(look('leads', { prominence: 'faded' }).zIndex).toBeLessThan(look('leads', { prominence: 'lit' }).zIndex);
    expect(nodeAs({ selected: true }).ringColor).toBe(palette.ink);
    expect(nodeAs({ degree: 0 }).color).toBe(palette.background);
  });

  it('marks a pinned actor by its ring', () => {
    expect(nodeAs({ pinned: true }).ring).toBeGreaterThan(nodeAs({}).ring);
    expect(nodeAs({ pinned: true }).ringColor).toBe(palette.ink);
  });

  it('mixes colours', () => {
    expect(blend('#000000', '#ffffff', 0)).toBe('#000000');
    expect(blend('#000000', '#ffffff', 0.5)).toBe('#808080');
  });

  it('grows nodes with their relations', () => expect(nodeSize(9)).toBeGreaterThan(nodeSize(4)));
});

describe('labels', () => {
  const wish = (id: string, x: number, y: number, more: Partial<LabelCandidate> = {}): LabelCandidate => ({
    id,
    x,
    y,
    radius: 5,
    width: 60,
    height: 14,
    forced: false,
    ...more,
  });
  const size = { width: 400, height: 300 };

  it('stand to the right where there is room, and elsewhere where there is not', () => {
    const wishes = [wish('a', 100, 100), wish('b', 390, 100), wish('c', 108, 100)];
    const placed = Object.fromEntries(placeLabels(wishes, wishes, new Map(), size).map(({ id, slot }) => [id, slot]));
    expect(placed).toMatchObject({ b: 'left', c: 'right' });
    expect(placed.a).not.toBe('right');
  });

  it('never cover one another, and keep the side they had', () => {
    const wishes = Array.from({ length: 60 }, (_, index) => wish(`n${index}`, 40 + (index % 10) * 34, 40 + Math.floor(index / 10) * 36));
    const placed = placeLabels(wishes, wishes, new Map([['n0', 'above']]), size);
    for (const a of placed) for (const b of placed) if (a !== b) expect(Math.abs(a.x - b.x) >= 60 || Math.abs(a.y - b.y) >= 14).toBe(true);
    expect(placed[0]).toMatchObject({ id: 'n0', slot: 'above' });
  });

  it('may touch their own node, but no other', () => {
    const own = wish('a', 60, 60, { radius: 20, width: 40, height: 10 });
    // Only below and to the right of the node is there room.
    const kept = [
      { left: 0, top: 0, right: 400, bottom: 70 },
      { left: 0, top: 0, right: 70, bottom: 300 },
      { left: 0, top: 85, right: 400, bottom: 300 },
    ];
    expect(placeLabels([own], [own], new Map(), size, kept)).toEqual([{ id: 'a', slot: 'below right', x: 74, y: 79 }]);
    expect(placeLabels([own], [own, { x: 60, y: 61, radius: 20 }], new Map(), size, kept)).toEqual([]);
  });

  it('are written in any case when they are forced', () => {
    const crowd = Array.from({ length: 40 }, (_, index) => ({ x: 100 + (index % 8) * 4, y: 100 + Math.floor(index / 8) * 4, radius: 60 }));
    expect(placeLabels([wish('a', 101, 101)], crowd, new Map(), size)).toEqual([]);
    expect(placeLabels([wish('a', 101, 101, { forced: true })], crowd, new Map(), size)).toHaveLength(1);
  });
});

describe('places', () => {
  it('are those that are stored, turned when they are higher than wide', () => {
    expect(
      placeActors([
        { x: 0, y: 0 },
        { x: 10, y: 2 },
      ]),
    ).toEqual([
      { x: 0, y: 0 },
      { x: 10, y: 2 },
    ]);
    expect(
      placeActors([
        { x: 0, y: 0 },
        { x: 2, y: 10 },
      ]),
    ).toEqual([
      { x: 0, y: -0 },
      { x: 10, y: -2 },
    ]);
  });

  it('are found for actors without one, the same each time and apart', () => {
    const actors = [{ x: 0, y: 0 }, { x: 10, y: 2 }, {}, {}];
    expect(placeActors(actors)).toEqual(placeActors(actors));
    expect(new Set(placeActors(actors).map(({ x, y }) => `${x} ${y}`)).size).toBe(4);
  });

  it('fill the view when the camera goes to them', () => {
    expect(
      cameraFor(
        [
          { x: 0.4, y: 0.5, reach: 0 },
          { x: 0.6, y: 0.5, reach: 0 },
        ],
        { width: 992, height: 800 },
        800,
      ),
    ).toEqual({ x: 0.5, y: 0.5, ratio: 0.35 });
    expect(
      cameraFor(
        [
          { x: 0, y: 0, reach: 0 },
          { x: 1, y: 1, reach: 0 },
        ],
        { width: 992, height: 592 },
        800,
      ).ratio,
    ).toBe(2);
  });
});

describe('a lasso', () => {
  const square = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
    { x: 0, y: 10 },
  ];
  it('holds what lies within its line', () => {
    expect(isWithin({ x: 5, y: 5 }, square)).toBe(true);
    expect(isWithin({ x: 11, y: 5 }, square)).toBe(false);
    expect(isWithin({ x: 5, y: 5 }, square.slice(0, 2))).toBe(false);
  });
});

describe('walking from actor to actor', () => {
  const places = [
    { id: 'right', x: 10, y: 1 },
    { id: 'far right', x: 30, y: 0 },
    { id: 'above', x: 1, y: -10 },
  ];
  it('goes to the nearest in the direction of the key', () => {
    expect(nearestIn('right', { x: 0, y: 0 }, places)?.id).toBe('right');
    expect(nearestIn('up', { x: 0, y: 0 }, places)?.id).toBe('above');
    expect(nearestIn('left', { x: 0, y: 0 }, places)).toBeUndefined();
  });

  it('looks no farther aside than straight ahead', () => {
    const at = (x: number, y: number) => nearestIn('right', { x: 0, y: 0 }, [{ x, y }]);
    expect([at(10, 10), at(10, -10)]).toEqual([
      { x: 10, y: 10 },
      { x: 10, y: -10 },
    ]);
    expect([at(10, 11), at(10, -11), at(0, 0), at(0, 5)]).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('prefers what lies straight ahead to what is a little nearer but aside', () => {
    const ahead = { id: 'ahead', x: 14, y: 0 };
    expect(nearestIn('right', { x: 0, y: 0 }, [{ id: 'aside', x: 8, y: 7 }, ahead])).toBe(ahead);
    expect(nearestIn('right', { x: 0, y: 0 }, [ahead, { id: 'near', x: 11, y: 1 }])?.id).toBe('near');
  });

  it('knows the arrow keys', () =>
    expect((['ArrowLeft', 'ArrowDown', 'shift+ArrowUp'] as const).map(directionOf)).toEqual(['left', 'down', 'up']));
});

describe('the neighbourhood', () => {
  const visibleGraph = visibleGraphOf(unionGraph, viewCriteria(2001));
  it('is what is shown around an actor or a relation', () => {
    expect(neighbourhood(visibleGraph, { kind: 'actor', id: 'mayor' })).toEqual({
      actors: new Set(['mayor', 'council']),
      relations: new Set(['leads']),
    });
    expect(neighbourhood(visibleGraph, { kind: 'relation', id: 'leads' })?.actors).toEqual(new Set(['mayor', 'council']));
    expect(neighbourhood(visibleGraph, null)).toBeNull();
  });
});
