import { layOut } from '../../model/layout/layout.ts';
import { attractionOf, type LayoutTie } from '../../model/layout/layout-tie.ts';

const tie = (source: string, target: string, sign: LayoutTie['sign'] = 1): LayoutTie => ({ source, target, sign, weak: false });
const camp = (name: string) => [0, 1, 2, 3, 4].map((number) => `${name}${number}`);
const within = (ids: string[]) => ids.flatMap((a, index) => ids.slice(index + 1).map((b) => tie(a, b)));
const red = camp('red');
const blue = camp('blue');
const ties = [...within(red), ...within(blue), ...red.map((id, index) => tie(id, blue[index] ?? '', -1))];

function spread(positions: ReturnType<typeof layOut>, pairs: readonly LayoutTie[]): number {
  const lengths = pairs.map(({ source, target }) => {
    const [a, b] = [positions.get(source), positions.get(target)];
    return a === undefined || b === undefined ? Number.NaN : Math.hypot(a.x - b.x, a.y - b.y);
  });
  return lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
}

describe('layOut', () => {
  it('gives the same picture for the same actors and ties, in whatever order', () => {
    const once = layOut([...red, ...blue], ties);
    const again = layOut(
      [...blue, ...red].reverse(),
      [...ties].reverse().map(({ source, target, ...rest }) => ({ ...rest, source: target, target: source })),
    );
    expect(Object.fromEntries(again)).toEqual(Object.fromEntries(once));
  });

  it('draws camps apart: hostile ties are longer than supportive ones', () => {
    const positions = layOut([...red, ...blue], ties);
    const supportive = ties.filter(({ sign }) => sign > 0);
    const hostile = ties.filter(({ sign }) => sign < 0);
    expect(spread(positions, hostile)).toBeGreaterThan(1.5 * spread(positions, supportive));
  });

  it('draws together fully by a supportive tie, half by a weak or neutral one, and hardly by a hostile one', () => {
    const pulls = ([1, 0, -1] as const).map((sign) => [attractionOf({ sign, weak: false }), attractionOf({ sign, weak: true })]);
    expect(pulls).toEqual([
      [1, 0.5],
      [0.5, 0.5],
      [0.1, 0.1],
    ]);
    // By a weak tie two actors come as near as by a neutral one, and not as near as by a firm one.
    const place = (changed: Partial<LayoutTie>) =>
      Object.fromEntries(
        layOut(
          [...red, ...blue],
          ties.map((each) => (each.sign > 0 ? { ...each, ...changed } : each)),
        ),
      );
    expect(place({ weak: true })).toEqual(place({ sign: 0 }));
    expect(place({ weak: true })).not.toEqual(place({}));
  });

  it('puts no two actors in one place, also with no ties at all', () => {
    const positions = [...layOut([...red, ...blue], []).values()];
    expect(new Set(positions.map(({ x, y }) => `${x} ${y}`)).size).toBe(10);
    expect(positions.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  });

  it('lays out nothing, and one actor, and a tie to itself', () => {
    expect(layOut([], []).size).toBe(0);
    expect(layOut(['a'], [tie('a', 'a')]).get('a')).toEqual({ x: 0, y: 0 });
  });
});
