import { isSamePair, pairKey, pairOf } from '../../../model/ties/pair.ts';

const there = { source: 'b', target: 'a' };
const back = { source: 'a', target: 'b' };
const other = { source: 'a', target: 'c' };

it('is the same for relations between the same two actors, whichever way they go, and for no others', () => {
  expect(pairOf(there)).toEqual(['a', 'b']);
  expect(pairOf(back)).toEqual(['a', 'b']);
  expect(pairKey(there)).toBe(pairKey(back));
  expect(pairKey(other)).not.toBe(pairKey(back));
  expect([isSamePair(there, back), isSamePair(back, back), isSamePair(there, other)]).toEqual([true, true, false]);
  expect(isSamePair({ source: 'a', target: 'a' }, back)).toBe(false);
});
