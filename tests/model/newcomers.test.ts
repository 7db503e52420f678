import { layOut } from '../../model/layout/layout.ts';
import type { LayoutTie } from '../../model/layout/layout-tie.ts';
import { placeNewcomers } from '../../model/layout/newcomers.ts';
import type { Position, Positions } from '../../model/layout/position.ts';
import { campGraph } from '../camps/camp-graph.ts';

const tie = (source: string, target: string, sign: LayoutTie['sign'] = 1): LayoutTie => ({ source, target, sign, weak: false });
const distance = (a: Position | undefined, b: Position | undefined) =>
  Math.hypot((a?.x ?? NaN) - (b?.x ?? NaN), (a?.y ?? NaN) - (b?.y ?? NaN));
const { actors, ties } = campGraph(200, { camps: 4 });
const settled = layOut(actors, ties);
const gapsAround = (all: Positions) => {
  const places = [...all.values()];
  return places.map((place, index) => Math.min(...places.filter((_, other) => other !== index).map((other) => distance(place, other))));
};
const least = Math.min(...gapsAround(settled));

describe('placeNewcomers', () => {
  it('puts a newcomer beside its neighbours, nearer to those whose ties pull more, and on top of nobody', () => {
    const [friend = '', other = ''] = ['actor-1', 'actor-2'];
    const placed = placeNewcomers(
      settled,
      ['beside', 'between', 'behind'],
      [tie('beside', friend), tie(friend, 'between'), tie('between', other), tie('between', friend), tie('behind', 'beside')],
    );
    expect([...placed.keys()].sort()).toEqual(['behind', 'beside', 'between']);
    expect(distance(placed.get('beside'), settled.get(friend))).toBeLessThan(100);
    expect(distance(placed.get('behind'), placed.get('beside'))).toBeLessThan(120);
    const apart = distance(settled.get(friend), settled.get(other));
    expect(distance(placed.get('between'), settled.get(friend))).toBeLessThan(apart / 2);
    expect(Math.min(...gapsAround(new Map([...settled, ...placed])))).toBeGreaterThan(0.5 * least);
  });

  it('puts those whom no tie joins to anybody there at the edge, near and together with their own', () => {
    const newcomers = Array.from({ length: 8 }, (_, index) => `new-${index}`);
    const placed = placeNewcomers(settled, newcomers, [tie('new-0', 'new-1'), tie('new-1', 'new-2')]);
    expect(placed.size).toBe(8);
    const all = new Map([...settled, ...placed]);
    expect(Math.min(...gapsAround(all))).toBeGreaterThan(0.5 * least);
    for (const place of placed.values()) {
      expect(Math.hypot(place.x, place.y)).toBeGreaterThan(300);
      expect(Math.hypot(place.x, place.y)).toBeLessThan(800);
    }
    expect(distance(placed.get('new-0'), placed.get('new-1'))).toBeLessThan(200);
  });

  it('does not drift away over many loads', () => {
    const all = new Map(settled);
    for (let load = 0; load < 30; load += 1) for (const [id, place] of placeNewcomers(all, [`lone-${load}`], [])) all.set(id, place);
    expect(Math.max(...[...all.values()].map(({ x, y }) => Math.hypot(x, y)))).toBeLessThan(750);
  });

  it('gives the same places in whatever order newcomers and ties come', () => {
    const newcomers = ['p', 'q', 'r', 's'];
    const theirs = [tie('p', 'actor-3'), tie('q', 'p'), tie('r', 'actor-9', -1), tie('q', 'actor-4', 0)];
    const once = placeNewcomers(settled, newcomers, theirs);
    expect(Object.fromEntries(placeNewcomers(settled, newcomers.toReversed(), theirs.toReversed()))).toEqual(Object.fromEntries(once));
  });
});
