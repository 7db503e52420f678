import { campName, leaderOf, namesakesIn, namesakesOf, supportWithin } from '../../../model/camps/leader.ts';

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

describe('the support within a camp', () => {
  it('is that between its members: what goes to another camp gives nobody a name', () => {
    const tie = (a: number, b: number, support: number, hostility = 0) => ({ a, b, support, hostility, relations: [] });
    const graph = { actors: ['a', 'b', 'c', 'd'], ties: [tie(0, 1, 1), tie(1, 2, 5), tie(2, 3, 1), tie(0, 3, 0, 1)] };
    const support = supportWithin(graph, [0, 0, 1, 1]);
    expect([...support].map(([camp, own]) => [camp, Object.fromEntries(own)])).toEqual([
      [0, { a: 1, b: 1 }],
      [1, { c: 1, d: 1 }],
    ]);
  });
});

describe('after whom a camp is called in each window', () => {
  type Own = Readonly<Record<string, number>>;
  const windows = (...each: Own[]) => each.map((own) => new Map(Object.entries(own)));
  const namesOf = (renown: Own, ...each: Own[]) => namesakesOf(windows(...each), new Map(Object.entries(renown))).map(([name]) => name);

  it('is the best known of those with much support wherever that is a member, and another before it comes and after it leaves', () => {
    const [early, late] = [
      { old: 2, base: 2 },
      { late: 3, base: 2 },
    ];
    expect(namesOf({ late: 9, base: 1, old: 2 }, early, early, late, late, late)).toEqual(['old', 'old', 'late', 'late', 'late']);
    expect(namesOf({}, { a: 1, b: 1 }, { b: 3, c: 3 }, { c: 1, d: 1 }, { d: 3, e: 3 })).toEqual(['b', 'b', 'd', 'd']);
  });

  it('is nobody who is there for a moment, or who has little support in it, however well known', () => {
    const base = { base: 4, a: 4 };
    expect(namesOf({ guest: 99, base: 8 }, base, base, { guest: 9, base: 4 }, base)).toEqual(['base', 'base', 'base', 'base']);
    expect(namesOf({ fringe: 99, base: 8 }, { ...base, fringe: 1 }, { ...base, fringe: 1 })).toEqual(['base', 'base']);
  });

  it('is the one with most support among those who are as well known, then the first by its id', () => {
    expect(namesOf({ a: 5, b: 5, c: 5 }, { a: 2, b: 3, c: 3 })).toEqual(['b']);
  });

  it('is told with those after it, by their support in the window', () => {
    expect(namesakesIn(SUPPORT)).toEqual(['a', 'b', 'c']);
    expect(namesakesIn(SUPPORT, 'c')).toEqual(['c', 'a', 'b']);
    expect(namesakesOf(windows({ a: 1, b: 2, c: 3, d: 4 }), new Map())).toEqual([['d', 'c', 'b']]);
  });
});
