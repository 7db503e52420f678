import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describeEngines, failureOf } from '../contract/engines.ts';
import type { TestDatabase } from '../contract/read-for-user.ts';
import { AMPLE, RUNAWAY } from '../contract/texts.ts';

/** Hours less than what is ended would take, and long enough for a machine that is busy with other things. */
const SOON_MS = 10_000;

describeEngines(
  'limits',
  (engine) => {
    const elapsed = async (work: () => Promise<unknown>): Promise<number> => {
      const started = performance.now();
      await work();
      return performance.now() - started;
    };
    const isAnswered = async (database: TestDatabase) => {
      const soon = { ...AMPLE, timeoutMs: SOON_MS };
      expect((await database.readForUser({ text: 'RETURN 1' }, soon)).rows).toEqual([[1]]);
      expect((await database.read({ text: 'RETURN 1' }, soon)).rows).toEqual([[1]]);
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
      expect(took).toBeLessThan(SOON_MS);
      await isAnswered(database);
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
      expect(took).toBeLessThan(SOON_MS);
      await isAnswered(database);
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

    test('a value of millions leaves the event loop its turns, ends with its query, and the others are answered', async () => {
      const database = await engine.open();
      await database.readForUser({ text: 'RETURN 1' }, AMPLE);
      const delay = monitorEventLoopDelay({ resolution: 10 });
      delay.enable();
      const ended = failureOf(database.readForUser({ text: 'RETURN range(1, 5000000)' }, { ...AMPLE, timeoutMs: 3000 }));
      const other = database.readForUser({ text: 'UNWIND range(1, 1000000) AS x RETURN sum(x % 7) AS n' }, AMPLE);
      const first = await Promise.race([ended, database.read({ text: 'RETURN 1' }, AMPLE)]);
      expect(first).toMatchObject({ rows: [[1]] });
      // An engine that is done with it in time finds it too large.
      expect((await ended).failure).toMatch(/^(timeout|refused)$/);
      expect((await other).rows).toEqual([[2999998]]);
      delay.disable();
      // Half of what the query may take: had it held the loop, nothing else would have had a turn in all that time.
      expect(delay.max / 1e6).toBeLessThan(1500);
      await isAnswered(database);
    });

    test('a statement that ran into its end is no longer there', async () => {
      if (engine.name !== 'neo4j') return;
      const database = await engine.open();
      const gone = new AbortController();
      const running = async () =>
        (
          await database.read(
            { text: 'SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH $text', parameters: { text: RUNAWAY } },
            AMPLE,
          )
        ).rows.length;
      const both = [
        failureOf(database.readForUser({ text: RUNAWAY }, { ...AMPLE, timeoutMs: 4000 })),
        failureOf(database.readForUser({ text: RUNAWAY }, { ...AMPLE, signal: gone.signal })),
      ];
      const comesTo = async (count: number) => {
        for (let look = 0; look < 60 && (await running()) !== count; look += 1) await sleep(100);
        return running();
      };
      expect(await comesTo(2)).toBe(2);
      gone.abort();
      await Promise.all(both);
      expect(await comesTo(0)).toBe(0);
    });

    test.each([
      ['in one value', "RETURN [x IN range(1, 5000) | $long + 'x'] AS value"],
      ['in one map', "RETURN {list: [x IN range(1, 5000) | {key: $long + 'x'}]} AS value"],
      ['in many rows', "UNWIND range(1, 5000) AS x RETURN $long + 'x' AS value"],
    ])('an answer of 50 MB %s is refused, and one of 20 MB is given', async (_, text) => {
      const database = await engine.open();
      const options = { ...AMPLE, maxRows: 10_000 };
      expect(await failureOf(database.readForUser({ text, parameters: { long: 'a'.repeat(10_000) } }, options))).toMatchObject({
        failure: 'refused',
        message: 'The answer is larger than 32 MB; return fewer values.',
      });
      expect((await database.readForUser({ text, parameters: { long: 'a'.repeat(4000) } }, options)).rows.length).toBeGreaterThan(0);
    });

    test("the project's own queries are answered whole", async () => {
      const database = await engine.open();
      const text = 'UNWIND range(1, 4000) AS x RETURN $long + x AS value';
      const { rows } = await database.read({ text, parameters: { long: 'a'.repeat(10_000) } }, { ...AMPLE, maxRows: 10_000 });
      expect(rows).toHaveLength(4000);
    });

    test('a transaction lets go of what its statements answered', async () => {
      await engine.writing(async (database) => {
        const parameters = { long: 'a'.repeat(2_000_000) };
        const held = await database.transaction(async (run) => {
          const before = heapAfterCollection();
          for (let n = 0; n < 40; n++) await run({ text: 'RETURN $long + $n AS value', parameters: { ...parameters, n: String(n) } });
          return heapAfterCollection() - before;
        });
        expect(held).toBeLessThan(30_000_000);
      });
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
  },
  'suite',
);

/** Bytes in use when what nobody holds any more has gone. */
function heapAfterCollection(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}
