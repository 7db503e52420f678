import { layOut } from '../../model/layout/layout.ts';
import { attractionOf, type LayoutTie } from '../../model/layout/layout-tie.ts';

const tie = (source: string, target: string, sign: LayoutTie['sign'] = 1): LayoutTie => ({ source, target, sign, weak: false });
const camp = (name: string) => [0, 1, 2, 3, 4].map((number) => `${name}${number}`);
const within = (ids: string[]) => ids.flatMap((a, index) => ids.slice(index + 1).map((b) => tie(a, b)));
const red = camp('red');
const blue = camp('blue');
const ties = [...within(red), ...within(blue), ...red.map((id, index) => tie(id, blue[index] ?? '', -1))];

/** Forty actors, each with a few ties of all sorts and without any pattern, and some with several to the same other. */
const many = Array.from({ length: 40 }, (_, index) => `n${(index * 37) % 101}`);
const tangle = many.flatMap((source, index) =>
  [0, 1, 5, 7].map((step) => ({
    ...tie(source, many[(index * step + step * step + 3) % 40] ?? '', ([1, 0, -1] as const)[(index + step) % 3]),
    weak: (index + step) % 5 === 0,
  })),
);

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function spread(positions: ReturnType<typeof layOut>, pairs: readonly LayoutTie[]): number {
  const lengths = pairs.map(({ source, target }) => {
    const [a, b] = [positions.get(source), positions.get(target)];
    return a === undefined || b === undefined ? Number.NaN : Math.hypot(a.x - b.x, a.y - b.y);
  });
  return sumOf(lengths) / lengths.length;
}

describe('layOut', () => {
  it('gives the same picture for the same actors and ties, in whatever order', () => {
    const once = layOut(many, tangle);
    const again = layOut(
      many.toReversed(),
      tangle.toReversed().map(({ source, target, ...rest }) => ({ ...rest, source: target, target: source })),
    );
    expect(Object.fromEntries(again)).toEqual(Object.fromEntries(once));
  });

  it('draws camps apart: hostile ties are longer than supportive ones', () => {
    const positions = layOut([...red, ...blue], ties);
    const supportive = ties.filter(({ sign }) => sign > 0);
    const hostile = ties.filter(({ sign }) => sign < 0);
    expect(spread(positions, hostile)).toBeGreaterThan(1.5 * spread(positions, supportive));
  });

  it('keeps camps that no tie joins as near as that each can be seen', () => {
    const positions = layOut([...red, ...blue, 'alone'], [...within(red), ...within(blue)]);
    const between = red.flatMap((one) => blue.map((other) => tie(one, other)));
    const times = spread(positions, between) / spread(positions, within(red));
    expect(times).toBeGreaterThan(2);
    expect(times).toBeLessThan(2.8);
  });

  it('leaves room between any two actors, also within a knot with a long tail', () => {
    const knot = Array.from({ length: 20 }, (_, index) => `knot${index}`);
    const tail = Array.from({ length: 10 }, (_, index) => `tail${index}`);
    const links = ['knot0', ...tail.slice(0, -1)].map((one, index) => tie(one, tail[index] ?? ''));
    const places = [...layOut([...knot, ...tail], [...within(knot), ...links]).values()];
    const gaps = places.flatMap((a, index) => places.slice(index + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
    expect(Math.min(...gaps)).toBeGreaterThan(75);
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

  it('is centred, and fills the same radius whatever its size', () => {
    for (const actors of [[...red, ...blue], ['a', 'b'], camp('x')]) {
      const places = [...layOut(actors, ties).values()];
      const [x, y] = [sumOf(places.map((place) => place.x)), sumOf(places.map((place) => place.y))];
      expect([x, y]).toEqual([expect.closeTo(0, 1), expect.closeTo(0, 1)]);
      expect(Math.max(...places.map((place) => Math.hypot(place.x, place.y)))).toBeCloseTo(500, 1);
    }
  });

  it('draws two actors nearer by two ties, whichever way these go, and knows no tie to an actor that is not there', () => {
    const chain = ['a', 'b', 'c'];
    const twice = layOut(chain, [tie('a', 'b'), tie('b', 'a'), tie('b', 'c')]);
    expect(spread(twice, [tie('a', 'b')])).toBeLessThan(spread(twice, [tie('b', 'c')]));
    const plain = layOut(chain, [tie('a', 'b')]);
    expect(layOut(chain, [tie('a', 'b'), tie('a', 'gone'), tie('gone', 'c'), tie('c', 'c')])).toEqual(plain);
    expect(layOut(chain, [])).not.toEqual(plain);
  });

  it('tells how far it is, and shows what it has so far as large as the whole, without being changed by it', () => {
    const told: { done: number; reach: number; count: number }[] = [];
    const watched = layOut([...red, ...blue], ties, (done, soFar) => {
      const places = [...soFar().values()];
      told.push({ done, reach: Math.max(...places.map(({ x, y }) => Math.hypot(x, y))), count: places.length });
    });
    expect(watched).toEqual(layOut([...red, ...blue], ties));
    const shares = told.map(({ done }) => done);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect([shares.length > 100, shares[0], shares.at(-1)]).toEqual([true, 0, 1]);
    for (const { reach, count } of told) expect([reach, count]).toEqual([expect.closeTo(500, 1), 10]);
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
