import { type Color, differenceCie76, filterDeficiencyDeuter, filterDeficiencyProt, filterDeficiencyTrit, parse } from 'culori';
import { neighbourhood } from '../../client/graph/emphasis.ts';
import { placeActors } from '../../client/graph/positions.ts';
import { visibleGraphOf } from '../../client/graph/visible-graph.ts';
import { type EdgeLookState, edgeLook, fadeOf, NO_CROWD, type NodeLookState, nodeLook, nodeSize } from '../../client/style/look.ts';
import { blend, PALETTES } from '../../client/style/palette.ts';
import { cameraFor, isTurned } from '../../client/surface/camera.ts';
import { edgeCurvesOf } from '../../client/surface/edge-curves.ts';
import { type LabelCandidate, placeLabels, type Slot } from '../../client/surface/label-placement.ts';
import { isWithin } from '../../client/surface/lasso.ts';
import { directionOf, nearestIn, stepTo } from '../../client/surface/walk.ts';
import { ACTOR_KINDS } from '../../model/coding/actor-kinds.ts';
import { SIGN_NAMES, type SignName } from '../../model/coding/sign.ts';
import { CHANGES } from '../../model/comparison/compare-windows.ts';
import { VISIBLE_STATES } from '../../model/time/relation-time.ts';
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

  it('spreads a few by the same distance, and as many as there may be within the widest curve', () => {
    const spread = (count: number) => {
      const curves = edgeCurvesOf(Array.from({ length: count }, (_, index) => ({ id: String(index), source: 'a', target: 'b' })));
      return [...curves.values()].map(({ curvature }) => curvature);
    };
    expect(spread(2)).toEqual([expect.closeTo(-0.07), expect.closeTo(0.07)]);
    expect(spread(3)).toEqual([expect.closeTo(-0.14), 0, expect.closeTo(0.14)]);
    expect(spread(41).at(-1)).toBeCloseTo(0.6);
    expect(spread(41)[1]).toBeCloseTo(-0.57);
  });

  it('numbers the loops of one actor', () => {
    expect([courses.get('self')?.loop, courses.get('self again')?.loop]).toEqual([0, 1]);
  });
});

