import { bendsOf } from '../../client/surface/bends.ts';
import { besideChord, depthIn } from '../../client/surface/crossings.ts';
import { edgeCurvesOf } from '../../client/surface/edge-curves.ts';

/** A disc in the way of bends from `from` to `to`. */
const between = (from: number, to: number) => (bend: number) => (bend > from && bend < to ? 1 : 0);

describe('how lines are bent around an actor', () => {
  it('leaves them as they are where nothing is in the way', () => {
    expect(bendsOf(1)).toEqual([0]);
    expect(bendsOf(3, between(0.3, 0.5))).toEqual([expect.closeTo(-0.14), 0, expect.closeTo(0.14)]);
  });

  it('takes the straightest way beside it, on the nearer side', () => {
    expect(bendsOf(1, between(-0.05, 0.2))).toEqual([expect.closeTo(-0.0525)]);
    expect(bendsOf(1, between(-0.2, 0.05))).toEqual([expect.closeTo(0.0525)]);
  });

  it('leads the lines of two actors along both sides of it, as far from each other as usual', () => {
    const bends = bendsOf(3, between(-0.1, 0.1));
    expect(bends.every((bend) => Math.abs(bend) >= 0.1)).toBe(true);
    expect(bends[0]).toBeLessThan(0);
    expect(bends[2]).toBeGreaterThan(0);
    expect(bends.slice(1).every((bend, index) => bend - (bends[index] ?? 0) > 0.139)).toBe(true);
  });

  it('puts them nearer to each other where there is no room otherwise', () => {
    const bends = bendsOf(4, (bend) => (Math.abs(bend - 0.3) < 0.07 ? 0 : 1));
    expect(bends.every((bend) => Math.abs(bend - 0.3) < 0.07)).toBe(true);
  });

  it('crosses the least where every way crosses somebody', () => {
    expect(bendsOf(1, (bend) => 0.1 + Math.abs(bend - 0.35))).toEqual([expect.closeTo(0.35)]);
    const many = bendsOf(60, () => 1);
    expect(many).toHaveLength(60);
    expect(new Set(many).size).toBe(60);
  });

  it('bends a line to the same side whichever way it goes', () => {
    const right = () => between(-0.5, 0.1);
    const curve = (source: string, target: string) => edgeCurvesOf([{ id: 'one', source, target }], right).get('one')?.curvature;
    expect(curve('a', 'b')).toBeCloseTo(0.105);
    expect(curve('b', 'a')).toBeCloseTo(-0.105);
  });
});

describe('how deep a line runs through an actor', () => {
  const [from, to] = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
  ];
  const depth = (x: number, y: number, curvature: number) => depthIn(besideChord({ x, y, radius: 10 }, from, to), 100, curvature);

  it('is all of it through the middle, none beside it', () => {
    expect([depth(50, 0, 0), depth(50, 5, 0), depth(50, 10.1, 0), depth(50, 40, 0)]).toEqual([1, 0.5, 0, 0]);
  });

  it('is measured along the curve, which bends to the left: half its curvature high in the middle', () => {
    expect([depth(50, 20, 0.4), depth(50, 0, 0.4), depth(50, -20, 0.4), depth(50, -20, -0.4)]).toEqual([1, 0, 0, 1]);
    expect(depth(20, 12.8, 0.4)).toBeCloseTo(1);
  });

  it('counts nothing behind the ends', () => {
    expect([depth(-11, 0, 0), depth(111, 0, 0)]).toEqual([0, 0]);
    expect(depth(-5, 0, 0)).toBeCloseTo(0.5);
  });
});
