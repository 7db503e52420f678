import { hulledCamps, roundedHull } from '../../../client/graph/camp-hulls.ts';

const farthest = (corners: readonly { x: number; y: number }[], from: { x: number; y: number }) =>
  Math.max(...corners.map(({ x, y }) => Math.hypot(x - from.x, y - from.y)));

describe('the hull of a camp', () => {
  it('is a circle around one actor, and has two within a capsule', () => {
    const circle = roundedHull([{ x: 5, y: 5 }], 10);
    for (const { x, y } of circle) expect(Math.hypot(x - 5, y - 5)).toBeCloseTo(10);
    const capsule = roundedHull(
      [
        { x: 0, y: 0 },
        { x: 100, y: 0 },
      ],
      10,
    );
    expect(farthest(capsule, { x: 50, y: 0 })).toBeCloseTo(60);
    expect(Math.max(...capsule.map(({ y }) => y))).toBeCloseTo(10);
  });

  it('keeps its distance from each of many, also where these lie in a line, and has none where there is nobody', () => {
    const square = [
      { x: 0, y: 0 },
      { x: 40, y: 0 },
      { x: 40, y: 40 },
      { x: 0, y: 40 },
      { x: 20, y: 20 },
    ];
    const hull = roundedHull(square, 8);
    for (const from of square) expect(Math.min(...hull.map(({ x, y }) => Math.hypot(x - from.x, y - from.y)))).toBeGreaterThan(7.99);
    expect(Math.min(...hull.map(({ x }) => x))).toBeCloseTo(-8);
    expect(
      roundedHull(
        [
          { x: 0, y: 0 },
          { x: 5, y: 0 },
          { x: 10, y: 0 },
        ],
        2,
      ).length,
    ).toBeGreaterThan(10);
    expect(roundedHull([], 8)).toEqual([]);
  });

  it('is around those of the camp that are drawn, the largest camp first, and around nobody who is in none', () => {
    const camp = (id: string) => ({ id, name: id, place: 0, members: new Set<string>() });
    const camps = { of: Int32Array.from([0, 1, -1, 0, 0]), camps: [camp('red'), camp('blue'), camp('gone')] };
    const actors = [0, 1, 2, 3].map((index) => ({ index }));
    expect(hulledCamps(camps, actors).map(({ camp: index, members }) => [index, members.map((member) => member.index)])).toEqual([
      [0, [0, 3]],
      [1, [1]],
    ]);
  });
});