describe('the look of a relation', () => {
  const palette = PALETTES.light;
  const STANDING: EdgeLookState = { state: 'attested', change: null, prominence: 'plain', selected: false };
  const look = (id: string, standing: Partial<EdgeLookState> = {}) => edgeLook(byId(id), { ...STANDING, ...standing }, palette);
  const nodeAs = (standing: Partial<NodeLookState>) =>
    nodeLook(
      { kind: 'person' },
      { degree: 3, rank: 3, crowd: NO_CROWD, prominence: 'plain', selected: false, pinned: false, ...standing },
      palette,
    );

  it('tells the signs apart without colour', () => {
    expect(look('leads')).toMatchObject({ double: false, pattern: 'solid', head: 'arrow' });
    expect(look('opposes')).toMatchObject({ double: true, head: 'bar' });
    expect(look('rivals')).toMatchObject({ double: true, head: 'none' });
  });

  it('tells the states apart without colour', () => {
    expect(VISIBLE_STATES.map((state) => look('leads', { state }).pattern)).toEqual([
      ...['solid', 'dashed', 'dotted', 'long', 'dashdotdot', 'sparse'],
    ]);
    // What is announced or forecast also has the mark of its status.
    expect(edgeLook({ ...byId('leads'), status: 'announced' }, { ...STANDING, state: 'foretold' }, palette).glyph).toBe('square');
    expect(look('leads').color).toBe(palette.signs.supportive);
    expect(look('leads', { state: 'presumed' }).color).not.toBe(look('leads').color);
  });

  it('tells apart without colour what is not reported as a fact, and what is disputed', () => {
    const statuses = ['actual', 'alleged', 'forecast', 'announced', 'inferred'] as const;
    const glyphs = statuses.map((status) => edgeLook({ ...byId('leads'), status }, STANDING, palette).glyph);
    expect(new Set(glyphs).size).toBe(statuses.length);
    expect(glyphs[0]).toBe('none');
    expect(edgeLook({ ...byId('leads'), disputed: true }, STANDING, palette).struck).toBe(true);
    expect(look('leads').struck).toBe(false);
  });

  it('shows what became of it between two windows in a band; colour, form and width stay those of sign and state', () => {
    const ended = look('opposes', { change: 'ended' });
    expect(ended).toEqual({ ...look('opposes'), band: { color: palette.changes.ended, form: 'broken', reach: 3 } });
    const presumed = look('leads', { change: 'no-longer-attested', state: 'presumed' });
    expect(presumed).toMatchObject({ pattern: 'dotted', color: look('leads', { state: 'presumed' }).color, band: { form: 'broken' } });
    // Without colour: what came is whole, what went is broken, what did both is dotted.
    const forms = CHANGES.map((change) => look('leads', { change }).band?.form);
    expect(Object.fromEntries(CHANGES.map((change, index) => [change, forms[index]]))).toEqual({
      ...{ begun: 'whole', turned: 'whole', 'newly-attested': 'whole', 'newly-presumed-or-uncertain': 'whole', between: 'dotted' },
      ...{ ended: 'broken', 'no-longer-attested': 'broken', 'no-longer-presumed-or-uncertain': 'broken', continued: undefined },
    });
    // What continues, or cannot be compared, has none, and is paler.
    const paler = blend(palette.signs.supportive, palette.background, 0.5);
    for (const change of ['continued', 'none'] as const) expect(look('leads', { change }).color).toBe(paler);
    expect(look('leads', { change: 'none', state: 'undated' })).toMatchObject({ pattern: 'dashdotdot' });
    expect(look('leads', { change: 'begun', prominence: 'faded' }).band).toBeUndefined();
  });

  it('draws what only may have been, or was not, pale and thin, unless it is selected or two windows are compared', () => {
    const pale = blend(palette.signs.supportive, palette.background, fadeOf('presumed'));
    expect(look('leads', { state: 'presumed' }).color).toBe(pale);
    // Fainter still is what is not known; what is foretold or undated is in full strength.
    expect(fadeOf('unknown')).toBeGreaterThan(fadeOf('presumed'));
    expect((['foretold', 'undated'] as const).map((state) => look('leads', { state }).color)).toEqual(
      Array(2).fill(palette.signs.supportive),
    );
    expect(look('leads', { state: 'presumed', selected: true }).color).toBe(palette.signs.supportive);
    expect(look('leads', { state: 'presumed', change: 'begun' }).color).toBe(pale);
    expect(look('leads', { state: 'absent', change: 'ended' })).toMatchObject({ color: look('leads').color, size: look('leads').size });
    expect(look('leads', { state: 'absent' })).toMatchObject({
      color: blend(palette.dimmed, palette.background, fadeOf('presumed')),
      size: 1.2,
    });
  });

  it('draws hostile lines thickest and neutral ones thinnest, and those in the light thicker', () => {
    const sizeAs = (sign: SignName) => edgeLook({ ...byId('leads'), sign }, STANDING, palette).size;
    expect(sizeAs('hostile')).toBeGreaterThan(sizeAs('supportive'));
    expect(sizeAs('supportive')).toBeGreaterThan(sizeAs('neutral'));
    const [plain, lit, selected] = [look('leads').size, look('leads', { prominence: 'lit' }).size, look('leads', { selected: true }).size];
    expect([plain < lit, lit < selected]).toEqual([true, true]);
  });

  it('draws what is certain or has changed over what is not or has not, each within its layer', () => {
    const layer = (standing: Partial<EdgeLookState>) => look('leads', standing).zIndex;
    expect([layer({ state: 'presumed' }), layer({ state: 'absent' })]).toEqual([layer({}) - 1, layer({}) - 1]);
    expect([layer({ change: 'begun' }), layer({ change: 'continued' })]).toEqual([layer({}), layer({}) - 1]);
    const layers = (['faded', 'plain', 'lit'] as const).flatMap((prominence) => [
      layer({ prominence, state: 'presumed' }),
      layer({ prominence }),
    ]);
    layers.push(layer({ selected: true, state: 'presumed' }), layer({ selected: true }));
    expect(new Set(layers).size).toBe(8);
    expect(layers).toEqual(layers.toSorted((a, b) => a - b));
  });

  it('fades the rest and lifts the selected', () => {
    const faded = blend(palette.signs.supportive, palette.background, 0.88);
    expect([look('leads', { prominence: 'faded' }).color, look('leads', { prominence: 'faded', state: 'presumed' }).color]).toEqual([
      faded,
      faded,
    ]);
    expect(nodeAs({}).color).toBe(palette.kinds.person);
    expect(nodeAs({ prominence: 'faded' }).color).toBe(blend(palette.kinds.person, palette.background, 0.88));
    expect(nodeAs({ selected: true }).size).toBeGreaterThan(nodeAs({}).size);
    expect([nodeAs({}).size, nodeAs({ degree: 80 }).size]).toEqual([nodeSize(3), nodeAs({ degree: 800 }).size]);
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
    expect(blend('#102030', '#304050', 0.25)).toBe('#182838');
    expect(blend('#102030', '#304050', 1)).toBe('#304050');
  });

  it('has a colour of its own for each kind, sign and change, by day and by night', () => {
    for (const { signs, changes, kinds } of Object.values(PALETTES)) {
      expect(Object.keys(kinds).sort()).toEqual([...ACTOR_KINDS].sort());
      expect(Object.keys(signs).sort()).toEqual([...SIGN_NAMES].sort());
      expect(Object.keys(changes).sort()).toEqual([...CHANGES].sort());
      for (const colours of [signs, changes, kinds]) {
        expect(new Set(Object.values(colours)).size).toBe(Object.keys(colours).length);
        for (const colour of Object.values(colours)) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
      }
    }
  });

  it.each([
    ['everybody', (colour: Color) => colour],
    ['protanopia', filterDeficiencyProt(1)],
    ['deuteranopia', filterDeficiencyDeuter(1)],
    ['tritanopia', filterDeficiencyTrit(1)],
  ] as const)('has kinds, and camps, that can be told apart: by %s', (_, seenAs: (colour: Color) => Color) => {
    const seen = (hex: string) => {
      const colour = parse(hex);
      if (colour === undefined) throw new Error(`${hex} is no colour`);
      return seenAs(colour);
    };
    const { light, dark } = PALETTES;
    const kinds = ACTOR_KINDS.map((kind) => light.kinds[kind]);
    const least = (colours: readonly string[]) =>
      Math.min(...colours.flatMap((a, index) => colours.slice(index + 1).map((b) => differenceCie76()(seen(a), seen(b)))));
    for (const colours of [kinds, light.camps]) expect(least(colours)).toBeGreaterThan(15);
    // The grey of small camps, which has a hatching of its own in the river.
    for (const { camps, dimmed } of [light, dark]) expect(least([...camps, dimmed])).toBeGreaterThan(10);
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

  it.each<[Slot, x: number, y: number]>([
    ['right', 225, 100],
    ['left', 115, 100],
    ['below', 170, 130],
    ['above', 170, 70],
    ['below right', 214, 121],
    ['above right', 214, 79],
    ['below left', 126, 121],
    ['above left', 126, 79],
  ])('stand close to their node, %s', (slot, x, y) => {
    const node = wish('a', 200, 100, { radius: 20 });
    expect(placeLabels([node], [node], new Map([['a', slot]]), size)).toEqual([{ id: 'a', slot, x, y }]);
  });

  it('may reach the edge of the picture and of one another, but not go beyond', () => {
    const slotAt = (x: number, y: number, kept: Parameters<typeof placeLabels>[4] = []) =>
      placeLabels([wish('a', x, y)], [], new Map(), size, kept)[0]?.slot;
    // The box of the name is 60 wide, 14 high and begins 10 to the right.
    expect([slotAt(330, 100), slotAt(331, 100)]).toEqual(['right', 'left']);
    expect([slotAt(100, 7), slotAt(100, 6)]).toEqual(['right', 'below']);
    expect([slotAt(100, 293), slotAt(100, 294)]).toEqual(['right', 'above']);
    const wall = (left: number) => [{ left, top: 0, right: left + 10, bottom: 300 }];
    expect([slotAt(100, 100, wall(170)), slotAt(100, 100, wall(169))]).toEqual(['right', 'left']);
    const floor = (top: number) => [{ left: 0, top, right: 400, bottom: top + 1 }];
    expect([slotAt(100, 100, floor(107)), slotAt(100, 100, floor(106))]).toEqual(['right', 'below']);
    expect([slotAt(100, 100, floor(92)), slotAt(100, 100, floor(93))]).toEqual(['right', 'below']);
    // To the left there is room from the very edge on.
    const left = (x: number) => placeLabels([wish('a', x, 100)], [], new Map([['a', 'left']]), size)[0]?.slot;
    expect([left(70), left(69)]).toEqual(['left', 'right']);
  });

  it('may touch the rim of a node', () => {
    const slotBeside = (x: number, y: number) => placeLabels([wish('a', 100, 100)], [{ x, y, radius: 10 }], new Map(), size)[0]?.slot;
    expect([slotBeside(180, 100), slotBeside(179, 100), slotBeside(140, 117), slotBeside(140, 116)]).toEqual([
      'right',
      'left',
      'right',
      'left',
    ]);
    // Also of one that lies beyond the picture for the most part, or in its last corner.
    const inCorner = (discs: { x: number; y: number; radius: number }[]) =>
      placeLabels([wish('a', 320, 285)], discs, new Map(), size)[0]?.slot;
    expect([inCorner([]), inCorner([{ x: 405, y: 305, radius: 25 }]), inCorner([{ x: 420, y: 300, radius: 25 }])]).toEqual([
      'right',
      'left',
      'right',
    ]);
  });

  it('with priority cover nodes without it where there is no other room, and any node before they are left out', () => {
    const crowd = [{ x: 100, y: 100, radius: 400 }];
    const first = wish('a', 101, 101, { hasPriority: true });
    expect(placeLabels([first], crowd, new Map(), size)[0]?.slot).toBe('right');
    const plain = wish('p', 130, 101, { radius: 20 });
    expect(placeLabels([first, plain], crowd, new Map(), size)[0]?.slot).toBe('right');
    const other = wish('b', 130, 101, { hasPriority: true, radius: 20 });
    expect(placeLabels([first, other], crowd, new Map(), size)[0]?.slot).toBe('left');
    const everywhere = wish('c', 100, 100, { hasPriority: true, radius: 400 });
    expect(placeLabels([first, everywhere], crowd, new Map(), size)[0]?.slot).toBe('right');
    expect(placeLabels([wish('d', 101, 101)], crowd, new Map(), size)).toEqual([]);
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

  it('are looked at by a camera in their middle, that leaves room for names and for what extends beyond them', () => {
    const at = (x: number, y: number, reach = 0) => ({ x, y, reach });
    // 800 pixels are left of 992, 400 of 592: what is a unit wide and half a unit high just fits.
    const view = { width: 992, height: 592 };
    expect(cameraFor([at(0, 0), at(1, 0.25)], view, 800)).toEqual({ x: 0.5, y: 0.125, ratio: 1 });
    expect(cameraFor([at(0.5, 0), at(0.75, 0.75)], view, 800)).toEqual({ x: 0.625, y: 0.375, ratio: 1.5 });
    // Of a small picture no more than a fifth is left free at each side.
    expect(cameraFor([at(0, 0), at(1, 0)], { width: 100, height: 592 }, 60).ratio).toBe(1);
    // As far as the margin a node may extend, by 80 pixels more it needs those.
    expect(cameraFor([at(0, 0, 96), at(1, 0, 96)], view, 800).ratio).toBe(1);
    expect(cameraFor([at(0, 0, 176), at(1, 0, 176)], view, 800).ratio).toBeCloseTo(1.25, 1);
    expect(cameraFor([at(0, 0, 176), at(1, 0)], view, 800).x).toBeLessThan(0.5);
  });

  it('are turned when the camera is turned to a side', () => {
    expect([0, 0.5, Math.PI / 2, Math.PI, -Math.PI / 2].map(isTurned)).toEqual([false, false, true, false, true]);
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

  it('holds what lies within slanted sides and between the arms of a star', () => {
    const slanted = [
      { x: 10, y: 10 },
      { x: 40, y: 20 },
      { x: 20, y: 50 },
    ];
    const held = (x: number, y: number) => isWithin({ x, y }, slanted);
    // At a height of 15 it goes from about 11 to 25, at one of 30 from 15 to about 33.
    expect([held(10, 15), held(12, 15), held(24, 15), held(26, 15)]).toEqual([false, true, true, false]);
    expect([held(14, 30), held(16, 30), held(33, 30), held(34, 30)]).toEqual([false, true, true, false]);
    expect([held(15, 5), held(20, 55), held(5, 30), held(45, 20)]).toEqual([false, false, false, false]);
    const fork = [...slanted.slice(0, 2), { x: 22, y: 22 }, ...slanted.slice(2)];
    expect([isWithin({ x: 28, y: 25 }, fork), isWithin({ x: 20, y: 25 }, fork)]).toEqual([false, true]);
  });

  it('counts a corner at the height of a point once', () => {
    const diamond = [
      { x: 10, y: 0 },
      { x: 20, y: 10 },
      { x: 10, y: 20 },
      { x: 0, y: 10 },
    ];
    expect([isWithin({ x: 5, y: 10 }, diamond), isWithin({ x: -5, y: 10 }, diamond), isWithin({ x: 25, y: 10 }, diamond)]).toEqual([
      ...[true, false, false],
    ]);
    expect([isWithin({ x: -5, y: 0 }, diamond), isWithin({ x: -5, y: 20 }, diamond)]).toEqual([false, false]);
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
    expect(nearestIn('left', { x: 20, y: 0 }, places)?.id).toBe('right');
    expect(nearestIn('down', { x: 0, y: -20 }, places)?.id).toBe('above');
  });

  it('takes the first of two that are as near', () => {
    const twins = [
      { id: 'one', x: 10, y: 2 },
      { id: 'other', x: 10, y: -2 },
    ];
    expect(nearestIn('right', { x: 0, y: 0 }, twins)?.id).toBe('one');
  });

  it('moves by steps', () => {
    const steps = (['left', 'right', 'up', 'down'] as const).map((direction) => stepTo({ x: 10, y: 20 }, direction, 5));
    expect(steps).toEqual([
      { x: 5, y: 20 },
      { x: 15, y: 20 },
      { x: 10, y: 15 },
      { x: 10, y: 25 },
    ]);
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
