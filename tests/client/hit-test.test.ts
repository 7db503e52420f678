import { type DrawnLines, type Lens, topmostDisc, topmostLine } from '../../client/surface/hit-test.ts';

/** A picture of 1000 pixels, upright, at the size that sizes are given in. */
const LENS: Lens = { unit: 1000, scale: 1, up: { x: 0, y: 1 } };
const THICKNESS = 4;
/** Half the thickness, and the three pixels that count as well. */
const REACH = 5;

interface Line {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly bend?: number;
  readonly isHidden?: boolean;
}

/** Lines as the ribbon program keeps them, with eleven numbers each; their indexes are 100, 101, … */
function drawn(lines: readonly Line[], strips = 1, areLoops = false): DrawnLines {
  const array = new Float32Array(lines.length * 11);
  lines.forEach(({ from, to, bend = 0 }, line) => {
    array.set([...from, ...to, 10, 10, THICKNESS, bend], line * 11);
  });
  return {
    array,
    stride: 11,
    items: Int32Array.from(lines, ({ isHidden }, line) => (isHidden === true ? -1 : 100 + line)),
    strips,
    areLoops,
  };
}

const across = { from: [0.2, 0.5], to: [0.8, 0.5] } as const;
const down = { from: [0.5, 0.8], to: [0.5, 0.2] } as const;
const px = (pixels: number) => pixels / LENS.unit;

describe('a pointer on actors', () => {
  const discs = { places: Float32Array.from([0.5, 0.5, 10, 0.508, 0.5, 10, 0.1, 0.1, 10]), items: Int32Array.from([7, 8, -1]) };

  it('finds the disc that it is in, and of two that overlap the one on top', () => {
    expect(topmostDisc(discs, { x: 0.5 - px(9), y: 0.5 }, LENS)).toBe(7);
    expect(topmostDisc(discs, { x: 0.504, y: 0.5 }, LENS)).toBe(8);
    expect(topmostDisc(discs, { x: 0.5 - px(10.5), y: 0.5 }, LENS)).toBeUndefined();
  });

  it('finds none that is hidden', () => expect(topmostDisc(discs, { x: 0.1, y: 0.1 }, LENS)).toBeUndefined());

  it('takes sizes as they are from afar and from near', () => {
    const at = { x: 0.5 - px(15), y: 0.5 };
    expect(topmostDisc(discs, at, LENS)).toBeUndefined();
    expect(topmostDisc(discs, at, { ...LENS, scale: 2 })).toBe(7);
    expect(topmostDisc(discs, at, { ...LENS, unit: 500 })).toBe(7);
  });
});

describe('a pointer on relations', () => {
  it('finds a straight line and what is a few pixels beside it, but nothing beyond its ends', () => {
    const lines = drawn([across]);
    const at = (x: number, y: number) => topmostLine(lines, { x, y }, LENS);
    expect([at(0.3, 0.5), at(0.3, 0.5 + px(REACH - 0.2)), at(0.3, 0.5 - px(REACH - 0.2))]).toEqual([100, 100, 100]);
    expect([at(0.3, 0.5 + px(REACH + 0.2)), at(0.2 - px(1), 0.5), at(0.8 + px(1), 0.5)]).toEqual([undefined, undefined, undefined]);
  });

  it('finds the one on top where two cross, and none that is hidden', () => {
    const at = (lines: readonly Line[]) => topmostLine(drawn(lines), { x: 0.5, y: 0.5 }, LENS);
    expect([at([across, down]), at([down, across])]).toEqual([101, 101]);
    expect(at([across, { ...down, isHidden: true }])).toBe(100);
  });

  it('follows a curve to the left of its direction, and each of several parallel ones', () => {
    // Halfway, a curve is half its bend from the straight line, in lengths of the line.
    const lines = drawn(
      [
        { ...across, bend: 0.4 },
        { ...across, bend: -0.4 },
        { from: across.to, to: across.from, bend: 0.2 },
      ],
      20,
    );
    const at = (y: number) => topmostLine(lines, { x: 0.5, y }, LENS);
    expect([at(0.5 + 0.6 * 0.2), at(0.5 - 0.6 * 0.2), at(0.5 - 0.6 * 0.1)]).toEqual([100, 101, 102]);
    expect([at(0.5), at(0.5 + 0.6 * 0.3)]).toEqual([undefined, undefined]);
    // On the quadratic curve at a quarter of the way.
    expect(topmostLine(lines, { x: 0.35, y: 0.5 + 0.6 * 0.4 * 2 * 0.25 * 0.75 }, LENS)).toBe(100);
  });

  it('follows a loop above its actor on the screen, whichever way the picture is turned', () => {
    const loop = { from: [0.5, 0.5], to: [0.5, 0.5] } as const;
    const lines = drawn([loop, { ...loop, bend: 1 }], 28, true);
    // Of nine tenths of the actor's size and nine pixels; six more for the second.
    const [radius, second] = [px(18), px(24)];
    const at = (x: number, y: number, lens = LENS) => topmostLine(lines, { x, y }, lens);
    expect([at(0.5, 0.5 + 2 * radius), at(0.5 + radius, 0.5 + radius), at(0.5, 0.5 + 2 * second)]).toEqual([100, 100, 101]);
    expect([at(0.5, 0.5 + radius), at(0.5, 0.5 - radius)]).toEqual([undefined, undefined]);
    expect(at(0.5 + 2 * radius, 0.5, { ...LENS, up: { x: 1, y: 0 } })).toBe(100);
  });

  it('hits a line that is drawn thinner from afar at the width that it still has', () => {
    const afar = { ...LENS, scale: 0.1 };
    const at = (pixels: number) => topmostLine(drawn([across]), { x: 0.3, y: 0.5 + px(pixels) }, afar);
    expect([at(4.4), at(4.6)]).toEqual([100, undefined]);
  });
});
