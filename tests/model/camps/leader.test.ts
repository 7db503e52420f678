import { campName, leaderOf } from '../../../model/camps/leader.ts';

const SUPPORT = new Map([
  ['b', 2],
  ['a', 2],
  ['c', 1],
]);

describe('the name of a camp', () => {
  it('is that of the member with most support, the first by its id among equals', () => {
    expect(leaderOf(SUPPORT)).toBe('a');
    expect(campName(SUPPORT, new Set())).toEqual({ id: 'camp-a', leader: 'a' });
  });

  it('is no other camp’s, and has a number only where every member has given its name', () => {
    expect(campName(SUPPORT, new Set(['camp-a']))).toEqual({ id: 'camp-b', leader: 'b' });
    expect(campName(SUPPORT, new Set(['camp-a', 'camp-b', 'camp-c', 'camp-a-2']))).toEqual({ id: 'camp-a-3', leader: 'a' });
  });
});
