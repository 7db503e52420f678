import { curvedEdgePath, loopEdgePath, reachOfLoop } from '../../client/export/image/edge-path.ts';
import { fitInto } from '../../client/export/image/fit.ts';
import { glyphPositionsOf, ribbonMark } from '../../client/export/image/ribbon-mark.ts';
import { addressInLines, inLines, inLinesAtMost, type Measure, type TextStyle } from '../../client/export/image/svg-text.ts';
import { edgeLook } from '../../client/style/look.ts';
import { PALETTES } from '../../client/style/palette.ts';
import { council } from './council.ts';
import { elementsOf } from './image-elements.ts';

describe('the track of a relation', () => {
  it('bows to the left of the direction of travel, as on the canvas: upwards when it goes to the right', () => {
    const track = curvedEdgePath({ x: 0, y: 0 }, { x: 100, y: 0 }, 0.5);
    const middle = track.at(track.length / 2);
    expect(middle.x).toBeCloseTo(50);
    expect(middle.y).toBeCloseTo(-25);
    expect(middle.angle).toBeCloseTo(0);
    expect(curvedEdgePath({ x: 100, y: 0 }, { x: 0, y: 0 }, 0.5).at(track.length / 2).y).toBeCloseTo(25);
  });

  it('is as long as its line, and its pieces begin and end where they are asked to', () => {
    const straight = curvedEdgePath({ x: 0, y: 0 }, { x: 30, y: 40 }, 0);
    expect(straight.length).toBe(50);
    expect(straight.piece(10, 40, 0)).toBe('M6 8L24 32');
    const bowed = curvedEdgePath({ x: 0, y: 0 }, { x: 100, y: 0 }, 0.2);
    expect(bowed.piece(0, bowed.length, 0)).toBe('M0 0Q50 -20 100 0');
  });

  it('loops above its actor and comes back to it', () => {
    const loop = loopEdgePath({ x: 10, y: 50 }, 10, 1);
    expect(loop.at(0)).toMatchObject({ x: 10, y: 50 });
    expect(loop.at(loop.length / 2).y).toBeCloseTo(50 - reachOfLoop(10, 1).above);
    expect(loop.at(loop.length).x).toBeCloseTo(10);
  });
});

describe('the mark of a relation', () => {
  const palette = PALETTES.light;
  const track = curvedEdgePath({ x: 0, y: 0 }, { x: 200, y: 0 }, 0);
  const rims = { source: 10, target: 20 };
  const lookOf = (id: string, more: Partial<ReturnType<typeof edgeLook>> = {}) => {
    const found = council().relationById.get(id);
    if (found === undefined) throw new Error(`no relation ${id}`);
    return { ...edgeLook(found, { state: 'attested', change: null, prominence: 'plain', selected: false }, palette), ...more };
  };
  const shapesOf = (id: string, more: Partial<ReturnType<typeof edgeLook>> = {}) =>
    elementsOf(`<g>${ribbonMark(lookOf(id, more), track, rims)}</g>`)
      .slice(1)
      .map(({ name, attributes }): Readonly<Record<string, string>> => ({ name, ...attributes }));

  it('is one line with an arrow that ends before the rim of its target', () => {
    const [body, head, ...more] = shapesOf('leads');
    expect(more).toEqual([]);
    expect(body).toMatchObject({ stroke: palette.signs.supportive, 'stroke-width': '2' });
    expect(body).not.toHaveProperty('stroke-dasharray');
    expect(head?.transform).toBe('translate(178.5 0) rotate(0)');
    expect(head?.d).toMatch(/Z$/);
  });

  it('is a double line with a bar for a hostile tie, and without an end for a mutual one', () => {
    const [body, bar] = shapesOf('opposes', { glyph: 'none' });
    expect(body?.d?.match(/M/g)).toHaveLength(2);
    expect(bar?.d).toMatch(/^M0 -5.3V5.3H-2.2/);
    expect(shapesOf('rivals')).toHaveLength(1);
  });

  it('is dashed or dotted by its pattern', () => {
    expect(shapesOf('leads', { pattern: 'dashed' })[0]).toMatchObject({ 'stroke-dasharray': '6.5 4.5' });
    expect(shapesOf('leads', { pattern: 'dotted' })[0]).toMatchObject({ 'stroke-dasharray': '2.6 2.4' });
    const dashes = (['dashed', 'dotted', 'sparse', 'long', 'dashdot', 'dashdotdot'] as const).map(
      (pattern) => shapesOf('leads', { pattern })[0]?.['stroke-dasharray'],
    );
    expect(new Set([...dashes, undefined]).size).toBe(7);
  });

  it('bears its glyph in the middle of what is seen of it, in a gap, and strokes where it is disputed', () => {
    const [before, after, , circle, strokes] = shapesOf('leads', { glyph: 'circle', struck: true });
    expect([before?.d, after?.d]).toEqual(['M9 0L89.25 0', expect.stringMatching(/^M99.25 0L/)]);
    expect(circle).toMatchObject({ name: 'circle', fill: 'none', transform: 'translate(94.25 0) rotate(0)' });
    expect(strokes?.d?.match(/M/g)).toHaveLength(2);
    expect(glyphPositionsOf(lookOf('leads', { glyph: 'dot', struck: true }), track, rims)).toHaveLength(2);
  });

  it('is still there between actors that touch', () => {
    const touching = ribbonMark(lookOf('leads'), curvedEdgePath({ x: 0, y: 0 }, { x: 12, y: 0 }, 0), rims);
    expect(touching).not.toContain('NaN');
  });
});

describe('fitting things into a frame', () => {
  const at = (x: number, y: number, reach = 10) => ({ x, y, left: reach, right: reach, above: reach, below: reach });
  const size = { width: 400, height: 300 };
  it('scales distances, keeps sizes, and stands in the middle', () => {
    const fit = fitInto([at(0, 0), at(38, 10)], size, 1000);
    expect(fit.scale).toBeCloseTo(10);
    expect(fit.x).toBeCloseTo(10);
    expect(10 * fit.scale + fit.y - 150).toBeCloseTo(150 - fit.y);
  });

  it('enlarges no further than it is told, and takes one thing or none', () => {
    expect(fitInto([at(0, 0), at(1, 0)], size, 5).scale).toBeCloseTo(5);
    expect(fitInto([at(7, 7)], size, 2)).toMatchObject({ scale: expect.closeTo(2), x: expect.closeTo(186) });
    expect(Number.isFinite(fitInto([], size, 1).x)).toBe(true);
  });
});

describe('lines of text', () => {
  const measure: Measure = (text, size) => text.length * size;
  const hand: TextStyle = { size: 1, weight: 400, color: '#000000' };
  it('break between words, and within one that is too long', () => {
    expect(inLines('one two three', 7, hand, measure)).toEqual(['one two', 'three']);
    expect(inLines('a incomprehensible b', 8, hand, measure)).toEqual(['a', 'incompre', 'hensible', 'b']);
    expect(inLines('', 8, hand, measure)).toEqual([]);
    expect(inLines('wide', 0.5, hand, measure)).toEqual(['w', 'i', 'd', 'e']);
  });

  it('end in an ellipsis where there are more than are wanted', () => {
    expect(inLinesAtMost(2, 'one two three four', 9, hand, measure)).toEqual(['one two', 'three fo…']);
  });

  it('break an address between its parts', () => {
    expect(addressInLines('http://h/?at=2008&vs=2020', 20, hand, measure)).toEqual(['http://h/?at=2008&', 'vs=2020']);
  });
});
