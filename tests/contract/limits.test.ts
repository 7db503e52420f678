import type { Database } from '../../server/database/database.ts';
import { describeEngines, failureOf } from './engines.ts';
import { AMPLE, RUNAWAY } from './texts.ts';

describeEngines('limits', (engine) => {
  const elapsed = async (work: () => Promise<unknown>): Promise<number> => {
    const started = performance.now();
    await work();
    return performance.now() - started;
  };
  const answersAtOnce = async (database: Database) => {
    expect(await elapsed(() => database.readForUser({ text: 'RETURN 1' }, AMPLE))).toBeLessThan(2500);
    expect(await elapsed(() => database.read({ text: 'RETURN 1' }, AMPLE))).toBeLessThan(1000);
  };

  test.each(['read', 'readForUser'] as const)('%s ends a runaway query at its timeout, and the next is answered', async (method) => {
    const database = await engine.open();
    await database.readForUser({ text: 'RETURN 1' }, AMPLE);
    let failure: string | undefined;
    const took = await elapsed(async () => {
      ({ failure } = await failureOf(database[method]({ text: RUNAWAY }, { ...AMPLE, timeoutMs: 500 })));
    });
    expect(failure).toBe('timeout');
    expect(took).toBeGreaterThan(450);
    expect(took).toBeLessThan(1500);
    await answersAtOnce(database);
  });

  test('a signal ends a query, and the next is answered', async () => {
    const database = await engine.open();
    const gone = new AbortController();
    setTimeout(() => gone.abort(), 300);
    const took = await elapsed(async () => {
      expect(await failureOf(database.readForUser({ text: RUNAWAY }, { ...AMPLE, signal: gone.signal }))).toMatchObject({
        failure: 'cancelled',
      });
    });
    expect(took).toBeLessThan(1300);
    await answersAtOnce(database);
  });

  test('a signal that has fired already runs nothing', async () => {
    const database = await engine.open();
    const answer = database.readForUser({ text: RUNAWAY }, { ...AMPLE, signal: AbortSignal.abort() });
    expect(await failureOf(answer)).toMatchObject({ failure: 'cancelled' });
  });

  test('ending one query of a user leaves the others their answers', async () => {
    const database = await engine.open();
    const runaway = failureOf(database.readForUser({ text: RUNAWAY }, { ...AMPLE, timeoutMs: 700 }));
    const other = database.readForUser({ text: 'UNWIND range(1, 4000000) AS x RETURN sum(x % 7) AS n' }, AMPLE);
    const own = database.read({ text: 'RETURN 1 AS n' }, AMPLE);
    expect((await own).rows).toEqual([[1]]);
    expect(await runaway).toMatchObject({ failure: 'timeout' });
    expect((await other).rows).toEqual([[11999998]]);
  });

  test('no limit at all is refused', async () => {
    const database = await engine.open();
    await expect(database.read({ text: 'RETURN 1' }, { ...AMPLE, timeoutMs: 0 })).rejects.toThrow(RangeError);
  });

  test('queries run beside each other', async () => {
    const database = await engine.open();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => database.read({ text: 'RETURN $n AS n', parameters: { n } }, AMPLE)),
    );
    expect(answers.map(({ rows }) => rows[0]?.[0])).toEqual(Array.from({ length: 20 }, (_, n) => n));
  });
});
