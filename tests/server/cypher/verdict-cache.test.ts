import { VerdictCache } from '../../../server/cypher/verdict-cache.ts';
import type { Database } from '../../../server/database/database.ts';

describe('texts that were let through', () => {
  const [one, other] = [{}, {}] as [Database, Database];

  test('are known of the database that was asked, and of no other', () => {
    const admitted = new VerdictCache();
    admitted.add(one, 'RETURN 1');
    expect([admitted.has(one, 'RETURN 1'), admitted.has(one, 'RETURN 2'), admitted.has(other, 'RETURN 1')]).toEqual([true, false, false]);
  });

  test('are forgotten after a minute, and the oldest before that when there are many', () => {
    let now = 0;
    const admitted = new VerdictCache(() => now);
    for (let n = 0; n < 501; n += 1) admitted.add(one, `RETURN ${n}`);
    expect([admitted.has(one, 'RETURN 0'), admitted.has(one, 'RETURN 1')]).toEqual([false, true]);
    now = 60_000;
    expect(admitted.has(one, 'RETURN 500')).toBe(false);
  });
});
