import { RequestCounts } from '../../server/http/request-counts.ts';

const MINUTE_MS = 60_000;

describe('the counts of requests', () => {
  let now = 0;
  let counts: RequestCounts;
  beforeEach(() => {
    now = 0;
    counts = new RequestCounts(MINUTE_MS, () => now);
  });
  const hitsOf = (client: string) => counts.increment(client).totalHits;

  test('are of each client, and of a minute that begins with its first request', () => {
    expect([hitsOf('a'), hitsOf('a'), hitsOf('b')]).toEqual([1, 2, 1]);
    now = MINUTE_MS - 1;
    expect([hitsOf('a'), hitsOf('c')]).toEqual([3, 1]);
    now = MINUTE_MS;
    expect([hitsOf('a'), hitsOf('b'), hitsOf('c')]).toEqual([1, 1, 2]);
  });

  test('tell when the minute of a client is over, by the time of day of that moment', () => {
    counts.increment('a');
    now = 20_000;
    const { resetTime } = counts.increment('a');
    expect(Math.abs((resetTime?.getTime() ?? 0) - Date.now() - 40_000)).toBeLessThan(1000);
  });

  test('are taken back, and forgotten', () => {
    counts.increment('a');
    counts.increment('a');
    counts.decrement('a');
    expect(hitsOf('a')).toBe(2);
    counts.resetKey('a');
    counts.decrement('a');
    expect(hitsOf('a')).toBe(1);
  });
});
